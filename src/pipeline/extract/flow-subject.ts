import { type Around, type Flow, OTHER, SIDES, toward } from './flow';
import { sideOf } from './knowledge';
import { nearest } from './nearest';
import type { Mention } from './mention';
import type { Match } from './patterns';
import { found, has, isTagged, type Sentence } from './sentences';

/** “Украина получила 1000 тел”, “Moscow handed over 300”. */
export function bySubject(around: Around): Flow[] {
  const verb = verbOf(around);
  const subject = verb === null ? undefined : subjectOf(around.mention, verb);
  if (verb === null || subject === undefined) return [];
  if (subject === 'BY') return around.releasing === 'BY' || verb.tag === 'GIVE' ? third(subject) : [];
  if (isGivenBack(around, verb, subject)) return toward(OTHER[subject] ?? null, 'subject and verb');
  if (isComing(around.mention, verb)) return toward(subject, 'subject and verb');
  return SIDES.includes(subject) ? toward(OTHER[subject] ?? null, 'subject and verb') : third(subject);
}

/** Returned to the other side. */
function isGivenBack(around: Around, verb: Match, subject: string): boolean {
  return isReturnedTo(around, verb, subject) || isReturnOfBodies(around.mention, verb, subject);
}

/** “Россия вернула 1000 тел”: she lets go most of the dead; her own are called so. */
function isReturnOfBodies({ sentence, category, own }: Mention, { first }: Match, by: string): boolean {
  return by === 'RU' && category === 'REMAINS' && !own && RETURNED.test(sentence.tokens[first]?.norm ?? '');
}

/** Those who come home are one's own; those evacuated are not. */
function isComing({ sentence }: Mention, { tag, first }: Match): boolean {
  if (tag === 'GIVE' && (isFreedFrom(sentence, first) || isGivenToIt(sentence, first))) return true;
  return tag === 'GET' || (tag === 'COME' && found(sentence, 'EVAC').length === 0);
}

/** “Украина освободила из плена 22 бойцов”: who frees from captivity, frees its own. */
function isFreedFrom(sentence: Sentence, verb: number): boolean {
  return isTagged(sentence, verb, 'FREED') && has(sentence, 'PRISON', Math.max(0, verb - 3));
}

/** “Україна визволила 64, їй віддали чотири тіла”. */
export const isGivenToIt = (sentence: Sentence, verb: number): boolean =>
  IT.test(sentence.tokens[verb - 1]?.norm ?? '');

const IT = /^(їй|йому|ей|ему|ёй|яму)$/;

function third(from: string): Flow[] {
  return [{ to: 'UA', from, rule: 'third country' }];
}

/** The nearest verb of moving, of those told of this number. */
function verbOf({ mention, from, until }: Around): Match | null {
  const { sentence } = mention;
  const verbs = ['GET', 'GIVE', 'COME', 'LET']
    .flatMap((tag) => found(sentence, tag, from, until))
    .filter((one) => !isLet(sentence, one));
  const plain = verbs.filter(
    (one) => !OBLIQUE.test(sentence.tokens[one.first]?.norm ?? '') && !verbs.some(isWider(one)),
  );
  const own = plain.filter((one) => !isOfNextPart(mention, one));
  return nearest(own.length > 0 ? own : plain, mention, sentence);
}

/** “let 75 go”: the letting tells, not the going. */
function isLet(sentence: Sentence, { tag, first }: Match): boolean {
  return tag === 'COME' && has(sentence, 'LET', Math.max(0, first - LET_REACH), first - 1);
}

const LET_REACH = 8;

/** The state that does it. */
function subjectOf({ sentence, first: start }: Mention, verb: Match): string | undefined {
  const people = found(sentence, 'DEM:', 0, start).filter(({ last }) => last === verb.first - 1);
  const subjects = [...found(sentence, 'SUBJ:', 0, Math.max(verb.last + 3, start)), ...people].filter(
    (match) =>
      !THROUGH.test(sentence.tokens[match.first - 1]?.norm ?? '') &&
      !isReceiver(sentence, match.first) &&
      !isLabel(sentence, match) &&
      !isApart(sentence, match, verb) &&
      !isOneOfBoth(sentence, match) &&
      !isHolder(sentence, match) &&
      !isAside(sentence, match),
  );
  return nearest(subjects, verb, sentence)?.tag.split(':')[1];
}

