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
  if (field === ClaimField.COUNT) return { ...BARE, field, toId, category };
  if (field === ClaimField.LIMIT) return { ...BARE, field, toId, category, term };
  if (field === ClaimField.ORDINAL) return { ...BARE, field, term, partyId, number: numberOf(claim) };
  return isManyValued(field) ? { ...BARE, field, term, role, partyId } : { ...BARE, field };
}

function numberOf(claim: Evidence): number | null {
  return claim.value?.type === 'number' ? claim.value.low : null;
}

/** The key in one word, such as `COUNT/pa-0007/PEOPLE`; equal keys give equal words. */
export function keyWord(key: Key): string {
  const parts = [key.field, key.toId, key.category, key.role, key.partyId, key.term, key.number];
  return parts
    .map((part) => part ?? '')
    .join('/')
    .replace(/\/+$/, '');
}
