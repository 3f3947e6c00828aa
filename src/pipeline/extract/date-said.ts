import type { DateRef } from './date-ref';
import { found, has, type Sentence } from './sentences';
import type { Token } from './tokens';

const SAID = 3;

/** The day of what was said, and of no hand-over. */
export function isOfWords(sentence: Sentence, date: DateRef): boolean {
  return (
    isOfPromise(sentence, date) ||
    isSaidThen(sentence, date) ||
    (isOfWordsBefore(sentence, date) && !isOfDone(sentence))
  );
}

/** “said on Sunday that talks went on”: the day of the words, where nothing is handed over, or only will be. */
function isSaidThen(sentence: Sentence, date: DateRef): boolean {
  const { first, basis } = date;
  if (basis === 'RELATIVE' && has(sentence, 'PLAN') && isAfterSaying(sentence, date)) return true;
  if (isAfterSaying(sentence, date) && isOfTerms(sentence, first)) return true;
  const isSaid = found(sentence, 'SAY', Math.max(0, first - SAID), first - 1).length > 0;
  return (
    isSaid &&
    !FOR.test(sentence.tokens[first - 1]?.norm ?? '') &&
    !['EXCHANGE', 'COME', 'GET', 'GIVE', 'BODY'].some((tag) => has(sentence, tag))
  );
}

/** “the agreement to exchange captives was announced on 16 May”. */
function isOfTerms(sentence: Sentence, first: number): boolean {
  return has(sentence, 'MEETING', 0, first) && !has(sentence, 'RESULT', 0, first) && !has(sentence, 'DONE');
}

/** “A day earlier, Putin told Trump that they would exchange 175 each”: the day of the words. */
function isOfPromise(sentence: Sentence, { first, last, basis }: DateRef): boolean {
  const said = found(sentence, 'SAY', last + 1, last + PROMISED)[0];
  if (first > 1 || basis !== 'RELATIVE' || said === undefined) return false;
  return (
    !DEEDS.some((tag) => has(sentence, tag, last + 1, said.first)) &&
    has(sentence, 'PLAN', said.last + 1, said.last + PROMISED)
  );
}

const PROMISED = 9;
const DEEDS = ['EXCHANGE', 'COME', 'GET', 'GIVE'];

/** “On 23 March the ministry was saying that”, “had told reporters on Friday”: what was said before the news of the day. */
export function isOfWordsBefore(sentence: Sentence, { first, last }: DateRef): boolean {
  const { tokens } = sentence;
  const verb = tokens.findIndex(({ norm }, at) => at >= first - BEFORE_WITHIN && at <= last + BEFORE_WITHIN && isSaying(tokens, at, norm)); // prettier-ignore
  if (verb < 0 || tokens[verb - 1]?.norm === ',') return false;
  const [from, to] = verb < first ? [verb + 1, first] : [last + 1, verb];
  const between = tokens.slice(from, to);
  return !between.some(({ norm }) => CUT.test(norm)) && !DEEDS.some((tag) => has(sentence, tag, from, to - 1));
}

/** “of the last exchange both were telling on 2 October”, “were saying that 84 had been freed”: the day of that hand-over. */
function isOfDone(sentence: Sentence): boolean {
  const verb = sentence.tokens.findIndex(({ norm }, at) => isSaying(sentence.tokens, at, norm));
  const isLast = has(sentence, 'BACK') && has(sentence, 'EXCHANGE') && !has(sentence, 'PLAN');
  const isTold = has(sentence, 'DONE', verb) && !['SINCE_CUE', 'CANCEL'].some((tag) => has(sentence, tag, verb));
  return isLast || isTold;
}

const BEFORE_WITHIN = 9;
const CUT = /^(что|что|що|што|that|;|:|«|»|"|and|а|и|і|та)$/;

const isSaying = (tokens: readonly Token[], at: number, norm: string): boolean =>
  IMPERFECT.test(norm) || (TOLD.test(norm) && /^had$/.test(tokens[at - 1]?.norm ?? ''));

const TOLD = /^(said|told|announced|reported|written|promised|spoken|stated|claimed)$/;
const IMPERFECT =
  /^(говорил|сообщал|заявлял|рассказывал|называл|писал|объявлял|упоминал|обещал|утверждал|подтверждал)[аио]?$|^(говори|каза|повідомля|заявля|розповіда|назива|писа|оголошува|обіця|стверджува|підтверджува|згадува)(в|ла|ли|ло)$|^(каза|гавары|паведамля|заяўля|заяуля|расказва|называ|піса|абвяшча|абяца|сцвярджа|згадва|пацвярджа)(у|ла|лі|лася|ў)$/;

/** “said on Sunday”, “announced overnight”. */
export function isAfterSaying(sentence: Sentence, date: Pick<DateRef, 'first' | 'namedFrom'>): boolean {
  const first = date.namedFrom ?? date.first;
  const says = found(sentence, 'SAY', Math.max(0, first - SAID - 1), first - 1);
  return says.some(({ last }) => sentence.tokens.slice(last + 1, first).every((token) => !isParting(token)));
}

const FOR = /^(for|на)$/;

/** A mark, and “set for Sunday”. */
function isParting({ kind, norm }: Token): boolean {
  return kind === 'mark' || FOR.test(norm);
}
