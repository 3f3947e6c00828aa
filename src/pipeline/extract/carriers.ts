import { carriers } from './lexicon/carriers.json';
import { type Match, Matcher } from './patterns';
import type { Sentence } from './sentences';

const matcher = new Matcher();
for (const listed of carriers) matcher.add('CARRIER', listed);

/** The agencies, papers and channels named in a sentence: they carry the words of others. */
export function carriersIn({ tokens }: Sentence): Match[] {
  const all = matcher.matches(tokens);
  return all
    .filter((match) => !all.some((other) => isWithin(match, other)))
    .map((match) => (isArticle(tokens[match.first]) ? { ...match, first: match.first + 1 } : match));
}

function isWithin(match: Match, other: Match): boolean {
  const isLonger = other.last - other.first > match.last - match.first;
  return isLonger && other.first <= match.first && other.last >= match.last;
}

/** “the Kyiv Independent”, but “The Economist”. */
function isArticle(token: Sentence['tokens'][number] | undefined): boolean {
  return token?.norm === 'the' && !token.capital;
}
