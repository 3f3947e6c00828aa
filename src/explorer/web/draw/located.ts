/** A place as the graph tells it. */
export interface Place {
  readonly id: string;
  readonly english: string;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly precision: string;
}

/** Where a place is drawn, no more exactly than it is known: a point, a circle, a country, a stretch of border. */
export type Located =
  | { readonly kind: 'point'; readonly at: Coordinates }
  | { readonly kind: 'circle'; readonly at: Coordinates; readonly kilometres: number }
  | { readonly kind: 'country'; readonly country: string }
  | { readonly kind: 'border'; readonly between: readonly [string, string] };

/** East, north; degrees. */
export type Coordinates = readonly [longitude: number, latitude: number];

/** What the map shows: west, south, east, north. */
export const SHOWN = [22, 44, 41.2, 56.6] as const;
/** Countries that have a shape with a name of their own in `region.json`. */
const DRAWN = ['BY', 'RU', 'UA'];

/** A place known by a point is still a town, a district or a region around it. */
const KILOMETRES: Readonly<Record<string, number>> = { NEAR: 20, DISTRICT: 35, REGION: 100 };

const circle = (longitude: number, latitude: number, kilometres: number): Located => ({
  kind: 'circle',
  at: [longitude, latitude],
  kilometres,
});

/** Areas to which the graph gives no coordinates: a circle about as large as the region. For orientation only. */
const AREAS: Readonly<Record<string, Located>> = {
  'BY Border of Belarus and Ukraine': { kind: 'border', between: ['BY', 'UA'] },
  'BY Gomel region': circle(29.8, 52.3, 113),
  'BY Novaya Guta border crossing': circle(31, 52.1, 20),
  'RU Belgorod region': circle(37.5, 50.7, 93),
  'UA Border of the Kherson and Mykolaiv regions': circle(32.7, 47, 60),
  'UA Chernihiv region': circle(32, 51.3, 101),
  'UA Donetsk region': circle(37.7, 48, 92),
  'UA Posad-Pokrovske area': circle(32.3, 46.8, 20),
  'UA Sumy region': circle(34, 51, 87),
  'UA Zaporizhzhia region': circle(35.8, 47.2, 93),
};

/** Null: it lies outside of the map, or nobody knows where. */
export function located(place: Place): Located | null {
  const { country, latitude, longitude, precision, english } = place;
  if (latitude !== null && longitude !== null) return around([longitude, latitude], precision);
  if (precision === 'COUNTRY') return country && DRAWN.includes(country) ? { kind: 'country', country } : null;
  return AREAS[`${country ?? ''} ${english}`] ?? null;
}

function around(at: Coordinates, precision: string): Located | null {
  const [west, south, east, north] = SHOWN;
  if (at[0] < west || at[0] > east || at[1] < south || at[1] > north) return null;
  const kilometres = KILOMETRES[precision];
  return kilometres === undefined ? { kind: 'point', at } : { kind: 'circle', at, kilometres };
}
