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
    return { ways: [own, ...otherWays(about, nameOf(own.patterns))] };
  });
  return { terms: asked };
}

/** Other names that one term may stand for. */
const MOST_WAYS = 60;

function otherWays(about: readonly Naming[], own: string): Way[] {
  const ways = new Map<string, Way>();
  for (const { partyId, others } of about)
    for (const patterns of others) {
      const name = nameOf(patterns);
      if (name === own) continue;
      const known = ways.get(name)?.partyIds ?? [];
      ways.set(name, { patterns, partyIds: [...known, partyId], otherName: true });
    }
  return [...ways.values()].slice(0, MOST_WAYS);
}

const nameOf = (patterns: readonly Pattern[]): string => patterns.map(({ word }) => word.folded).join(' ');

const ENDINGS = { word: 'other', prefix: 'any', phrase: 'same' } as const;

export function patternsOf({ words, kind }: Term): Pattern[] {
  return words.map((word) => ({ word, ending: ENDINGS[kind] }));
}

/** What an entry must hold to be looked at: every word of a term, or the longest word of one of its ways. */
export function wantedIn({ terms }: Asked): AnyOf[] {
  return terms.flatMap(({ ways }) => {
    const [own, ...others] = ways;
    if (others.length === 0) return own!.patterns.map(wantedFor);
    return [ways.flatMap(({ patterns }) => wantedFor(longest(patterns)))];
  });
}

function longest(patterns: readonly Pattern[]): Pattern {
  const length = ({ word }: Pattern): number => word.folded.length;
  return patterns.reduce((best, pattern) => (length(pattern) > length(best) ? pattern : best));
}
