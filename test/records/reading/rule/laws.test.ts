import fc from 'fast-check';
import { ClaimField, PersonCategory, Review, ValueStatus } from '../../../../src/evidence/claim/claim.terms';
import { Reliability } from '../../../../src/evidence/source/source.terms';
import { Policy } from '../../../../src/records/reading/reading.terms';
import type { Evidence, Utterance } from '../../../../src/records/reading/rule/evidence';
import type { Resolution } from '../../../../src/records/reading/rule/resolve';
import type { Resolved } from '../../../../src/records/reading/rule/resolved';
import { bestOf, count, relayOf, resolve, said, SIDES } from '../../../support/evidence';

const utterances: fc.Arbitrary<Utterance> = fc
  .record({
    speakerId: fc.constantFrom(null, ...SIDES.keys()),
    outletSide: fc.constantFrom(null, 'north', 'south'),
    sourceId: fc.constantFrom('so-1', 'so-2', 'so-3'),
    relayedVia: fc.constantFrom(null, 'an agency'),
    reliability: fc.constantFrom(...Object.values(Reliability)),
    day: fc.constantFrom(null, '2024-01-30', '2024-01-31', '2024-02-01'),
  })
  .map((by) => said(by));

const ranges = fc.oneof(
  fc.nat(300).map((low) => ({ low, high: low })),
  fc.tuple(fc.nat(300), fc.nat(50)).map(([low, more]) => ({ low, high: low + more })),
  fc.nat(300).map((low) => ({ low, high: null })),
  fc.nat(300).map((high) => ({ low: null, high })),
  fc.constant({ low: null, high: null }),
);

const counts: fc.Arbitrary<Evidence> = fc
  .record({
    utterance: utterances,
    range: ranges,
    toId: fc.constantFrom('north', 'south'),
    category: fc.constantFrom(...Object.values(PersonCategory)),
    status: fc.constantFrom(ValueStatus.STATED, ValueStatus.STATED, ValueStatus.STATED, ...Object.values(ValueStatus)),
    review: fc.constantFrom(Review.ACCEPTED, Review.ACCEPTED, Review.ACCEPTED, Review.PROPOSED),
    credibility: fc.integer({ min: 1, max: 6 }),
    beside: fc.boolean(),
  })
  .map(({ utterance, range, ...of }) =>
    count(utterance, of.status === ValueStatus.STATED ? range.low : null, {
      ...of,
      high: of.status === ValueStatus.STATED ? range.high : null,
    }),
  );

const records = fc.array(counts, { minLength: 1, maxLength: 14 }).map(withCopies);

/** Every third claim is also told by a copy, every sixth by one that differs. */
function withCopies(claims: Evidence[]): Evidence[] {
  return claims.flatMap((claim, index) => {
    if (index % 3 !== 0) return [claim];
    const copy = { ...claim, id: `${claim.id}c`, utterance: relayOf(claim.utterance) };
    return [claim, index % 6 === 0 ? { ...copy, value: { type: 'number', low: 999, high: 999 } as const } : copy];
  });
}

const policies = fc.constantFrom(...Object.values(Policy));

const numbers = ({ best, low, high, status, corroboration, conflict, voices }: Resolved): object => ({
  ...{ best, low, high, status, corroboration, conflict, voices },
});
const shown = (values: Resolution): object => [...values].map(([key, value]) => [key, numbers(value)]);
const told = (values: Resolution): object =>
  [...values].map(([key, value]) => [
    key,
    numbers(value),
    value.chosen?.id,
    value.setAside.map(({ claim, reason }) => [claim.id, reason]),
  ]);

describe('Laws of the rule', () => {
  it('the order of claims does not matter', () => {
    const shuffled = records.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
    );
    fc.assert(
      fc.property(shuffled, policies, ([claims, other], policy) =>
        expect(told(resolve(other, policy))).toEqual(told(resolve(claims, policy))),
      ),
    );
  });

  it('reprints and further relays change nothing but the count of publications', () => {
    fc.assert(
      fc.property(records, policies, fc.integer({ min: 1, max: 30 }), (claims, policy, copies) => {
        const reprints = claims.flatMap((claim) => Array.from({ length: copies }, (_, copy) => reprint(claim, copy)));
        expect(shown(resolve([...claims, ...reprints], policy))).toEqual(shown(resolve(claims, policy)));
      }),
      { numRuns: 50 },
    );
  });

  it('low <= best <= high', () => {
    fc.assert(
      fc.property(records, policies, (claims, policy) => {
        for (const value of resolve(claims, policy).values()) expectOrdered(value);
      }),
    );
  });

  it('a pinned claim wins under every policy', () => {
    fc.assert(
      fc.property(records, policies, fc.nat(500), (claims, policy, number) => {
        const pinned = count(said(), number, { pinned: true });
        const value = resolve([...claims, pinned], policy).get('COUNT/north/PEOPLE')!;
        expect(value.chosen).toBe(pinned);
        expect(bestOf(value)).toBe(number);
      }),
    );
  });

  it('every claim of a key with a choice is chosen or set aside, once', () => {
    fc.assert(
      fc.property(records, policies, (claims, policy) => {
        for (const { chosen, claims: all, setAside } of resolve(claims, policy).values()) {
          const aside = setAside.map(({ claim }) => claim.id);
          expect(new Set(aside).size).toBe(aside.length);
          if (chosen) expect([...aside, chosen.id].sort()).toEqual(all.map(({ id }) => id).sort());
        }
      }),
    );
  });

  it('a policy moves best, never the range, the status or the conflict', () => {
    fc.assert(
      fc.property(records, policies, (claims, policy) => {
        const range = (values: Resolution): object =>
          [...values].map(([key, { low, high, status, conflict, rule }]) => [
            key,
            rule === 'SUM_OF_PARTS' ? null : { low, high, status, conflict },
          ]);
        expect(range(resolve(claims, policy))).toEqual(range(resolve(claims)));
      }),
    );
  });

  it('the living and the dead never mix', () => {
    fc.assert(
      fc.property(records, (claims) => {
        const living = claims.filter(({ category }) => category !== PersonCategory.REMAINS);
        const without = shown(resolve(living));
        const withDead = [...resolve(claims)].filter(([, { key }]) => key.category !== PersonCategory.REMAINS);
        expect(shown(new Map(withDead))).toEqual(without);
      }),
    );
  });
});

function reprint(claim: Evidence, copy: number): Evidence {
  return {
    ...claim,
    id: `${claim.id}-${copy}`,
    utterance: relayOf(claim.utterance, { id: `${claim.utterance.id}~${copy}` }),
  };
}

function expectOrdered({ key, best, low, high }: Resolved): void {
  const number = best?.type === 'number' && key.field === ClaimField.COUNT ? best.low : null;
  if (low !== null && high !== null) expect(Number(low)).toBeLessThanOrEqual(Number(high));
  if (number !== null && low !== null) expect(Number(low)).toBeLessThanOrEqual(number);
  if (number !== null && high !== null) expect(number).toBeLessThanOrEqual(Number(high));
}
