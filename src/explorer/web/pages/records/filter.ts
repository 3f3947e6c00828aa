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
  'category',
  'place',
  'party',
  'source',
  'voices',
  'conflict',
  'text',
] as const;

/** Words that say something of one count together. */
const OF_A_COUNT = ['side', 'category'] as const;
type Word = Exclude<(typeof FILTERS)[number], (typeof OF_A_COUNT)[number]>;

const CONDITIONS: { readonly [word in Word]: (value: string) => Where } = {
  from: (day) => ({ date: { gte: day } }),
  to: (day) => ({ date: { lte: day } }),
  kind: (kind) => ({ kind: { eq: kind } }),
  outcome: (outcome) => ({ outcome: { eq: outcome } }),
  place: (id) => ({ place: id === 'none' ? { isNull: true } : { eq: id } }),
  party: (id) => ({ parties: { some: { party: { eq: id } } } }),
  source: (id) => ({ sources: { some: { id: { eq: id } } } }),
  voices: (voices) => heldBy(voices as Voices),
  conflict: (conflict) => ({ conflict: { eq: conflict === 'yes' } }),
  text: saying,
};

type Voices = NonNullable<NonNullable<Where['corroboration']>['eq']>;

/** Of one of whose numbers so many voices say the same; of which nobody says a number. */
export const heldBy = (voices: Voices): Where =>
  voices === 'NO_VOICE' ? { counts: { none: { best: { gte: 0 } } } } : { corroboration: { eq: voices } };

/** Of which somebody said these letters, exactly so, or we did for him. */
function saying(text: string): Where {
  const said = { contains: text };
  const statement = { or: [{ quote: said }, { translation: said }, { summary: said }] };
  return { or: [{ claims: { some: { asStated: said } } }, { statements: { some: statement } }] };
}

/** Which records the address asks for; undefined: all. */
export function whereOf(address: Address): Where | undefined {
  const all = Object.entries(CONDITIONS).flatMap(([word, condition]) => {
    const value = address.word(word);
    return value ? [condition(value)] : [];
  });
  if (OF_A_COUNT.some((word) => address.word(word))) all.push(counting(address));
  return all.length > 1 ? { and: all } : all[0];
}

/** With one count that is both: whose are meant, and to that side. */
function counting(address: Address): Where {
  const [to, category] = OF_A_COUNT.map((word) => address.word(word));
  return {
    counts: {
      some: { ...(to && { to: { eq: to } }), ...(category && { category: { eq: category as 'REMAINS' } }) },
    },
  };
}

/** Of these, what took place: plans are in no total. */
export const heldOf = (where: Where | undefined): Where => {
  const held: Where = { outcome: { eq: 'HELD' } };
  return where ? { and: [where, held] } : held;
};
