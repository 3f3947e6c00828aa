import { ClaimField, type PartyRole, type PersonCategory } from '../../../evidence/claim/claim.terms';
import type { Evidence } from './evidence';

/** What a value is the value of: a field of the record with its key parts. */
export interface Key {
  readonly field: ClaimField;
  readonly toId: string | null;
  readonly category: PersonCategory | null;
  /** LIMIT: its sort; ORDINAL: its series; AGREEMENT: the agreement. */
  readonly term: string | null;
  readonly role: PartyRole | null;
  readonly partyId: string | null;
  /** ORDINAL: the number in the series. */
  readonly number: number | null;
}

const BARE: Omit<Key, 'field'> = { toId: null, category: null, term: null, role: null, partyId: null, number: null };

/** Fields that may have many values at once; each value is a key of its own and none conflicts. */
const MANY = new Set<ClaimField>([ClaimField.PARTY, ClaimField.ORDINAL, ClaimField.AGREEMENT]);

export const isManyValued = (field: ClaimField): boolean => MANY.has(field);

export const countKey = (toId: string | null, category: PersonCategory): Key => ({
  ...BARE,
  field: ClaimField.COUNT,
  toId,
  category,
});

export const fieldKey = (field: ClaimField): Key => ({ ...BARE, field });

export function keyOf(claim: Evidence): Key {
  const { field, toId, category, term, role, partyId } = claim;
  if (field === ClaimField.COUNT) return { field, toId, category, term: null, role: null, partyId: null, number: null };
  if (field === ClaimField.LIMIT) return { field, toId, category, term, role: null, partyId: null, number: null };
  const none = { toId: null, category: null };
  if (field === ClaimField.ORDINAL) return { field, ...none, term, role: null, partyId, number: numberOf(claim) };
  return isManyValued(field) ? { field, ...none, term, role, partyId, number: null } : fieldKey(field);
}

function numberOf(claim: Evidence): number | null {
  return claim.value?.type === 'number' ? claim.value.low : null;
}

/** The key in one word, such as `COUNT/pa-0007/PEOPLE`; equal keys give equal words. */
export function keyWord({ field, toId, category, role, partyId, term, number }: Key): string {
  const word = `${field}/${toId ?? ''}/${category ?? ''}/${role ?? ''}/${partyId ?? ''}/${term ?? ''}/${number ?? ''}`;
  let end = word.length;
  while (word[end - 1] === '/') end -= 1;
  return word.slice(0, end);
}
