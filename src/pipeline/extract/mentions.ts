import { type Category, categoryAfter, categoryOf } from './category-of';
import type { Lexicon } from './lexicon';
import { isNounTagged, isWhose, phraseAfter } from './mention-words';
import type { NumberPhrase } from './number-phrase';
import { numbersOf } from './numbers';
import { nounBefore } from './noun-before';
import { quantityWords } from './quantity-words';
import { isTagged, type Sentence } from './sentences';

/** A number and what it counts. */
export interface Mention {
  readonly sentence: Sentence;
  readonly number: NumberPhrase;
  /** Tokens of the number with its noun. */
  readonly first: number;
  readonly last: number;
  /** Null where the words name none: “27 to Russia”. */
  readonly category: Category | null;
  /** The state whose people they are, as the phrase itself says. */
  readonly nation: string | null;
  /** “наших”: people of the one who speaks. */
  readonly own: boolean;
  /** Something else is counted: days, buses, exchanges. */
  readonly other: boolean;
  /** Exchanges, stages, operations are counted. */
  readonly operations: boolean;
}

const STATES = ['UA', 'RU', 'BY'];

/** What the numbers of a sentence count. */
export function mentionsOf(sentence: Sentence, lexicon: Lexicon, dated: ReadonlySet<number>): Mention[] {
  return numbersOf(sentence, lexicon, dated)
    .map((number) => (isLoose(sentence, number) ? { ...number, low: null, high: null } : number))
    .map((number) => mentionOf(sentence, number, lexicon))
    .map((mention, at, all) => (endsFormula(mention, all[at - 1]) ? alone(mention) : mention))
    .filter((mention) => !isYear(mention) && !isLoneOne(mention));
}

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
  const quantity = [...quantityWords(sentence, number.first), ...nounBefore(sentence, number)];
  const category = nearer(categoryIn(sentence, words, number.last, last), categoryOf(sentence, quantity));
  const tagged = (tag: string): boolean => words.some((at) => isTagged(sentence, at, tag));
  const isNone = category === null && before === null;
  const isOther = tagged('NO_UNIT') || hasUnknownNoun(sentence, number.last, words, lexicon);
  return {
    sentence,
    number,
    first: before ?? number.first,
    last: Math.max(number.last, last),
    category: before === null ? category : 'REMAINS',
    nation: nationOf(sentence, [...words, ...quantity], number, last),
    own: tagged('OWN') || isTagged(sentence, number.first - 1, 'OWN'),
    other: (category === null && isAge(sentence, number)) || (isNone && isOther),
    operations: tagged('OPERATION') && category === null,
  };
}

function isPlain(category: Category | null): boolean {
  return category === 'PRISONERS_OF_WAR' || category === 'CIVILIANS';
}

/** “the number of freed soldiers is 146 people” counts soldiers. */
function nearer(own: Category | null, before: Category | null): Category | null {
  return own === null || own === 'PEOPLE' ? (before ?? own) : own;
}

/** Whose they are, by the phrase itself or by what stands beside it. */
function nationOf(sentence: Sentence, words: readonly number[], number: NumberPhrase, last: number): string | null {
  const isOf = (state: string): boolean =>
    words.some((at) => isTagged(sentence, at, `NAT:${state}`) || isTagged(sentence, at, `DEM:${state}`));
  return STATES.find(isOf) ?? (isDistributive(sentence, number) ? null : apposed(sentence, last));
}

/** What its own words say, or what is said of it behind them: “five of the soldiers are wounded”. */
function categoryIn(sentence: Sentence, words: readonly number[], number: number, last: number): Category | null {
  if (isOfDead(sentence, last)) return 'REMAINS';
  const told = isMixed(sentence, words, last) ? 'PEOPLE' : categoryOf(sentence, words);
  const after = categoryAfter(sentence, last);
  const isNearer = isWoundedPart(sentence, number) || after === 'WOUNDED_AND_SICK' || (told === 'PEOPLE' && isPlain(after)); // prettier-ignore
  return isNearer ? (after ?? told) : (told ?? after);
}

/** “49 servicemen, killed in battle”. */
function isOfDead(sentence: Sentence, last: number): boolean {
  const next = sentence.tokens[last + 1]?.norm === ',' ? last + 2 : last + 1;
  return isTagged(sentence, next, 'DEAD');
}

/** “180 soldiers and civilians”. */
function isMixed(sentence: Sentence, words: readonly number[], last: number): boolean {
  const isOther = (tag: string): boolean => isTagged(sentence, last + 2, tag);
  const isOf = (tag: string): boolean => words.some((at) => isTagged(sentence, at, tag));
  if (!isTagged(sentence, last + 1, 'AND')) return false;
  return (isOf('POW') && isOther('CIVIL')) || (isOf('CIVIL') && isOther('POW'));
}

