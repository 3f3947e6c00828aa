import { type Around, type Flow, OTHER, SIDES, toward } from './flow';
import { subjectOf } from './deed-subject';
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

/** “Ukraine was also given the bodies of two volunteers”: the number stands behind. */
function isPassive({ sentence: { tokens }, first }: Mention, verb: Match): boolean {
  const before = tokens.slice(Math.max(0, verb.first - 2), verb.first);
  const isGiven = verb.last < first && /^(given|handed)$/.test(tokens[verb.first]?.norm ?? '');
  return isGiven && before.some(({ norm }) => /^(was|were|been|be)$/.test(norm));
}

/** Returned to the other side. */
function isGivenBack(around: Around, verb: Match, subject: string): boolean {
  if (isPassive(around.mention, verb)) return false;
  return isReturnedTo(around, verb, subject) || isReturnOfBodies(around.mention, verb, subject);
}

/** “Россия вернула 1000 тел”: she lets go most of the dead; her own are called so. */
function isReturnOfBodies({ sentence, category, own }: Mention, { first }: Match, by: string): boolean {
  return by === 'RU' && category === 'REMAINS' && !own && RETURNED.test(sentence.tokens[first]?.norm ?? '');
}

/** Those who come home are one's own; those evacuated are not. */
function isComing(mention: Mention, verb: Match): boolean {
  const { sentence } = mention;
  const { tag, first } = verb;
  const isGiven = isFreedFrom(sentence, first) || isGivenToIt(sentence, first) || isPassive(mention, verb);
  if (tag === 'GIVE' && isGiven) return true;
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
    .filter((one) => !isLet(sentence, one) && !isGoing(sentence, one));
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

/** “домой отправились”: who goes gives nobody away. */
const isGoing = (sentence: Sentence, { tag, first }: Match): boolean =>
  tag === 'GIVE' && isTagged(sentence, first, 'COME') && /с[ья]$/.test(sentence.tokens[first]?.norm ?? '');

/** What the one side says that the other returned came to it: “Kyiv returned 110, said Pushilin”. */
function isReturnedTo({ mention: { sentence }, context, claimant }: Around, { first }: Match, by: string): boolean {
  const isOther = sideOf(context.knowledge, claimant) === OTHER[by] && OTHER[by] !== undefined;
  return isOther && RETURNED.test(sentence.tokens[first]?.norm ?? '');
}

const RETURNED =
  /^(вернул|вернет|верне|вернуць|поверне|возврат|возвращ|повернул|повернув|поверта|вярнул|вярну[уў]|вяртае|returned|returns|returning)/;

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
