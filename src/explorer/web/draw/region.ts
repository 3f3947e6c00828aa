import type { ExtendedFeature } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import cropped from './region.json';

type Region = Topology<{ countries: GeometryCollection; crimea: MultiPolygon }>;
const region = cropped as unknown as Region;
const { countries, crimea } = region.objects;

/** All countries of the crop; `id` is their code where something took place. Crimea is in none of them. */
export const COUNTRIES: readonly ExtendedFeature[] = feature(region, countries).features;

/** In no country's shape: see the note on the map. */
export const CRIMEA: ExtendedFeature = feature(region, crimea);

/** The lines between countries, each once; no line of Crimea is among them. */
export const BORDERS = mesh(region, countries, (left, right) => left !== right);

/** The line that two countries have in common. */
export const borderBetween = ([one, other]: readonly [string, string]): ReturnType<typeof mesh> =>
  mesh(
    region,
    countries,
    (left, right) => left !== right && [left.id, right.id].sort().join() === [one, other].sort().join(),
  );
