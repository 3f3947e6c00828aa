import type { Row } from '../../db/row-changes';
import { titleFrom } from '../../records/reading/title';
import type { Extraction, ReadEvent } from '../tables/extraction';
import type { Parties } from './parties';
import { shortened } from './shortened';
import type { Asked } from './wanted';

const MOST_LETTERS = 2000;

/** What one speaker says in a document, in our own words, out of what was read: never words of the page. */
export function summaryOf(asked: readonly Asked[], { events }: Extraction, parties: Parties): string {
  const frames = [...new Set(asked.map(({ how }) => how.frame))].sort((left, right) => left - right);
  const parts = frames.map((frame) => {
    const rows = asked.filter(({ how }) => how.frame === frame).map(({ row }) => row);
    const values = [...new Set(rows.flatMap((row) => sentenceOf(row, parties)))].join(', ');
    return [eventIn(events[frame]), values].filter(Boolean).join(': ');
  });
  const text = parts.filter((part) => part !== '').join('; ');
  return shortened(text === '' ? 'Speaks of a hand-over' : text, MOST_LETTERS);
}

/** Such as `Prisoner exchange, 31 January 2024`. */
function eventIn(event: ReadEvent | undefined): string | null {
  if (!event) return null;
  const { kind, outcome, date } = event;
  const parts = { kind, outcome, from: date?.from ?? null, to: date?.to ?? null, placeId: null };
  return titleFrom(parts, null, 'Exchange');
}

function sentenceOf(row: Row, parties: Parties): string[] {
  const name = (id: Row[string] | undefined): string => parties.nameOf(String(id));
  if (row.unit !== undefined) return [`counts ${numberIn(row)} ${words(row.category ?? row.unit)} in all`];
  if (row.field === 'COUNT') return [`${numberIn(row)} ${words(row.category)} to ${name(row.to_id)}`];
  if (row.field === 'LIMIT') return [`${numberIn(row)} ${words(row.category)} announced for ${name(row.to_id)}`];
  if (row.field === 'ORDINAL') return [`number ${numberIn(row)} in the count of ${name(row.party_id)}`];
  if (row.field === 'PARTY' && !SIDES.has(String(row.role))) return [`${words(row.role)} by ${name(row.party_id)}`];
  return [];
}

const SIDES = new Set(['RELEASED', 'RECEIVED']);

const words = (term: Row[string] | undefined): string => String(term).toLowerCase().replaceAll('_', ' ');

function numberIn({ status, number_low: low, number_high: high }: Row): string {
  if (status === 'WITHHELD') return 'an undisclosed number of';
  if (status === 'UNKNOWN') return 'an unknown number of';
  if (status === 'NONE') return 'no';
  if (low !== null && low === high) return String(low);
  if (low !== null && high !== null) return `${String(low)} to ${String(high)}`;
  if (low !== null) return `at least ${String(low)}`;
  return high === null ? 'an unnumbered group of' : `at most ${String(high)}`;
}
