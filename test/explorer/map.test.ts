import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';

type Region = Topology<{ countries: GeometryCollection<object>; crimea: MultiPolygon }>;
const file = join(__dirname, '../../src/explorer/web/draw/region.json');
const region = JSON.parse(readFileSync(file, 'utf8')) as Region;

const countries = feature(region, region.objects.countries).features;
const crimea = feature(region, region.objects.crimea);

/** Simferopol, Sevastopol, Yalta, Kerch, Feodosia, Dzhankoi, Yevpatoria, Krasnoperekopsk. */
const IN_CRIMEA = [
  [34.1, 44.95],
  [33.6, 44.65],
  [34.15, 44.53],
  [36.4, 45.3],
  [35.3, 45.1],
  [34.4, 45.7],
  [33.45, 45.25],
  [33.8, 45.95],
] as const;

describe('The map', () => {
  it.each(IN_CRIMEA)('has %d, %d in Crimea, and in no country', (x, y) => {
    expect(isIn(crimea, [x, y])).toBe(true);
    expect(countries.filter((country) => isIn(country, [x, y])).map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['UA', 30.5, 50.4],
    ['UA', 33.4, 46.4],
    ['BY', 27.6, 53.9],
    ['RU', 37.6, 55.7],
    ['RU', 37.8, 45.1],
  ])('has in %s what lies there', (code, x, y) => {
    expect(countries.filter((country) => isIn(country, [x, y])).map(({ id }) => id)).toEqual([code]);
  });
});

type Point = readonly [number, number];

/** Whether a ray to the east leaves the shape an odd number of times. */
function isIn({ geometry }: (typeof countries)[number] | typeof crimea, [x, y]: Point): boolean {
  if (geometry.type !== 'MultiPolygon') throw new Error(`a ${geometry.type} is no area`);
  const edges = geometry.coordinates.flat().flatMap((ring) => ring.map((end, index) => [ring.at(index - 1)!, end]));
  const crossed = edges.filter(([from, to]) => {
    const [[x1, y1], [x2, y2]] = [from as unknown as Point, to as unknown as Point];
    return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
  });
  return crossed.length % 2 === 1;
}
