import { type Category, categoryOf } from './category-of';
import { isAboutBodies } from './about-bodies';
import type { Context } from './context';
import type { Count } from './count';
import { formulaAt } from './formula';
import type { Frame } from './frame';
import { isDistributive } from './mention-other';
import type { Mention } from './mention';
import type { PlaceOfCount } from './place-of-count';
import { found, has, isTagged, type Sentence } from './sentences';

/** The words tell it, else what was counted before: “27 to Russia”. */
export function categoryFor(place: PlaceOfCount, frame: Frame): Category | null {
  const category = categoryIn(place, frame);
  const isOfPeople = category === 'PRISONERS_OF_WAR' || category === 'PEOPLE';
  const isOfCaptives = has(place.sentence, 'CAPTIVE', place.mention.first, place.mention.last);
  const isOfLiving = place.own.at(-1)?.category === 'PRISONERS_OF_WAR';
  return isOfPeople && !isOfCaptives && !isOfLiving && isAboutBodies(place.context) ? 'REMAINS' : category;
}

function categoryIn(place: PlaceOfCount, frame: Frame): Category | null {
  const { mention, own, earlier, sentence, usable, at } = place;
  if (mention.category === null && formulaAt(sentence, usable, at) !== null) return ofFormula(place, frame);
  if (mention.category === 'PEOPLE' && mention.nation !== null && likeWhole(place) !== null) return likeWhole(place);
  if (mention.category === 'PEOPLE') return peopleOf(mention, own, earlier.at(-1));
  return mention.category ?? likeNext(place) ?? likeWhole(place) ?? untold(place, frame);
}

function untold(place: PlaceOfCount, frame: Frame): Category | null {
  const { mention, own, sentence, usable, at } = place;
  const before = categoryBefore(own);
  if (mention.nation !== null && before !== null) return before;
  if (own.length > 1 && isSum(mention)) return 'PEOPLE';
  if (has(sentence, 'BODY') || goesOnAboutBodies(place, frame)) return 'REMAINS';
  if (mention.nation !== null) return usable[at + 1]?.category ?? 'PEOPLE';
  return before ?? ofList(mention) ?? shared(place);
}

/** “wounded were exchanged: 50 to Kyiv, 47 to Moscow”. */
function ofList({ sentence, first }: Mention): Category | null {
  const colon = sentence.tokens.findLastIndex(({ norm }, at) => norm === ':' && at < first);
  const category = colon < 1 ? null : categoryOf(sentence, [colon - 1]);
  return category === 'WOUNDED_AND_SICK' || category === 'REMAINS' ? category : null;
}

/** “50 and 60 people”. */
function likeNext({ sentence, mention, usable, at }: PlaceOfCount): Category | null {
  const next = usable[at + 1];
  const joint =
    next === undefined ? null : next.number.first - (isTagged(sentence, next.number.first - 1, 'EACH_PREP') ? 2 : 1);
  return joint === mention.last + 1 && isTagged(sentence, joint, 'AND') ? (next?.category ?? null) : null;
}

/** “300 captives: 150 from each side”. */
function likeWhole({ context, mention, sentence }: PlaceOfCount): Category | null {
  const { low } = mention.number;
  const whole = (context.mentions[sentence.index] ?? []).find(
    ({ first, number }) => first < mention.first && low !== null && number.low === low * 2,
  );
  return whole?.category ?? null;
}

const shared = (place: PlaceOfCount): Category | null => (isDirected(place.mention) ? exchangedIn(place) : null);

/** “prisoners were exchanged: 146 each”: a share of those whom the sentence names before. */
function exchangedIn({ context, mention }: PlaceOfCount): Category {
  const { sentence, number, first } = mention;
  const isShare = isDistributive(sentence, number) || has(sentence, 'EACH');
  const next = (context.mentions[sentence.index] ?? []).find((other) => other.first > mention.last);
  if (isShare && isOfWoundedBefore(sentence, first)) return 'WOUNDED_AND_SICK';
  if (
    isShare &&
    has(sentence, 'EXCHANGE', 0, first) &&
    has(sentence, 'POW', 0, first) &&
    !has(sentence, 'CIVIL', 0, next?.first)
  )
    return 'PRISONERS_OF_WAR';
  return isOfChildren(context) ? 'CHILDREN' : 'PEOPLE';
}

/** “157 for 157 prisoners”; of people where nothing beside it tells more. */
function ofFormula(place: PlaceOfCount, frame: Frame): Category {
  const next = place.usable[place.at + 1]?.category ?? null;
  if (next !== null) return next;
  if (areSoldiersExchanged(place.mention)) return 'PRISONERS_OF_WAR';
  if (has(place.sentence, 'BODY') || goesOnAboutBodies(place, frame)) return 'REMAINS';
  return isOfChildren(place.context) ? 'CHILDREN' : 'PEOPLE';
}

/** “exchanged prisoners in the format 157 for 157”: the deed and its object stand side by side. */
function areSoldiersExchanged({ sentence }: Mention): boolean {
  return ['EXCHANGE', 'FREED']
    .flatMap((tag) => found(sentence, tag))
    .some(
      ({ first, last }) =>
        [first - 1, last + 1, last + 2].some((at) => isTagged(sentence, at, 'POW')) ||
        areExchanged(sentence, first) ||
        (isTagged(sentence, last + 2, 'STATE:') && isTagged(sentence, last + 3, 'POW')),
    );
}

