import type { ReadOutcome } from '../tables/extraction';
import type { Context } from './context';
import { isDenied } from './denial';
import type { Match } from './patterns';
import { found, has, isTagged, type Sentence } from './sentences';

/** How many sentences after the title tell what became of the hand-over that a text is about. */
const OPENING = 3;

/** What became of the hand-over of the lead: the words of the opening decide, denials before plans, deeds before both. */
export function outcomeOf(context: Context): ReadOutcome {
  const opening = context.sentences.slice(0, OPENING + 1);
  const about = opening.filter(
    (sentence) => sentence.heading || !(has(sentence, 'BACK') || isOfFailureBefore(context, sentence)),
  );
  const says = (tag: string): boolean =>
    about.some(
      (sentence) =>
        found(sentence, tag).some((cue) => tag === 'PLAN' || !isNone(sentence, cue)) && isOfExchange(sentence),
    );
  if (about.some((sentence) => deniesFailure(sentence))) return 'DENIED';
  if (says('POSTPONE')) return 'POSTPONED';
  const [done, off] = [about.findIndex(isDone), about.findIndex((it) => isOfExchange(it) && isCancelled(it))];
  if (off >= 0 && (done < 0 || off <= done)) return 'CALLED_OFF';
  if (done >= 0) return 'HELD';
  if (about.some((sentence) => isDenied(sentence, says('PLAN')) && isOfExchange(sentence))) return 'DENIED';
  return says('PLAN') ? 'ANNOUNCED' : 'HELD';
}

/** “without delay”, “fit to bear the journey” (in Russian “перенести дорогу”): nothing is put off. */
function isNone({ tokens }: Sentence, { first, last }: Match): boolean {
  return WITHOUT.test(tokens[first - 1]?.norm ?? '') || JOURNEY.test(tokens[last + 1]?.norm ?? '');
}

const WITHOUT = /^(without|no|any|без|бяз)$/;
const JOURNEY = /^(дорог|дарог|путь|поездк|поїздк|паездк|переезд|переїзд|пераезд|перелет|переліт|пералет)/;

/** “On 24 January another exchange fell through”, where one is told as done before: background. */
function isOfFailureBefore({ sentences, dates, published }: Context, sentence: Sentence): boolean {
  const isBefore = (dates[sentence.index] ?? []).some(({ basis, to }) => basis === 'TEXT' && to < (published ?? ''));
  return isBefore && isFailed(sentence) && sentences.slice(0, sentence.index).some((other) => isDone(other) && !isFailed(other)); // prettier-ignore
}

function isFailed(sentence: Sentence): boolean {
  return has(sentence, 'POSTPONE') || has(sentence, 'CANCEL');
}

/** “refuted the words on a failure of the exchange”. */
function deniesFailure(sentence: Sentence): boolean {
  const isFailure = ['POSTPONE', 'CANCEL'].some((tag) => has(sentence, tag));
  return isFailure && isDenied(sentence, true);
}

/** Called off; “refused to say”, “refused to return” call nothing off. */
export function isCancelled(sentence: Sentence): boolean {
  return found(sentence, 'CANCEL').some(
    ({ first, last }) =>
      !REFUSED.test(sentence.tokens[first]?.norm ?? '') ||
      (!has(sentence, 'SAY', Math.max(0, first - 2), last + 2) && !areStaying(sentence, first)),
  );
}

/** “two women refused to return”: they, not those who hold them. */
const areStaying = (sentence: Sentence, at: number): boolean =>
  [at - 1, at + 1].some(
    (beside) => isTagged(sentence, beside, 'COME') && /(с[яь]|тися|цца)$/.test(sentence.tokens[beside]?.norm ?? ''),
  );

const REFUSED = /^(refused|отказ|відмов|адмов)/;

function isOfExchange(sentence: Sentence): boolean {
  return ['EXCHANGE', 'OPERATION', 'COME', 'GIVE'].some((tag) => has(sentence, tag));
}

