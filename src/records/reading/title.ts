import type { Batch, View } from '../../db/view';
import { placeById } from '../../evidence/place/place.service';
import { precisionOf } from '../../kernel/partial-date';
import { HEADLINE_FIELDS, headlinesOf } from './headlines';
import type { Reading } from './reading.entity';
import { valueOf } from './resolution';
import { fieldKey } from './rule/key';
import type { Resolved } from './rule/resolved';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What a title is made of; null where nothing is known. */
export interface Parts {
  readonly kind: string | null;
  readonly outcome: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly placeId: string | null;
}

/** A neutral line from resolved values, such as `Prisoner exchange, 31 January 2024, Belarus`; `fallback` where no kind is known. */
export async function titleOf(view: View, recordId: string, fallback: string): Promise<string> {
  const [kind, date, place, outcome] = await Promise.all(
    HEADLINE_FIELDS.map((field) => valueOf(view, recordId, fieldKey(field))),
  );
  return lineOf(view, { ...partsOf(date!, place!), kind: wordOf(kind!), outcome: wordOf(outcome!) }, fallback);
}

/** The same from the readings on file, with the first day, where it must be cheap for many records. */
export async function titleOnFile(
  view: View,
  recordId: string,
  fallback: string,
): Promise<{ title: string; day: string | null }> {
  const parts = await view.load(partsOnFile, recordId);
  return { title: await lineOf(view, parts, fallback), day: parts.from };
}

const wordOf = ({ best }: Resolved): string | null => (best?.type === 'word' ? best.word : null);

function partsOf({ best: days }: Resolved, { best: place }: Resolved): Omit<Parts, 'kind' | 'outcome'> {
  return {
    from: days?.type === 'days' ? days.low : null,
    to: days?.type === 'days' ? days.high : null,
    placeId: place?.type === 'place' ? place.placeId : null,
  };
}

const partsOnFile: Batch<string, Parts> = async (view, ids) => (await headlinesOf(view, ids)).map(partsIn);

/** What a title is made of, out of the readings of a record. */
export function partsIn(readings: readonly Reading[]): Parts {
  const [kind, date, place, outcome] = HEADLINE_FIELDS.map((field) =>
    readings.find(({ key }) => key === String(field)),
  );
  return {
    kind: kind?.term ?? null,
    outcome: outcome?.term ?? null,
    from: date?.dateFrom ?? null,
    to: date?.dateTo ?? null,
    placeId: place?.placeId ?? null,
  };
}

async function lineOf(view: View, parts: Parts, fallback: string): Promise<string> {
  const { placeId } = parts;
  return titleFrom(parts, placeId === null ? null : ((await view.load(placeById, placeId))?.nameEn ?? null), fallback);
}

/** The line itself; `place` is the name of the place. */
export function titleFrom({ kind, outcome, from, to }: Parts, place: string | null, fallback: string): string {
  const words = [kind === null ? fallback : sentence(kind), period(from, to), place, unless(outcome)];
  return words.filter((word) => word !== null).join(', ');
}

function sentence(term: string): string {
  const words = term.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What did not take place must not read as if it had. */
const unless = (outcome: string | null): string | null =>
  outcome === null || outcome === 'HELD' ? null : sentence(outcome).toLowerCase();

function period(from: string | null, to: string | null): string {
  if (from === null || to === null) return 'undated';
  const [year, month] = from.split('-') as [string, string];
  switch (precisionOf(from, to)) {
    case 'DAY':
      return dayOf(from);
    case 'MONTH':
      return `${MONTHS[Number(month) - 1]} ${year}`;
    case 'YEAR':
      return year;
    default:
      return `${dayOf(from)} to ${dayOf(to)}`;
  }
}

function dayOf(day: string): string {
  const [year, month, number] = day.split('-').map(Number) as [number, number, number];
  return `${number} ${MONTHS[month - 1]} ${year}`;
}
