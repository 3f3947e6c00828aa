import { carriers } from './lexicon/carriers.json';
import { type Match, Matcher } from './patterns';
import type { Sentence } from './sentences';

const matcher = new Matcher();
for (const listed of carriers) matcher.add('CARRIER', listed);

/** The agencies, papers and channels named in a sentence: they carry the words of others. */
export function carriersIn({ tokens }: Sentence): Match[] {
  const all = matcher.matches(tokens);
  return all.filter(
    (match) => !all.some((other) => other !== match && other.first <= match.first && other.last > match.last),
  );
}
