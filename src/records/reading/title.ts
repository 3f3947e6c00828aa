import type { View } from '../../db/view';
import { placeById } from '../../evidence/place/place.service';
import { ClaimField } from '../../evidence/claim/claim.terms';
import { precisionOf } from '../../kernel/partial-date';
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

/** A neutral line from resolved values, such as `Prisoner exchange, 31 January 2024, Belarus`; `fallback` where no kind is known. */
export async function titleOf(view: View, recordId: string, fallback: string): Promise<string> {
  const fields = [ClaimField.KIND, ClaimField.DATE, ClaimField.PLACE, ClaimField.OUTCOME];
  const [kind, date, place, outcome] = await Promise.all(
    fields.map((field) => valueOf(view, recordId, fieldKey(field))),
  );
  const words = [wordOf(kind!) ?? fallback, dateOf(date!), await placeOf(view, place!), outcomeOf(outcome!)];
  return words.filter((word) => word !== null).join(', ');
}

function wordOf({ best }: Resolved): string | null {
  if (best?.type !== 'word') return null;
  const words = best.word.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What did not take place must not read as if it had. */
function outcomeOf(outcome: Resolved): string | null {
  const word = wordOf(outcome)?.toLowerCase() ?? null;
  return word === 'held' ? null : word;
}

function dateOf({ best }: Resolved): string | null {
  if (best?.type !== 'days' || best.low === null || best.high === null) return 'undated';
  const [year, month] = best.low.split('-') as [string, string];
  switch (precisionOf(best.low, best.high)) {
    case 'DAY':
      return dayOf(best.low);
    case 'MONTH':
      return `${MONTHS[Number(month) - 1]} ${year}`;
    case 'YEAR':
      return year;
    default:
      return `${dayOf(best.low)} to ${dayOf(best.high)}`;
  }
}

function dayOf(day: string): string {
  const [year, month, number] = day.split('-').map(Number) as [number, number, number];
  return `${number} ${MONTHS[month - 1]} ${year}`;
}

async function placeOf(view: View, { best }: Resolved): Promise<string | null> {
  return best?.type === 'place' ? ((await view.load(placeById, best.placeId))?.nameEn ?? null) : null;
}
