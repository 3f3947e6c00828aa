import { type Around, type Flow, OTHER, SIDES, toward } from './flow';
import { sideOf } from './knowledge';
import { nearest } from './nearest';
import type { Mention } from './mentions';
import type { Match } from './patterns';
import { found } from './sentences';

/** “Украина получила 1000 тел”, “Moscow handed over 300”. */
export function bySubject(around: Around): Flow[] {
  const { mention, from, until, claimant, context } = around;
  const { sentence } = mention;
  const verbs = ['GET', 'GIVE', 'COME'].flatMap((tag) => found(sentence, tag, from, until));
  const plain = verbs.filter(
    (one) => !OBLIQUE.test(sentence.tokens[one.first]?.norm ?? '') && !verbs.some(isWider(one)),
  );
  const own = plain.filter((one) => !isOfNextPart(mention, one));
  const verb = nearest(own.length > 0 ? own : plain, mention, sentence);
  if (verb === null) return [];
  const subjects = found(sentence, 'SUBJ:', 0, Math.max(verb.last + 3, mention.first)).filter(
    ({ first }) => !THROUGH.test(sentence.tokens[first - 1]?.norm ?? '') && !isReceiver(mention, first),
  );
  const subject = nearest(subjects, verb)?.tag.split(':')[1];
  if (subject === undefined) return [];
  if (subject === 'BY' && around.releasing === 'BY') return [{ to: 'UA', from: subject, rule: 'third country' }];
  const teller = sideOf(context.knowledge, claimant);
  if (teller === OTHER[subject] && RETURNED.test(sentence.tokens[verb.first]?.norm ?? ''))
    return toward(teller, 'subject and verb');
  const isGesture = found(sentence, 'EVAC').length > 0;
  if (verb.tag === 'GET' || (verb.tag === 'COME' && !isGesture)) return toward(subject, 'subject and verb');
  return SIDES.includes(subject)
    ? toward(OTHER[subject] ?? null, 'subject and verb')
    : [{ to: 'UA', from: subject, rule: 'third country' }];
}

/** What the one side says that the other returned came to it: “Kyiv returned 110, said Pushilin”. */
const RETURNED =
  /^(вернул|вернет|возврат|возвращ|повернул|повернув|поверта|вярнул|вярну[уў]|вяртае|returned|returns|returning)/;

/** “gave Ukraine the remains”: English names the receiver right after the verb. */
function isReceiver({ sentence }: Mention, first: number): boolean {
  return /^(gave|given|give|gives|handed|hands|sent|returned)$/.test(sentence.tokens[first - 1]?.norm ?? '');
}

/** “through Minsk”: no subject. */
const THROUGH = /^(through|via|через|праз|за|under|near|into|from)$/;

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
