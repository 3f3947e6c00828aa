import type { AnyOf } from '../index/full-text';
import { type Pattern, wantedFor } from './likeness';
import type { Term } from './parse';

/** Words that stand side by side, one way to say a term. */
export interface Way {
  readonly patterns: readonly Pattern[];
  /** Parties that this is a name of. */
  readonly partyIds: readonly string[];
  /** True for another name of the party that the reader named. */
  readonly otherName: boolean;
}

/** What is looked for: each term in one of its ways. */
export interface Asked {
  readonly terms: readonly { readonly ways: readonly Way[] }[];
}

/** A name in the query: terms from one to another, the party, and its other names. */
export interface Naming {
  readonly from: number;
  /** The term behind the last one. */
  readonly to: number;
  readonly partyId: string;
  readonly others: readonly (readonly Pattern[])[];
}

export function askedFor(terms: readonly Term[], namings: readonly Naming[]): Asked {
  const asked = terms.map((term, index) => {
    const about = namings.filter(({ from, to }) => from <= index && index < to);
    const own = { patterns: patternsOf(term), partyIds: about.map(({ partyId }) => partyId), otherName: false };
    return { ways: [own, ...otherWays(about)] };
  });
  return { terms: asked };
}

function otherWays(about: readonly Naming[]): Way[] {
  const ways = new Map<string, Way>();
  for (const { partyId, others } of about)
    for (const patterns of others) {
      const name = patterns.map(({ word }) => word.folded).join(' ');
      const known = ways.get(name)?.partyIds ?? [];
      ways.set(name, { patterns, partyIds: [...known, partyId], otherName: true });
    }
  return [...ways.values()];
}

const ENDINGS = { word: 'other', prefix: 'any', phrase: 'same' } as const;

export function patternsOf({ words, kind }: Term): Pattern[] {
  return words.map((word) => ({ word, ending: ENDINGS[kind] }));
}

/** What an entry must hold to be looked at: of each way its longest word. */
export function wantedIn({ terms }: Asked): AnyOf[] {
  return terms.flatMap(({ ways }) => {
    const [own] = ways;
    const needed =
      ways.length === 1 ? own!.patterns.map(wantedFor) : [ways.flatMap(({ patterns }) => wantedFor(longest(patterns)))];
    return needed;
  });
}

function longest(patterns: readonly Pattern[]): Pattern {
  const length = ({ word }: Pattern): number => word.folded.length;
  return patterns.reduce((best, pattern) => (length(pattern) > length(best) ? pattern : best));
}