/** “under 25”. */
function isAge({ tokens }: Sentence, { first, low, high }: NumberPhrase): boolean {
  return low === null && high !== null && tokens[first]?.norm === 'under';
}

/** “чалавек па сорак”: the noun before the number makes it a guess. */
function isLoose(sentence: Sentence, { bare }: NumberPhrase): boolean {
  return (
    isTagged(sentence, bare - 1, 'EACH_PREP') &&
    isTagged(sentence, bare - 2, 'PEOPLE') &&
    !isTagged(sentence, bare - 2, 'DONE')
  );
}

/** “по 95”, “не менее чем по 95”. */
export function isDistributive(sentence: Sentence, { first, bare }: NumberPhrase): boolean {
  return isTagged(sentence, first - 1, 'EACH_PREP') || isTagged(sentence, bare - 1, 'EACH_PREP');
}

/** “eight civilians, residents of the Kursk region”. */
function apposed(sentence: Sentence, last: number): string | null {
  if (!/^[,(]$/.test(sentence.tokens[last + 1]?.norm ?? '')) return null;
  const [noun, next] = [last + 2, last + 3];
  if (isTagged(sentence, noun, 'TO:') || sentence.tokens[noun + 1]?.norm === '-') return null;
  const states = STATES.filter((state) => [noun, next].some((at) => isTagged(sentence, at, `DEM:${state}`)));
  return isNounTagged(sentence, noun) || isNounTagged(sentence, next) ? (states[0] ?? null) : null;
}

/** “bodies of 757 defenders”: where the bodies stand; null where there are none. */
function bodiesBefore(sentence: Sentence, first: number): number | null {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    const { kind, norm } = sentence.tokens[at] ?? {};
    if (kind === 'mark' || kind === 'number') return null;
    if (isTagged(sentence, at, 'BODY')) return at;
    if (norm !== 'of' && norm !== 'the' && !isTagged(sentence, at, 'LOW') && !isTagged(sentence, at, 'ABOUT'))
      return null;
  }
  return null;
}

/** “Five of the soldiers are wounded”. */
function isWoundedPart({ tokens }: Sentence, last: number): boolean {
  return tokens[last + 1]?.norm === 'of' && /^(the|them|those|these|whom)$/.test(tokens[last + 2]?.norm ?? '');
}

const FUNCTION =
  /^(through|during|since|after|before|under|between|within|around|against|while|their|there|these|those|which|where|whom|после|через|среди|также|только|между|перед|против|включая|когда|которы.*|після|серед|також|лише|проти|коли|який|які|яких|пасля|праз|сярод|таксама|толькі|калі|які|якія|якіх)$/;

/** A word follows that is no noun we know: what is counted is none of ours. */
function hasUnknownNoun(sentence: Sentence, last: number, words: readonly number[], { language }: Lexicon): boolean {
  if (words.some((at) => isWhose(sentence, at))) return false;
  const token = sentence.tokens[last + 1];
  if (token === undefined || token.kind !== 'word') return /^[%°$€]$/.test(token?.norm ?? '');
  const isShort = token.norm.length <= (language === 'en' ? 4 : 3);
  return !isShort && !FUNCTION.test(token.norm) && !isKnown(sentence, last + 1);
}

/** True for verbs and other words that our lists hold: they are not what is counted. */
function isKnown(sentence: Sentence, at: number): boolean {
  return sentence.matches.some(({ first, last }) => first <= at && last >= at);
}

function isYear({ number: { low, bare, last }, category, sentence }: Mention): boolean {
  const token = sentence.tokens[bare];
  return (
    category === null &&
    bare === last &&
    low !== null &&
    low >= 1990 &&
    low <= 2035 &&
    /^\d{4}$/.test(token?.norm ?? '')
  );
}

/** “one of them”, “один из наших”, “one man”. */
function isLoneOne(mention: Mention): boolean {
  const { number, category, sentence } = mention;
  if (number.low !== 1 || number.high !== 1 || sentence.tokens[number.bare]?.kind === 'number') return false;
  const isOfMany = isTagged(sentence, number.bare + 1, 'AMONG') && category === 'PRISONERS_OF_WAR';
  const isBare = category === null && !isSent(sentence, mention.last);
  return isBare || isOfMany || (category === 'PEOPLE' && isAnybody(mention));
}

function isAnybody({ number: { bare }, sentence, nation, last }: Mention): boolean {
  if (isTagged(sentence, bare + 1, 'AMONG')) return true;
  const isPerson = /^(челов|люд|чалав|перс)/.test(sentence.tokens[last]?.norm ?? '');
  return nation === null && last === bare + 1 && !isPerson;
}

/** “seven to Ukraine and one to Russia”, “один - в Россию”. */
function isSent(sentence: Sentence, last: number): boolean {
  const next = sentence.tokens[last + 1]?.norm === '-' ? last + 2 : last + 1;
  return sentence.matches.some(({ tag, first }) => first === next && /^TO:(UA|RU)$/.test(tag));
}
