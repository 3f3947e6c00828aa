import type { ReactNode } from 'react';
import { bySide, type Side } from '../../draw/side';
import type { ResultOf } from '../../graph/graphql';
import { partWords } from '../../parts/parts.words';
import { Value } from '../../parts/value';
import { Go } from '../../shell/go';
import { dateText } from '../../words/dates';
import { termText, termWords } from '../../words/terms.words';
import { useLanguage, useWords } from '../../words/translated';
import type { RECORDS } from './documents';
import { recordsWords } from './records.words';

type Row = ResultOf<typeof RECORDS>['exchanges']['nodes'][number];

const WITH = new Set(['MEDIATED', 'HOSTED', 'FACILITATED']);

/** The records of a page; cards where there is no room for a table. */
export function RecordTable({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const words = useWords(recordsWords);
  const sides = livingSides(rows);
  return (
    <table className="records cards">
      <caption className="unseen">{words.list}</caption>
      <thead>
        <tr>
          <th scope="col">{words.date}</th>
          <th scope="col">{words.filters.kind}</th>
          <th scope="col">{words.filters.place}</th>
          {sides.map(({ id, name }) => (
            <th scope="col" key={id}>
              {words.toSide(name)}
            </th>
          ))}
          <th scope="col">{words.bodies}</th>
          <th scope="col">{words.through}</th>
          <th scope="col">{words.sources}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RecordRow key={row.id} row={row} sides={sides} />
        ))}
      </tbody>
    </table>
  );
}

function livingSides(rows: readonly Row[]): Side[] {
  const sides = rows.flatMap(({ counts }) =>
    counts.flatMap(({ to, category }) => (to && category === 'PEOPLE' ? [to] : [])),
  );
  return [...new Map(sides.map((side) => [side.id, side])).values()].sort(bySide);
}

function RecordRow({ row, sides }: { readonly row: Row; readonly sides: readonly Side[] }): ReactNode {
  const [words, parts, terms, language] = [
    useWords(recordsWords),
    useWords(partWords),
    useWords(termWords),
    useLanguage(),
  ];
  const { kind, outcome, date, place, counts, parties, sources } = row;
  const others = [...new Set(parties.flatMap(({ role, party }) => (WITH.has(role) ? [party.name] : [])))];
  return (
    <tr>
      <th scope="row">
        <Go to={`/records/${row.id}`}>{dateText(language, date) ?? parts.dateUnknown}</Go>
      </th>
      <td data-label={words.filters.kind}>
        {kind.term ? termText(terms.kinds, kind.term) : '?'}
        {outcome.term && outcome.term !== 'HELD' && (
          <span className="tag">{termText(terms.outcomes, outcome.term)}</span>
        )}
        {row.isSeriesHead && <span className="tag">{words.seriesHead}</span>}
      </td>
      <td data-label={words.filters.place}>
        {place.place?.name ?? <span className="soft">{parts.placeUnknown}</span>}
      </td>
      {sides.map((side) => (
        <td key={side.id} data-label={words.toSide(side.name)}>
          <LivingCell row={row} side={side} />
        </td>
      ))}
      <td
        data-label={words.bodies}
        className={counts.some(({ category }) => category === 'REMAINS') ? undefined : 'empty'}
      >
        {counts
          .filter(({ category }) => category === 'REMAINS')
          .sort((left, right) => (left.to && right.to ? bySide(left.to, right.to) : 0))
          .map((count) => (
            <Go key={count.to?.id} to={`/records/${row.id}#REMAINS-${count.to?.id}`} className="number">
              {count.to && words.toSide(count.to.name)} <Value count={count} />
            </Go>
          ))}
      </td>
      <td data-label={words.through} className={others.length > 0 ? undefined : 'empty'}>
        {others.join(', ')}
      </td>
      <td data-label={words.sources}>{sources.length}</td>
    </tr>
  );
}

/** The number that leads to its claims; a question mark where the side took people in and nobody said how many. */
function LivingCell({ row, side }: { readonly row: Row; readonly side: Side }): ReactNode {
  const count = row.counts.find(({ to, category }) => to?.id === side.id && category === 'PEOPLE');
  const took = row.parties.some(({ role, party }) => role === 'RECEIVED' && party.id === side.id);
  if (!count && (!took || row.kind.term === 'REMAINS_REPATRIATION')) return null;
  const silence = { best: null, low: null, high: null, corroboration: 'NO_VOICE', status: 'NOT_REPORTED' };
  return (
    <Go to={`/records/${row.id}#PEOPLE-${side.id}`} className="number">
      <Value count={count ?? silence} />
    </Go>
  );
}
