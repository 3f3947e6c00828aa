import { isNounTagged } from './mention-words';
import type { Mention } from './mention';
import type { Match } from './patterns';
import { type Sentence, found, has, isTagged } from './sentences';
import { MANY } from './told-parts';
import type { Token } from './tokens';

/** “74 of the freed defended Azovstal”: a part of which only the past is told. */
export function isBackground({ sentence, category, last }: Mention): boolean {
  if (category !== null && category !== 'PEOPLE') return false;
  const isOfMany = isTagged(sentence, last + 1, 'AMONG') && isTagged(sentence, last + 2, 'PEOPLE');
  const end = isOfMany ? last + 2 : last;
  const isEvacuated = found(sentence, 'EVAC').some(({ first }) => first > end && first <= end + 3);
  return isEvacuated || found(sentence, 'BACKGROUND').some(({ first }) => first > end && first <= end + 2);
}

/** “1,348 are held in Ukraine, in Russia - 6,465”: nobody comes back in that sentence. */
export function areAllHeld({ sentence, category, nation }: Mention): boolean {
  const isMoved = [...RETURN, 'PLAN'].some((tag) => has(sentence, tag));
  return category === null && nation !== null && has(sentence, 'STILL_HELD') && !isMoved;
}

export function isHeld(mention: Mention): boolean {
  const { low } = mention.number;
  const reach = low !== null && low < MANY ? 5 : HELD_REACH;
  return near(mention, 'STILL_HELD', reach) && ![isPastHeld, isInBelarus, isBackNow].some((rule) => rule(mention));
}

/** “about 7,000 soldiers, he said, are still in captivity”: so many are hardly told of otherwise. */
const HELD_REACH = 8;

const isPastHeld = (mention: Mention): boolean => isPast(mention, 'STILL_HELD');

/** “8,000 remain in captivity, and 150 came home”: others than those who are held. */
function isBackNow({ sentence, first, last }: Mention): boolean {
  const cues = found(sentence, 'STILL_HELD');
  const held = cues.findLast((cue) => cue.last < first)?.last ?? first;
  const isApart = sentence.tokens.slice(held + 1, first).some(({ norm }) => norm === ',' || norm === ';');
  return isApart && has(sentence, 'COME', last + 1, last + 4) && cues.every((cue) => cue.first < first);
}

/** “who for now stay in Belarus”: freed, and on their way. */
function isInBelarus({ sentence, last }: Mention): boolean {
  if (has(sentence, 'PRISON', last)) return false;
  return found(sentence, 'STILL_HELD', last).some((cue) => has(sentence, 'STATE:BY', cue.last, cue.last + 5));
}

/** “20,000 minors were taken away”: nobody came back. */
export function isTaken({ sentence, number, last, category }: Mention): boolean {
  const isNear = has(sentence, 'LOSS', last + 1, last + 5) || !RETURN.some((tag) => has(sentence, tag));
  return category === 'CHILDREN' && (number.low ?? number.high ?? 0) >= MANY && isNear;
}

export function isLost(mention: Mention): boolean {
  if (isBroughtOut(mention)) return false;
  const isAlone = !RETURN.some((tag) => has(mention.sentence, tag));
  return near(mention, 'LOSS', isAlone ? 10 : 4) && !isPast(mention, 'LOSS') && (isAlone || !isDeported(mention));
}

/** “to return six deported children”. */
const isDeported = ({ sentence, number, last }: Mention): boolean => has(sentence, 'LOSS', number.last + 1, last - 1);

/** “12 minors were taken out to government-held territory”, “вивезли з окупації”. */
function isBroughtOut({ sentence, category }: Mention): boolean {
  const isOut =
    (['TO:UA', 'FROM:RU'].some((tag) => has(sentence, tag)) && !has(sentence, 'TO:RU')) ||
    has(sentence, 'PRISON') ||
    category === 'PRISONERS_OF_WAR';
  return isOut && found(sentence, 'LOSS').every(({ first }) => TAKEN_OUT.test(sentence.tokens[first]?.norm ?? ''));
}

const TAKEN_OUT = /^(вивез|вывез|taken|евакуй)/;

const RETURN = ['COME', 'GET', 'GIVE', 'EXCHANGE', 'HOME'];

const RELATIVE = /^(котор|яки|які|яка|якія|якіх|що|што|who|whom|that)/;

/** “103 servicemen taken prisoner near Kursk”, “residents who stayed there are home”: what befell them before they came back. */
function isPast({ sentence, number, first, last }: Mention, tag: string): boolean {
  const cues = found(sentence, tag).filter((cue) => cue.first > number.last);
  const isRelative = (at: number): boolean =>
    sentence.tokens.slice(last + 1, at).some(({ norm }) => RELATIVE.test(norm)) ||
    [at - 1, at - 2].some((before) => sentence.tokens[before]?.norm === ',');
  const isAfter = cues.some((cue) => cue.first <= last + 2 || isRelative(cue.first));
  const isHeldNow =
    tag === 'STILL_HELD' && !cues.some((cue) => isRelative(cue.first) || isBackSince(sentence, last, cue));
  const isBack = RETURN.some((deed) =>
    found(sentence, deed).some((match) => match.last < first || match.first > (cues[0]?.last ?? last)),
  );
  return isAfter && !isHeldNow && isBack;
}

/** “three civilians held in Russia since 2022 crossed into Ukraine”. */
function isBackSince(sentence: Sentence, last: number, { first, last: end }: Match): boolean {
  const until = sentence.tokens.findIndex((token, at) => at > end + 2 && (isOfOthers(token) || token.norm === ','));
  const isBack = ['COME', 'GIVE', 'GET'].some((deed) => has(sentence, deed, end + 1, until < 0 ? undefined : until));
  return first <= last + 1 && isBack && !has(sentence, 'PLAN');
}

/** A number, and no year. */
function isOfOthers({ kind, value }: Token): boolean {
  return kind === 'number' && !(value !== null && value >= 1990 && value < 2100);
}

function near({ sentence, first, last }: Mention, tag: string, reach: number): boolean {
  const cues = found(sentence, tag).filter((cue) => !isOfNoun(sentence, cue));
  return cues.some((match) => (match.first > last ? match.first - last : first - match.last) <= reach);
}

/** “ten captured occupiers”: those who are let go now. */
function isOfNoun(sentence: Sentence, { last }: Match): boolean {
  return isTagged(sentence, last, 'SEIZED') && isNounTagged(sentence, last + 1);
}
