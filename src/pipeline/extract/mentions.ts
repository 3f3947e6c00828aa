import { type Category, categoryOf } from './category-of';
import type { Lexicon } from './lexicon';
import { loneMentions } from './lone';
import type { Mention } from './mention';
import { bodiesBefore, categoryIn, nationOf, nearer } from './mention-category';
import { hasUnknownNoun, isAge, isNamed, isLoneOne, countsOthers, isLoose, isYear } from './mention-other';
import { phraseAfter } from './mention-words';
import { apposedNoun, nounBefore } from './noun-before';
import type { NumberPhrase } from './number-phrase';
import { numbersOf } from './numbers';
import { quantityWords } from './quantity-words';
import { type Sentence, isTagged } from './sentences';

/** What the numbers of a sentence count. */
export function mentionsOf(sentence: Sentence, lexicon: Lexicon, dated: ReadonlySet<number>): Mention[] {
  const counted = countedIn(sentence, lexicon, dated);
  const isCounted = ({ first, last }: Mention): boolean => counted.some((it) => it.first <= last && it.last >= first);
  return [...counted, ...loneMentions(sentence, lexicon, dated).filter((lone) => !isCounted(lone))];
}

function countedIn(sentence: Sentence, lexicon: Lexicon, dated: ReadonlySet<number>): Mention[] {
  return numbersOf(sentence, lexicon, dated)
    .map((number) => (isLoose(sentence, number) ? { ...number, low: null, high: null } : number))
    .map((number) => mentionOf(sentence, number, lexicon))
    .map((mention, at, all) => (endsFormula(mention, all[at - 1]) ? alone(mention) : mention))
    .map((mention) =>
      isOneGroup(mention) ? { ...mention, number: { ...mention.number, low: null, high: null } } : mention,
    )
    .filter((mention) => !isYear(mention) && !isLoneOne(mention));
}

/** “one more group of servicemen”: nobody knows how many. */
const isOneGroup = ({ sentence, number, last }: Mention): boolean =>
  number.low === 1 && sentence.tokens.slice(number.last + 1, last).some(({ norm }) => /^(group|групп|груп)/.test(norm));

/** “1000 на 1000 стороны объявили”: no noun is counted. */
function endsFormula({ other, sentence, number }: Mention, before?: Mention): boolean {
  return other && before?.number.low === number.low && isTagged(sentence, number.first - 1, 'FORMULA');
}

function alone(mention: Mention): Mention {
  return { ...mention, other: false, operations: false, last: mention.number.last };
}

/** A number with the words around it that tell what it counts. */
export function mentionOf(sentence: Sentence, number: NumberPhrase, lexicon: Lexicon): Mention {
  const words = phraseAfter(sentence, number.last, lexicon);
  const before = bodiesBefore(sentence, number.first);
  const last = words.at(-1) ?? number.last;
  if (countsSwaps(sentence, number, last)) return swapsOf(sentence, number, last + 1);
  const own = categoryIn(sentence, words, number.last, last);
  const quantity = wordsBefore(sentence, number, own, last);
  const category = before === null ? nearer(own, categoryOf(sentence, quantity)) : 'REMAINS';
  const tagged = (tag: string): boolean => words.some((at) => isTagged(sentence, at, tag));
  const isOther = tagged('NO_UNIT') || hasUnknownNoun(sentence, number.last, words, lexicon);
  return {
    sentence,
    number,
    first: before ?? number.first,
    last: Math.max(number.last, last),
    category,
    nation: nationOf(sentence, [...words, ...quantity], number, last),
    own: tagged('OWN') || isTagged(sentence, number.first - 1, 'OWN'),
    other: (category === null && (isOther || isNoNumberOf(sentence, number))) || countsOthers(sentence, number),
    operations:
      words.some((at) => isTagged(sentence, at, 'OPERATION') && !isExchanged(sentence, at)) && category === null,
  };
}

/** “149 обміняних”: people. */
const isExchanged = ({ tokens }: Sentence, at: number): boolean =>
  /^(обмін[яе]н|обмен[яе]н|абм[яе]н[яе]н)(ых|их|ные|ні|ыя|нных|ных|ними|ными)/.test(tokens[at]?.norm ?? '');

const isNoNumberOf = (sentence: Sentence, number: NumberPhrase): boolean =>
  isAge(sentence, number) || isNamed(sentence, number);

/** “70 prisoner exchanges”, “one more prisoner exchange”: the noun only tells of what kind they are; “a 307 prisoner swap” is one of 307. */
const countsSwaps = (sentence: Sentence, { low }: NumberPhrase, last: number): boolean =>
  /^(prisoner|captive|pow|detainee)$/.test(sentence.tokens[last]?.norm ?? '') &&
  (low === 1 || /s$/.test(sentence.tokens[last + 1]?.norm ?? '')) &&
  isTagged(sentence, last + 1, 'OPERATION');

function swapsOf(sentence: Sentence, number: NumberPhrase, last: number): Mention {
  const none = { category: null, nation: null, own: false, other: false };
  return { sentence, number, first: number.first, last, ...none, operations: true };
}

/** Tokens before a number that tell what it counts. */
function wordsBefore(sentence: Sentence, number: NumberPhrase, own: Category | null, last: number): number[] {
  const apposed = own === 'PEOPLE' ? apposedNoun(sentence, number, last) : [];
  return [...quantityWords(sentence, number.first), ...nounBefore(sentence, number), ...apposed];
}