/** What the one side says that the other returned came to it: “Kyiv returned 110, said Pushilin”. */
function isReturnedTo({ mention: { sentence }, context, claimant }: Around, { first }: Match, by: string): boolean {
  const isOther = sideOf(context.knowledge, claimant) === OTHER[by] && OTHER[by] !== undefined;
  return isOther && RETURNED.test(sentence.tokens[first]?.norm ?? '');
}

const RETURNED =
  /^(вернул|вернет|верне|вернуць|поверне|возврат|возвращ|повернул|повернув|поверта|вярнул|вярну[уў]|вяртае|returned|returns|returning)/;

/** “gave Ukraine the remains”: English names the receiver right after the verb. */
function isReceiver(sentence: Sentence, first: number): boolean {
  return /^(gave|given|give|gives|handed|hands|sent|returned)$/.test(sentence.tokens[first - 1]?.norm ?? '');
}

/** “Ukraine, Russia swap captives; two bodies returned”. */
function isApart({ tokens }: Sentence, { last }: Match, verb: Match): boolean {
  return tokens.slice(last + 1, verb.first).some(({ norm }) => norm === ';');
}

/** “Ukraine: 86 soldiers freed”: the place of the news. */
function isLabel(sentence: Sentence, { first, last }: Match): boolean {
  return sentence.tokens[last + 1]?.norm === ':' && !isTagged(sentence, first, 'NAME:');
}

/** “Ukraine and Russia held an exchange in which 50 came home”: both, so neither. */
function isOneOfBoth(sentence: Sentence, { first, last, tag }: Match): boolean {
  const isOther = (at: number): boolean => isTagged(sentence, at, 'SUBJ:') && !isTagged(sentence, at, tag);
  return (
    (isTagged(sentence, last + 1, 'AND') && isOther(last + 2)) ||
    (isTagged(sentence, first - 1, 'AND') && isOther(first - 2))
  );
}

/** “two civilians whom Russia had held were returned”. */
function isHolder(sentence: Sentence, { first, last }: Match): boolean {
  if (CONTROLS.test(sentence.tokens[first - 1]?.norm ?? '')) return true;
  const isRelative = /^(whom|которых|которого|яких|якого|якіх|якога)$/.test(sentence.tokens[first - 1]?.norm ?? '');
  return isRelative && HELD.some((tag) => has(sentence, tag, last + 1, last + HELD_REACH));
}

/** “territories that Kyiv controls”, with the verb before. */
const CONTROLS = /^(контролиру|контролю|кантралю)/;

const HELD = ['SEIZED', 'STILL_HELD', 'LOSS', 'CAPTIVE'];
const HELD_REACH = 3;

/** “which Russia says are Ukrainian soldiers”: who says it in passing hands nobody over. */
function isAside(sentence: Sentence, { first, last }: Match): boolean {
  return isTagged(sentence, last + 1, 'SAY') && RELATIVE.test(sentence.tokens[first - 1]?.norm ?? '');
}

const RELATIVE = /^(that|which|who|whom|яких|які|якія|якіх|которых|которые)$/;

/** “through Minsk”: no subject. */
const THROUGH = /^(through|via|через|праз|за|under|near|into|from|with|against)$/;

/** “gave 1,000 and took back 38”: what stands behind “and” is told of the next number. */
function isOfNextPart({ sentence, last }: Mention, { first }: Match): boolean {
  return first > last && found(sentence, 'AND', last + 1, first - 1).length > 0;
}

/** “secured the release” is a getting, not a giving. */
function isWider(one: Match): (other: Match) => boolean {
  return (other) =>
    other.first <= one.first && other.last >= one.last && other.last - other.first > one.last - one.first;
}

/** “of those handed over”: no verb. */
const OBLIQUE = /(нных|ных|тых|ным|нными|енні|них)$/;
