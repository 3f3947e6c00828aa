import { precisionOf } from '../../src/kernel/partial-date';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A reading that a title is made of; no key where there is none. */
export type Part = [
  key: string | null,
  term: string | null,
  place: string | null,
  from: string | null,
  to: string | null,
];

/** What a title is made of. */
export interface Titled {
  kind: string | null;
  outcome: string | null;
  from: string | null;
  to: string | null;
  place: string | null;
}

export function titledBy(parts: readonly Part[], places: ReadonlyMap<string, { readonly name: string }>): Titled {
  const titled: Titled = { kind: null, outcome: null, from: null, to: null, place: null };
  for (const [key, term, placeId, from, to] of parts) {
    if (key === 'DATE') Object.assign(titled, { from, to });
    else if (key === 'PLACE') titled.place = placeId === null ? null : places.get(placeId)!.name;
    else if (key === 'KIND') titled.kind = term;
    else titled.outcome = term;
  }
  return titled;
}

/** `Prisoner exchange, 31 January 2024, Belarus`. */
export function titleOf({ kind, outcome, from, to, place }: Titled): string {
  let title = `${kind === null ? 'Exchange' : sentence(kind)}, ${period(from, to)}`;
  if (place !== null) title += `, ${place}`;
  return outcome === null || outcome === 'HELD' ? title : `${title}, ${outcome.toLowerCase().replaceAll('_', ' ')}`;
}

const sentence = (term: string): string => term[0]! + term.slice(1).toLowerCase().replaceAll('_', ' ');

function period(from: string | null, to: string | null): string {
  if (from === null || to === null) return 'undated';
  if (from === to) return dayOf(from);
  const precision = precisionOf(from, to);
  if (precision === 'MONTH') return `${MONTHS[Number(from.slice(5, 7)) - 1]} ${from.slice(0, 4)}`;
  return precision === 'YEAR' ? from.slice(0, 4) : `${dayOf(from)} to ${dayOf(to)}`;
}

const dayOf = (day: string): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(0, 4))}`;
