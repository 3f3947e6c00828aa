import type { View } from '../../db/view';
import { placeById } from '../../evidence/place/place.service';
import { ClaimField } from '../../evidence/claim/claim.terms';
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
  const [kind, date, place] = await Promise.all(
    [ClaimField.KIND, ClaimField.DATE, ClaimField.PLACE].map((field) => valueOf(view, recordId, fieldKey(field))),
  );
  const words = [kindOf(kind!) ?? fallback, dateOf(date!), await placeOf(view, place!)];
  return words.filter((word) => word !== null).join(', ');
}

function kindOf({ best }: Resolved): string | null {
  if (best?.type !== 'word') return null;
  const words = best.word.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function dateOf({ best }: Resolved): string | null {
  if (best?.type !== 'days' || best.low === null || best.high === null) return 'undated';
  return best.low === best.high ? dayOf(best.low) : `${dayOf(best.low)} to ${dayOf(best.high)}`;
}

function dayOf(day: string): string {
  const [year, month, number] = day.split('-').map(Number) as [number, number, number];
  return `${number} ${MONTHS[month - 1]} ${year}`;
}

async function placeOf(view: View, { best }: Resolved): Promise<string | null> {
  return best?.type === 'place' ? ((await view.load(placeById, best.placeId))?.nameEn ?? null) : null;
}