/** “prisoners of war have been exchanged”. */
function areExchanged(sentence: Sentence, at: number): boolean {
  let before = at - 1;
  while (AUXILIARY.test(sentence.tokens[before]?.norm ?? '')) before--;
  return before < at - 1 && isTagged(sentence, before, 'POW');
}

const AUXILIARY = /^(have|has|had|been|were|was|are|being|be|will)$/;

/** “exchanged captives, 115 people each”. */
function areCaptivesShared({ sentence, number, first, last }: Mention): boolean {
  const isShare = isDistributive(sentence, number) || has(sentence, 'EACH', last + 1, last + 4);
  const isTold = has(sentence, 'EXCHANGE', 0, first) && has(sentence, 'POW', 0, first);
  return isShare && isTold && !has(sentence, 'CIVIL') && !has(sentence, 'WOUNDED');
}

/** “exchanged severely wounded captives, 250 each”. */
function isOfWoundedBefore(sentence: Sentence, first: number): boolean {
  const isExchanged = has(sentence, 'EXCHANGE', 0, first) && has(sentence, 'POW', 0, first);
  return isExchanged && has(sentence, 'WOUNDED', 0, first) && !has(sentence, 'OF_THEM') && !has(sentence, 'CIVIL');
}

/** The opening tells of children, and of no soldiers. */
function isOfChildren({ sentences }: Context): boolean {
  const opening = sentences.slice(0, OPENING);
  return opening.some((sentence) => has(sentence, 'CHILD')) && !opening.some((sentence) => has(sentence, 'POW'));
}

const OPENING = 4;

function categoryBefore(own: readonly Count[]): Category | null {
  return own.at(-1)?.category ?? null;
}

function isSum({ sentence, number }: Mention): boolean {
  return isTagged(sentence, number.first - 1, 'TOTAL');
}

/** A count of bodies came last, and nothing tells of the living. */
function goesOnAboutBodies({ own, earlier, sentence, usable, at }: PlaceOfCount, frame: Frame): boolean {
  const last = own.at(-1) ?? earlier.findLast((count) => count.frame === frame) ?? earlier.at(-1);
  if (last?.category !== 'REMAINS' || has(sentence, 'POW') || has(sentence, 'WOUNDED')) return false;
  return !has(sentence, 'EXCHANGE') || formulaAt(sentence, usable, at) === null;
}

/** “people”, “Russians”: told nearer by what stands around. */
function peopleOf(mention: Mention, own: readonly Count[], last: Count | undefined): Category {
  const { sentence, nation } = mention;
  if (nation === null && areCaptivesShared(mention)) return 'PRISONERS_OF_WAR';
  if (found(sentence, 'SICKSWAP').some((match) => !isTagged(sentence, match.last + 1, 'AND')))
    return 'WOUNDED_AND_SICK';
  if (isListOfWounded(mention)) return 'WOUNDED_AND_SICK';
  return nation === null ? 'PEOPLE' : likeBefore(mention, own.at(-1), last);
}

/** “they hand over wounded who need help at once: 31 Ukrainians and 15 Russians”. */
function isListOfWounded({ sentence, first }: Mention): boolean {
  const colon = sentence.tokens.findLastIndex(({ norm }, at) => norm === ':' && at < first);
  const wounded = found(sentence, 'WOUNDED', 0, colon)[0];
  if (colon < 0 || wounded === undefined) return false;
  const isOfOthers = ['POW', 'CIVIL', 'CHILD', 'BODY', 'OF_THEM'].some((tag) => has(sentence, tag, 0, colon));
  const isObject = ['EXCHANGE', 'GIVE'].some((tag) => has(sentence, tag, Math.max(0, wounded.first - OBJECT), wounded.first)); // prettier-ignore
  return (
    isObject && !isOfOthers && !has(sentence, 'AND', wounded.last + 1, colon) && !isIncluded(sentence, wounded.first)
  );
}

const OBJECT = 4;

const isIncluded = ({ tokens }: Sentence, at: number): boolean => /^includ/.test(tokens[at - 1]?.norm ?? '');

/** “Fifty-one Russians were carried the other way” in a line on bodies, “25 wounded Ukrainians for 22 Russians”. */
function likeBefore({ sentence, number }: Mention, own: Count | undefined, last: Count | undefined): Category {
  if (own?.category === 'REMAINS' && has(sentence, 'BODY')) return 'REMAINS';
  if (own !== undefined && own.category !== 'FOREIGNERS' && isTagged(sentence, number.first - 1, 'FORMULA')) return own.category; // prettier-ignore
  const goesOn = last?.category === 'REMAINS' && last.sentence.paragraph === sentence.paragraph;
  return goesOn && !has(sentence, 'HOME') && !has(sentence, 'EXCHANGE') ? 'REMAINS' : 'PEOPLE';
}

/** A bare number with a direction of its own or a share for each side. */
function isDirected({ sentence, first, last, number, own }: Mention): boolean {
  if (own || isDistributive(sentence, number)) return true;
  return ['EACH', 'TO:', 'COME', 'GET', 'GIVE', 'SUBJ:'].some((tag) =>
    found(sentence, tag).some((match) => Math.abs(match.first - last) <= 3 || Math.abs(match.last - first) <= 3),
  );
}
