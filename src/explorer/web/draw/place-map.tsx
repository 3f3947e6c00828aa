import { geoCircle, geoMercator, type GeoPath, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import type { ReactNode } from 'react';
import { apart } from './apart';
import { type Located, SHOWN } from './located';
import { BORDERS, borderBetween, COUNTRIES, CRIMEA } from './region';

export interface MapPlace {
  readonly id: string;
  /** What stands on the map; its name is in the list. */
  readonly number: number;
  readonly at: Located;
  readonly href: string;
  /** For those who do not see it, such as `Sumy region: 3 records`. */
  readonly label: string;
}

interface Props {
  readonly places: readonly MapPlace[];
  readonly width: number;
  readonly title: string;
}

const KILOMETRES_OF_A_DEGREE = 111.2;
const CHIP = 12;

/** Places as exactly as they are known: a region is a ring, a country its area, a border its line. Pure. */
export function PlaceMap({ places, width, title }: Props): ReactNode {
  const height = Math.round(width * 0.92);
  const path = pathFor(width, height);
  const shapes = places.map(({ at }) => shapeOf(at));
  const chips = apart(
    shapes.map((shape) => path.centroid(shape)),
    2 * CHIP + 1,
  );
  return (
    <svg
      className="chart map"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={title}
    >
      {COUNTRIES.map((country, index) => (
        <path key={index} className="country" d={path(country) ?? ''} />
      ))}
      {places.map(({ id, at }, index) => (
        <path key={id} className={`place-${at.kind}`} d={path(shapes[index]!) ?? ''} />
      ))}
      <path className="frontier" d={path(BORDERS) ?? ''} />
      <path className="crimea" d={path(CRIMEA) ?? ''} />
      {places.map(({ id, number, href, label }, index) => (
        <a key={id} href={href} className="mark-link" aria-label={`${number}. ${label}`}>
          <title>{label}</title>
          <circle className="chip" cx={chips[index]?.[0]} cy={chips[index]?.[1]} r={CHIP} />
          <text className="chip-number" x={chips[index]?.[0]} y={chips[index]?.[1]} dy="0.35em" textAnchor="middle">
            {number}
          </text>
        </a>
      ))}
    </svg>
  );
}

function pathFor(width: number, height: number): GeoPath {
  const [west, south, east, north] = SHOWN;
  const corners = [west, east].flatMap((x) => [south, north].map((y) => [x, y]));
  const projection = geoMercator().fitSize([width, height], { type: 'MultiPoint', coordinates: corners });
  return geoPath(
    projection.clipExtent([
      [0, 0],
      [width, height],
    ]),
  )
    .digits(1)
    .pointRadius(4);
}

/** What is drawn for a place. */
function shapeOf(at: Located): GeoPermissibleObjects {
  if (at.kind === 'country') return COUNTRIES.find(({ id }) => id === at.country) ?? { type: 'Sphere' };
  if (at.kind === 'border') return borderBetween(at.between);
  if (at.kind === 'point') return { type: 'Point', coordinates: [...at.at] };
  return geoCircle()
    .center([...at.at])
    .radius(at.kilometres / KILOMETRES_OF_A_DEGREE)();
}
