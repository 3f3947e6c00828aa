import { type Category, categoryAfter, categoryOf } from './category-of';
import { isDistributive } from './mention-other';
import { isNounTagged } from './mention-words';
import type { NumberPhrase } from './number-phrase';
import { type Sentence, isTagged } from './sentences';
import { RELATIVE, whatTheyDo } from './what-they-do';

const STATES = ['UA', 'RU', 'BY'];

/** “the number of freed soldiers is 146 people” counts soldiers. */
export function nearer(own: Category | null, before: Category | null): Category | null {
  return own === null || own === 'PEOPLE' ? (before ?? own) : own;
}

/** Whose they are, by the phrase itself or by what stands beside it. */
export function nationOf(
  sentence: Sentence,
  words: readonly number[],
  number: NumberPhrase,
  last: number,
): string | null {
  const told = words.filter((at) => at > number.first || !isDoer(sentence, at));
  const isOf = (state: string): boolean =>
    told.some((at) => isTagged(sentence, at, `NAT:${state}`) || isTagged(sentence, at, `DEM:${state}`));
  return STATES.find(isOf) ?? (isDistributive(sentence, number) ? null : apposed(sentence, last));
}

/** “the Russians gave seven”: they stand before the number. */
const isDoer = (sentence: Sentence, at: number): boolean =>
  isTagged(sentence, at, 'SUBJ:') && ['GIVE', 'GET'].some((tag) => isTagged(sentence, at + 1, tag));

/** What its own words say, or what is said of it behind them: “five of the soldiers are wounded”. */
export function categoryIn(
  sentence: Sentence,
  words: readonly number[],
  number: number,
  last: number,
): Category | null {
  if (isOfDead(sentence, last)) return 'REMAINS';
  const own = isMixed(sentence, words, last) ? 'PEOPLE' : categoryOf(sentence, words);
  const told = own === 'PEOPLE' ? (whatTheyDo(sentence, last) ?? own) : own;
  const after = categoryAfter(sentence, last);
  const isNearer = isWoundedPart(sentence, number) || after === 'WOUNDED_AND_SICK' || (told === 'PEOPLE' && isPlain(after)); // prettier-ignore
  return isNearer ? (after ?? told) : (told ?? after);
}

/** “49 servicemen, killed in battle”. */
function isOfDead(sentence: Sentence, last: number): boolean {
  const next = sentence.tokens[last + 1]?.norm === ',' ? last + 2 : last + 1;
  return isTagged(sentence, next, 'DEAD');
}

/** “180 soldiers and civilians”, “230 soldiers, policemen and civilians”. */
function isMixed(sentence: Sentence, words: readonly number[], last: number): boolean {
  const and = sentence.tokens[last + 1]?.norm === ',' ? last + 3 : last + 1;
  const isOther = (tag: string): boolean => isTagged(sentence, and + 1, tag);
  const isOf = (tag: string): boolean => words.some((at) => isTagged(sentence, at, tag));
  if (!isTagged(sentence, and, 'AND')) return false;
  return (isOf('POW') && isOther('CIVIL')) || (isOf('CIVIL') && isOther('POW'));
}

/** “eight civilians, residents of the Kursk region”. */
function apposed(sentence: Sentence, last: number): string | null {
  if (!/^[,(]$/.test(sentence.tokens[last + 1]?.norm ?? '')) return null;
  const [noun, next] = [last + 2, last + 3];
  if (isOfOthers(sentence, noun) || sentence.tokens[noun + 1]?.norm === '-') return null;
  const states = STATES.filter((state) => [noun, next].some((at) => isTagged(sentence, at, `DEM:${state}`)));
  return isNounTagged(sentence, noun) || isNounTagged(sentence, next) ? (states[0] ?? null) : null;
}

/** “18 defenders, whom the Russians condemned”, “1,000 captives, and the Russians”, “12, to Ukraine”. */
const isOfOthers = (sentence: Sentence, noun: number): boolean =>
  RELATIVE.test(sentence.tokens[noun]?.norm ?? '') || ['AND', 'TO:'].some((tag) => isTagged(sentence, noun, tag));

/** “bodies of 757 defenders”: where the bodies stand; null where there are none. */
export function bodiesBefore(sentence: Sentence, first: number): number | null {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    const { kind, norm } = sentence.tokens[at] ?? {};
    if (kind === 'mark' || kind === 'number') return null;
    if (isTagged(sentence, at, 'BODY')) return at;
    if (norm !== 'of' && norm !== 'the' && !['LOW', 'ABOUT', 'BESIDE'].some((tag) => isTagged(sentence, at, tag)))
      return null;
  }
  return null;
}

/** “Five of the soldiers are wounded”. */
function isWoundedPart({ tokens }: Sentence, last: number): boolean {
  return tokens[last + 1]?.norm === 'of' && /^(the|them|those|these|whom)$/.test(tokens[last + 2]?.norm ?? '');
}

function isPlain(category: Category | null): boolean {
  return category === 'PRISONERS_OF_WAR' || category === 'CIVILIANS';
}
