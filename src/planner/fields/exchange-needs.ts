import { ClaimField } from '../../evidence/claim/claim.terms';
import { Policy } from '../../records/reading/reading.terms';
import { HEADLINE_FIELDS } from '../../records/reading/headlines';
import type { Args } from '../batched';
import { perField } from '../per-field';
import type { PlannedField } from '../plan';
import { allOf, need, type Need, needOfValue } from './reading-need';

type NeedOf = (field: PlannedField) => Need | null;

const ofValue =
  (of: ClaimField): NeedOf =>
  (field) =>
    needOfValue(field, of);

const ROLE = need([], ['role']);

const ofParties: NeedOf = (field) => {
  const values = needOfValue(field, ClaimField.PARTY);
  return values && allOf([values, ROLE]);
};

const TITLE = need(HEADLINE_FIELDS, ['term', 'dateFrom', 'dateTo', 'placeId']);
const AGREEMENTS = need([ClaimField.AGREEMENT], ['term']);

const NEEDS: Readonly<Record<string, NeedOf>> = {
  'Exchange.title': () => TITLE,
  'Exchange.date': ofValue(ClaimField.DATE),
  'Exchange.place': ofValue(ClaimField.PLACE),
  'Exchange.outcome': ofValue(ClaimField.OUTCOME),
  'Exchange.kind': ofValue(ClaimField.KIND),
  'Exchange.returned': ofValue(ClaimField.COUNT),
  'Exchange.counts': ofValue(ClaimField.COUNT),
  'Exchange.parties': ofParties,
  'Exchange.agreements': () => AGREEMENTS,
};

const byDefault = perField((field) => NEEDS[field.name]?.(field) ?? null);

/** What a field of an exchange takes of its readings; null where that takes the claims, and for what readings know nothing of. */
export const needOf = (field: PlannedField, { policy }: Args): Need | null =>
  !policy || policy === Policy.RECEIVER_FIRST ? byDefault(field) : null;
