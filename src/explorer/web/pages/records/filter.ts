import type { VariablesOf } from '../../graph/graphql';
import type { Address } from '../../shell/address';
import type { RECORDS } from './documents';

export type Where = NonNullable<VariablesOf<typeof RECORDS>['where']>;

/** The words of the address that choose records. */
export const FILTERS = [
  'from',
  'to',
  'kind',
  'outcome',
  'side',
  'place',
  'party',
  'source',
  'voices',
  'conflict',
  'text',
] as const;

type Word = (typeof FILTERS)[number];

const CONDITIONS: { readonly [word in Word]: (value: string) => Where } = {
  from: (day) => ({ date: { gte: day } }),
  to: (day) => ({ date: { lte: day } }),
  kind: (kind) => ({ kind: { eq: kind } }),
  outcome: (outcome) => ({ outcome: { eq: outcome } }),
  side: (id) => ({ counts: { some: { to: { eq: id } } } }),
  place: (id) => ({ place: id === 'none' ? { isNull: true } : { eq: id } }),
  party: (id) => ({ parties: { some: { party: { eq: id } } } }),
  source: (id) => ({ sources: { some: { id: { eq: id } } } }),
  voices: (voices) => ({ corroboration: { eq: voices as 'ONE_VOICE' } }),
  conflict: (conflict) => ({ conflict: { eq: conflict === 'yes' } }),
  text: saying,
};

/** Of which somebody said these letters, exactly so, or we did for him. */
function saying(text: string): Where {
  const said = { contains: text };
  const statement = { or: [{ quote: said }, { translation: said }, { summary: said }] };
  return { or: [{ claims: { some: { asStated: said } } }, { statements: { some: statement } }] };
}

/** Which records the address asks for; undefined: all. */
export function whereOf(address: Address): Where | undefined {
  const all = FILTERS.flatMap((word) => {
    const value = address.word(word);
    return value ? [CONDITIONS[word](value)] : [];
  });
  return all.length > 1 ? { and: all } : all[0];
}

/** Of these, what took place: plans are in no total. */
export const heldOf = (where: Where | undefined): Where => {
  const held: Where = { outcome: { eq: 'HELD' } };
  return where ? { and: [where, held] } : held;
};
