// Makes src/explorer/web/draw/region.json from world-atlas 50 m: the countries around Ukraine, cropped, and Crimea as a shape of its own in no country's shape.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { geoContains, geoIdentity } from 'd3-geo';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';

/** West, south, east, north; more than is shown, so that no edge of the crop is. */
const [WEST, SOUTH, EAST, NORTH] = [8, 38, 58, 64];
const IN_CRIMEA = [34.1, 45.2];
/** Steps between the least and the greatest coordinate. */
const STEPS = 5000;
/** Their codes of two letters, as in the graph, for those in which something took place. */
const CODES = { 112: 'BY', 643: 'RU', 804: 'UA' };

const require = createRequire(import.meta.url);
const world = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'));

const ringsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);
const isCrimea = (coordinates) => geoContains({ type: 'Polygon', coordinates }, IN_CRIMEA);

/** The parts of polygons that lie in the box. */
function cropped(polygons) {
  const kept = polygons.flatMap((coordinates) => {
    const rings = [];
    const sink = {
      polygonStart() {},
      polygonEnd() {},
      lineStart: () => rings.push([]),
      lineEnd: () => rings.at(-1).push(rings.at(-1)[0]),
      point: (x, y) => rings.at(-1).push([x, y]),
    };
    const box = geoIdentity().clipExtent([
      [WEST, SOUTH],
      [EAST, NORTH],
    ]);
    const stream = box.stream(sink);
    stream.polygonStart();
    for (const ring of coordinates) {
      stream.lineStart();
      for (const [x, y] of ring.slice(0, -1)) stream.point(x, y);
      stream.lineEnd();
    }
    stream.polygonEnd();
    return rings.length > 0 ? [rings] : [];
  });
  return { type: 'MultiPolygon', coordinates: kept };
}

const shapes = feature(world, world.objects.countries).features.map(({ id, geometry }) => ({
  id,
  polygons: ringsOf(geometry),
}));
const crimea = shapes.flatMap(({ polygons }) => polygons.filter(isCrimea));
if (crimea.length !== 1) throw new Error(`Crimea is ${crimea.length} shapes of the map, expected 1`);

const countries = shapes
  .map(({ id, polygons }) => ({
    type: 'Feature',
    id: CODES[id],
    properties: {},
    geometry: cropped(polygons.filter((polygon) => !isCrimea(polygon))),
  }))
  .filter(({ geometry }) => geometry.coordinates.length > 0);

const region = topology(
  { countries: { type: 'FeatureCollection', features: countries }, crimea: cropped(crimea) },
  STEPS,
);
const file = join(import.meta.dirname, '../src/explorer/web/draw/region.json');
writeFileSync(file, `${JSON.stringify(region)}\n`);
