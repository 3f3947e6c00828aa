import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { located, type Located } from '../../draw/located';
import { PlaceMap } from '../../draw/place-map';
import type { ResultOf } from '../../graph/graphql';
import { ChartFrame } from '../../parts/chart-frame';
import { useAddress } from '../../shell/address';
import { useWords } from '../../words/translated';
import type { PLACES } from './documents';
import { placesWords } from './places.words';
import { recordsWords } from './records.words';

type Groups = ResultOf<typeof PLACES>['places'];
interface Shown {
  readonly id: string;
  readonly name: string;
  readonly exchanges: number;
  readonly at: Located | null;
}

/** Where the records took place, no more exactly than somebody said, and how many do not tell. */
export function PlacesChart({ groups }: { readonly groups: Groups }): ReactNode {
  const [words, { found }, address] = [useWords(placesWords), useWords(recordsWords), useAddress()];
  const places = shownOf(groups);
  const onMap = places.flatMap(({ at, ...place }) => (at ? [{ ...place, at }] : []));
  const elsewhere = places.filter(({ at }) => !at);
  const silent = groups.find(({ key }) => !key.place)?.exchanges ?? 0;
  const href = (id: string): string => address.with({ place: id, after: null, before: null });
  const marks = onMap.map((place, index) => ({
    ...place,
    number: index + 1,
    href: href(place.id),
    label: `${place.name}: ${found(place.exchanges)}`,
  }));
  const item = ({ id, name, exchanges }: Omit<Shown, 'at'>): ReactNode => (
    <li key={id}>
      <Link href={href(id)}>{name}</Link> <span className="soft">{found(exchanges)}</span>
    </li>
  );
  return (
    <ChartFrame
      title={words.title}
      draw={(width) => (
        <div className="map-beside">
          {marks.length > 0 && <PlaceMap places={marks} width={Math.min(width, 560)} title={words.title} />}
          <div className="map-list">
            <p>
              <Link href={href('none')}>{words.notStated}</Link> <strong>{found(silent)}</strong>
            </p>
            <ol>{onMap.map(item)}</ol>
            {elsewhere.length > 0 && <p className="soft">{words.elsewhere}</p>}
            <ul>{elsewhere.map(item)}</ul>
          </div>
        </div>
      )}
      note={
        marks.length > 0 && (
          <p className="chart-note">
            {words.drawn} {words.boundaries}
          </p>
        )
      }
    />
  );
}

/** The places with most records first. */
const shownOf = (groups: Groups): Shown[] =>
  groups
    .flatMap(({ key: { place }, exchanges }) =>
      place ? [{ id: place.id, name: place.name, exchanges, at: located(place) }] : [],
    )
    .sort((left, right) => right.exchanges - left.exchanges || left.id.localeCompare(right.id));