/** Told as done; where a plan stands beside it, people had moved before that. */
function isDone(sentence: Sentence): boolean {
  const deeds = found(sentence, 'DONE').filter((match) => isDeed(sentence, match));
  if (deeds.some(({ first }) => has(sentence, 'NEG', Math.max(0, first - NEGATED), first - 1))) return false;
  if (isDoubtful(sentence) || isOfTerms(sentence)) return false;
  const plan = found(sentence, 'PLAN').find(({ last }) => !isAgreedBefore(sentence, last));
  if (plan === undefined) return deeds.length > 0;
  const isMove = deeds.some(({ first, last }) =>
    (first < plan.first ? DEEDS : MOVES).some((tag) => has(sentence, tag, first, last)),
  );
  return isMove && !isPlanned(sentence);
}

/** No noun, no talks that were held, no lists or letters that were handed over. */
function isDeed(sentence: Sentence, { first, last }: Match): boolean {
  if (NOUN.test(sentence.tokens[first]?.norm ?? '')) return false;
  const isOther = ['MEETING', 'TALKED', 'LIST'].some((tag) => has(sentence, tag, last + 1, last + 4));
  const isOfTalks = has(sentence, 'MEETING', Math.max(0, first - 2), first - 1);
  return !isOther && !(isOfTalks && !has(sentence, 'EXCHANGE'));
}

/** “no exchange has been held”. */
const NEGATED = 4;
const MOVES = ['COME', 'GET'];
/** Told before any plan, also what was given or exchanged is done. */
const DEEDS = [...MOVES, 'GIVE', 'EXCHANGE'];
const NOUN = /(ння|нню|нні|нням|ение|ения|ению|ением|энне|эння|нне)$/;
const DOUBT = /^(нібито|ніби|начебто|буцімто|якобы|будто|нібыта|нібы|быццам|allegedly|supposedly|purportedly)$/;

/** “supposedly”, or a question. */
function isDoubtful({ tokens }: Sentence): boolean {
  return tokens.at(-1)?.norm === '?' || tokens.some(({ norm }) => DOUBT.test(norm));
}

const PEOPLE = ['POW', 'PEOPLE', 'CIVIL', 'CHILD', 'WOUNDED', 'BODY', 'EXCHANGE', 'DEM:', 'OWN', 'OPERATION'];

/** “the parties returned to the accords”: nobody came back. */
function isOfTerms(sentence: Sentence): boolean {
  return has(sentence, 'MEETING') && !PEOPLE.some((tag) => has(sentence, tag));
}

/** “the exchange agreed upon in Geneva”: what was agreed may be done by now. */
function isAgreedBefore(sentence: Sentence, last: number): boolean {
  if (isOfWhichAgreed(sentence, last)) return true;
  const isAgreed = AGREED.test(sentence.tokens[last]?.norm ?? '');
  return (
    isAgreed && (has(sentence, 'AGREEMENT:', last + 1, last + 4) || UPON.test(sentence.tokens[last + 1]?.norm ?? ''))
  );
}

/** “held the ninth stage, on which they had agreed in Istanbul”. */
const isOfWhichAgreed = ({ tokens }: Sentence, last: number): boolean =>
  TERMS.test(tokens[last]?.norm ?? '') &&
  tokens.slice(Math.max(0, last - WHICH), last).some(({ norm }) => RELATIVE.test(norm));

const WHICH = 4;
const TERMS = /^(условил|договорил|домовил|дамовіл|agreed)/;
const RELATIVE = /^(which|котор(ом|ых|ой)|як(ий|і|у|их|ого)|якія|якіх)$/;

const AGREED = /^(agreed|planned|согласованн|запланированн|узгоджен|запланован|погоджен|узгоднен|запланаван)/;
const UPON = /^(upon|earlier|previously|ранее|раніше|раней)$/;

/** “will be exchanged”, “are expected to be freed”: deeds that are still to come; or only plans. */
export function isPlanned(sentence: Sentence): boolean {
  const plans = found(sentence, 'PLAN').filter(({ last }) => !isAgreedBefore(sentence, last));
  const deeds = found(sentence, 'DONE');
  if (plans.length === 0) return false;
  return deeds.every(({ first }) => plans.some((plan) => first > plan.first && first - plan.last <= 5));
}
