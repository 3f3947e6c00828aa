import { ClaimField } from '../evidence/claim/claim.terms';

const OUTCOMES = ['ANNOUNCED', 'HELD', 'POSTPONED', 'CALLED_OFF', 'DENIED'];
const KINDS = [
  ...['PRISONER_EXCHANGE', 'PRISONER_RELEASE', 'CIVILIANS_RETURN', 'CHILDREN_REUNIFICATION', 'REMAINS_REPATRIATION'],
  ...['SANITARY_EXCHANGE', 'THIRD_COUNTRY_TRANSFER', 'MEDICAL_REPATRIATION', 'TREATMENT', 'TREATMENT_IN_TRANSIT'],
  ...['EVACUATION', 'SUPPLIES', 'MEDICAL_COMMISSION'],
];
const AGREEMENTS = [
  ...['GENEVA_2026', 'GENEVA_CONVENTION_III_109', 'ISTANBUL_2022', 'ISTANBUL_2025'],
  ...['ISTANBUL_2025_06_02', 'ISTANBUL_2025_07_23'],
];
const SERIES = ['NUMBERED', 'OPERATION', 'MEDIATION', 'OF_YEAR', 'OF_SERIES', 'OF_WEEK'];
const LIMITS = ['NUMBER', 'TIME', 'PACE'];

/** The words a claim may use, by its field; other fields have none. They are those of the bundled package. */
export const TERMS_BY_FIELD: Partial<Record<string, readonly string[]>> = {
  [ClaimField.OUTCOME]: OUTCOMES,
  [ClaimField.KIND]: KINDS,
  [ClaimField.AGREEMENT]: AGREEMENTS,
  [ClaimField.ORDINAL]: SERIES,
  [ClaimField.LIMIT]: LIMITS,
};

export const TERMS: Record<string, string> = Object.fromEntries(
  [...OUTCOMES, ...KINDS, ...AGREEMENTS, ...SERIES, ...LIMITS].map((term) => [term, term]),
);
