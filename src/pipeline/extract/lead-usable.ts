import type { ReadOutcome } from '../tables/extraction';
import { shifted } from './calendar';
import { isBegun } from './date-border';
import type { DateRef } from './date-ref';
import { isAfterSaying, isOfWordsBefore } from './date-said';
import { isCancelled } from './modality';
import { found, has, isTagged, partAround, type Sentence } from './sentences';

/** How many sentences tell when it was. */
export const OPENING = 4;
/** Older days stand for the hand-over of the lead only where they are told first. */
const DAYS_BACK = 20;

/** Of a plan only days ahead; of what was done only those that are over. */
export function isUsable(date: DateRef, sentence: Sentence, outcome: ReadOutcome, published: string | null): boolean {
  if (outcome === 'ANNOUNCED') return published !== null && isOfPlan(date, sentence, published);
  if (published !== null && date.from > published) return outcome !== 'HELD' && isOfFailed(sentence, date);
  if (date.anaphoric === true || (isBegun(sentence, date.first) && date.to !== published)) return false;
  return outcome === 'HELD' ? isOfHeld(date, sentence, published) : isOfPlanned(sentence, date);
}

function isOfHeld(date: DateRef, sentence: Sentence, published: string | null): boolean {
  if (isEnding(date, published) || isSince(sentence, date) || isOfWordsBefore(sentence, date)) return false;
  if ([isLongAgo, isOfList].some((isOther) => isOther(date, sentence, published)) || isCancelled(sentence))
    return false;
  const [from] = partAround(sentence, date.first);
  return !has(sentence, 'BACK', 0, date.first - 1) && !has(sentence, 'PLAN', from, date.first - 1);
}

/** “On 5 and 6 March they exchange”, told on the 5th. */
const isEnding = ({ from, to }: DateRef, published: string | null): boolean =>
  published !== null && from <= published && to > published;

/** “the first since 8 February”: of the one before. */
const isSince = ({ tokens }: Sentence, { first }: DateRef): boolean => SINCE.test(tokens[first - 1]?.norm ?? '');

const SINCE = /^(since|от|с|со|з|із|від|ад|после|після|пасля)$/;

/** One day to come for which it had been planned. */
const isOfFailed = (sentence: Sentence, date: DateRef): boolean =>
  date.from === date.to && isOfPlanned(sentence, date) && !isPutOff(sentence, date);

function isOfPlan(date: DateRef, sentence: Sentence, published: string): boolean {
  return isAhead(date, published) && has(sentence, 'PLAN') && !isOfSaying(sentence, date, published);
}

/** “on Saturday, 15 November, he wrote”: the day of the page. */
function isOfSaying(sentence: Sentence, date: DateRef, published: string): boolean {
  const isSaid = has(sentence, 'SAY', date.last + 1, date.last + SAID_WITHIN) || isAfterSaying(sentence, date);
  return date.to === published && isSaid;
}

const SAID_WITHIN = 4;

/** A day to come, or this one where it is named. */
function isAhead({ to, basis }: DateRef, published: string): boolean {
  return to > published || (to === published && basis === 'TEXT');
}

/** “the fourth this year: on January 24, ...”: earlier ones. */
function isOfList({ first, to }: DateRef, sentence: Sentence, published: string | null): boolean {
  const colon = sentence.tokens.findIndex(({ norm }) => norm === ':');
  const isBehind = colon > 0 && colon < first && has(sentence, 'PERIOD:', 0, colon);
  return isBehind && published !== null && to < shifted(published, -LISTED);
}

const LISTED = 7;

/** The day for which it was planned: of a sentence on it, and no day of words. */
function isOfPlanned(sentence: Sentence, date: DateRef): boolean {
  const isBack = found(sentence, 'BACK').some((cue) => cue.first < 2 || !isTagged(sentence, cue.first, 'SAY'));
  if (isBack || isAfterSaying(sentence, date)) return false;
  return OTHERWISE.some((tag) => has(sentence, tag));
}

/** “postponed to 26 September”: the new day. */
const isPutOff = (sentence: Sentence, { first }: DateRef): boolean =>
  has(sentence, 'POSTPONE', Math.max(0, first - NEW_DAY), first - 1);

const NEW_DAY = 5;

/** Words of a hand-over that was not held. */
const OTHERWISE = ['EXCHANGE', 'OPERATION', 'GIVE', 'BODY', 'PLAN', 'POSTPONE', 'CANCEL', 'DENY'];

/** Background: what lies weeks back and is not told first. */
function isLongAgo({ precision, to }: DateRef, { index }: Sentence, published: string | null): boolean {
  if (index <= 2 || published === null) return false;
  return precision !== 'DAY' || (index > OPENING && to < shifted(published, -DAYS_BACK));
}
