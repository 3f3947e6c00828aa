import fc from 'fast-check';
import { PartyRole, PersonCategory } from '../../src/evidence/claim/claim.terms';
import type { FiledCount } from '../../src/records/exchange/filed';
import { Corroboration, ReportedStatus } from '../../src/records/reading/reading.terms';
import type { Counted } from '../../src/records/statistics/place-in-groups';

const NUMBERS = fc.oneof(
  fc.nat(50).map((best) => ({ best, low: best, high: best, status: ReportedStatus.REPORTED, conflict: false })),
  fc.tuple(fc.nat(30), fc.nat(9), fc.nat(9)).map(([low, up, more]) => ({
    ...{ low, best: low + up, high: low + up + more },
    ...{ status: ReportedStatus.CONTESTED, conflict: true },
  })),
  fc.nat(30).map((low) => ({ best: null, low, high: null, status: ReportedStatus.REPORTED, conflict: false })),
  fc.nat(30).map((high) => ({ best: null, low: null, high, status: ReportedStatus.DERIVED, conflict: false })),
  fc.nat(30).map((best) => ({ best, low: best, high: null, status: ReportedStatus.CONTESTED, conflict: true })),
  fc.constantFrom(ReportedStatus.NONE, ReportedStatus.WITHHELD).map((status) => ({
    ...{ best: null, low: null, high: null, conflict: false, status },
  })),
);

const CATEGORIES = [PersonCategory.PEOPLE, PersonCategory.CHILDREN, PersonCategory.REMAINS];

const counts: fc.Arbitrary<FiledCount[]> = fc.uniqueArray(
  fc
    .record({
      toId: fc.constantFrom('north', 'south', null),
      category: fc.constantFrom(...CATEGORIES),
      numbers: NUMBERS,
      corroboration: fc.constantFrom(Corroboration.ONE_VOICE, Corroboration.BOTH_SIDES),
    })
    .map(({ numbers, ...of }) => ({ ...of, ...numbers, beside: false })),
  { maxLength: 4, selector: ({ toId, category }) => `${toId} ${category}` },
);

const DATES: readonly (readonly [string | null, string | null])[] = [
  [null, null],
  ['2023-12-30', '2024-01-02'],
  ['2024-01-05', '2024-01-05'],
  ['2024-01-31', '2024-02-01'],
  ['2024-03-01', '2024-03-31'],
  ['2024-06-01', '2024-06-02'],
];

const sheet = fc.record({
  outcome: fc.constantFrom('HELD', 'HELD', 'ANNOUNCED', null),
  kind: fc.constantFrom('PRISONER_EXCHANGE', 'REMAINS_REPATRIATION', null),
  dates: fc.constantFrom(...DATES),
  placeId: fc.constantFrom('pl-1', null),
  parties: fc.uniqueArray(
    fc.record({
      role: fc.constantFrom(PartyRole.RECEIVED, PartyRole.MEDIATED),
      partyId: fc.constantFrom('north', 'south'),
    }),
    { maxLength: 3, selector: ({ role, partyId }) => `${role} ${partyId}` },
  ),
  counts,
  conflicts: fc.nat(2),
  sources: fc.subarray(['so-1', 'so-2']),
  headed: fc.boolean(),
});

/** Small ledgers in which every third record may head a series of the two that follow. */
export const sheets: fc.Arbitrary<Counted[]> = fc.array(sheet, { maxLength: 9 }).map((found) =>
  found.map(({ dates: [from, to], headed, ...of }, index) => {
    const headId = headed && index % 3 > 0 ? `ex-${index - (index % 3)}` : null;
    return { id: `ex-${index}`, headId, from, to, ordinals: [], ...of };
  }),
);
