import type { Category } from './category-of';
import type { Context } from './context';
import type { Count } from './count';
import type { Mention } from './mention';
import { found, has, isTagged, type Sentence } from './sentences';

/** “twenty of the 95”, “из 115 украинцев 82 ...”: the number was told before. */
export function isReferred({ lexicon }: Context, { sentence, number }: Mention, told: readonly Count[]): boolean {
  const at = /^(the|those|these|этих|тех|цих|тих|гэтых|тых|ста)$/.test(sentence.tokens[number.first - 1]?.norm ?? '')
    ? 2
    : 1;
  if (number.low === null || !isTagged(sentence, number.first - at, 'AMONG')) return false;
  const before = sentence.tokens[number.first - at - 1];
  const isPart =
    before === undefined ||
    before.kind !== 'word' ||
    PART.test(before.norm) ||
    lexicon.cardinal(before.norm) !== undefined;
  return (
    isPart && told.some((count) => count.low === number.low && count.high === number.high && !count.sentence.heading)
  );
}

/** So many children never came back at once. */
export const MANY = 1000;

const PART =
  /^(част|половин|палов|большинств|більшіст|большасц|половин|half|most|some|part|many|двое|двоє|трое|троє|none)/;

/** The sentence begins with them, and tells of nobody else. */
const isOfThose = (sentence: Sentence, at: number): boolean =>
  sentence.tokens.slice(0, 2).some(({ norm }) => THEY.test(norm)) &&
  !sentence.tokens.slice(0, 2).some(({ value }) => value !== null) &&
  !['TO:', 'SUBJ:', 'EXCHANGE', 'GET', 'GIVE'].some((tag) => has(sentence, tag, 0, at));

const THEY = /^(they|these|group|они|это|группа|вони|це|група|яны|гэта)$/;

/** “five children: four boys and a girl”, “They are four boys and a girl”. */
export function isOfChildren({ sentence, number, category, first }: Mention, whole: Count | undefined): boolean {
  if (category !== 'CHILDREN' || whole?.category !== 'CHILDREN' || (number.low ?? 0) >= (whole.low ?? 0)) return false;
  if (whole.sentence !== sentence) return isOfThose(sentence, number.first);
  const between = sentence.tokens.slice(whole.last + 1, first);
  const isElsewhere = ['TO:', 'SUBJ:'].some((tag) => has(sentence, tag, whole.last + 1, first));
  return between.some(({ norm }) => norm === ':') && !between.some(({ norm }) => norm === ';') && !isElsewhere;
}

/** “we received 12 residents: seven women, three men and two children”. */
export function isOfColon(
  { mentions }: Context,
  { sentence, number, category, nation, first, last }: Mention,
): boolean {
  const colon = sentence.tokens.findLastIndex(({ norm }, at) => norm === ':' && at < first);
  if (colon < 0 || category !== 'PEOPLE' || nation !== null || has(sentence, 'TO:', colon)) return false;
  if (!sentence.tokens.slice(first, last + 1).some(({ norm }) => SEX.test(norm))) return false;
  const whole = (mentions[sentence.index] ?? []).find((mention) => mention.last < colon && mention.category !== null);
  return whole !== undefined && number.low !== null && number.low < (whole.number.low ?? 0);
}

const SEX = /^(women|men|woman|man|женщин|мужчин|жінок|жінк|чоловік|жанчын|мужчын)/;

/** “82 of them defended Mariupol” is no count of its own; “five of them wounded” is, and so is “95 of them fighters of Azov”. */
export function isPartOf(mention: Mention, whole: Category | undefined, next: Mention | undefined): boolean {
  const { category } = mention;
  if (isOfNamed(mention)) return category === 'PEOPLE';
  const isBreakdown = whole === undefined && category === 'PRISONERS_OF_WAR' && next?.category === 'CIVILIANS';
  if (isBreakdown || !isOfThem(mention)) return false;
  if (whole === 'REMAINS' || category === null || (category === 'PEOPLE' && !isOfNation(mention))) return true;
  return whole !== 'PEOPLE' && areFewSoldiers(mention);
}

const areFewSoldiers = ({ category, number: { low } }: Mention): boolean =>
  category === 'PRISONERS_OF_WAR' && low !== null && low < FEW;

/** So few are named for what befell them. */
const FEW = 6;

/** “Ukraine got 215, five commanders among them, Russia - 55”. */
const isOfOtherSide = (sentence: Sentence, first: number): boolean =>
  sentence.tokens[first - 1]?.norm === '-' && isTagged(sentence, first - 2, 'SUBJ:');

/** “82 of the soldiers”, “25 of the freed Ukrainians”: what they are is said there. */
function isOfNamed({ sentence: { tokens }, number, last }: Mention): boolean {
  return tokens[number.last + 1]?.norm === 'of' && /^(the|these|those)$/.test(tokens[number.last + 2]?.norm ?? '') && last > number.last + 2; // prettier-ignore
}

/** “among them five citizens of Ukraine”: of other states than the rest. */
function isOfNation({ sentence, nation, first, last }: Mention): boolean {
  return nation !== null && found(sentence, 'PEOPLE').some((match) => match.first >= first && match.last <= last);
}

/** “of them” stands before it, or right behind it and not after a comma. */
function isOfThem({ sentence, number, last }: Mention): boolean {
  if (isOfOtherSide(sentence, number.first)) return false;
  const cues = found(sentence, 'OF_THEM');
  if (cues.some((cue) => cue.last < number.first && number.first - cue.last <= 12)) return true;
  const isBehind = cues.some(({ first }) => first === number.last + 1 || (first > last && first <= last + 2));
  return isBehind && sentence.tokens[last + 1]?.norm !== ',';
}
