import type { Mention } from './mention';
import { isTagged } from './sentences';
import type { Token } from './tokens';

/** How old somebody is, no number of people. */
export const tellsAge = (mention: Mention): boolean => isOfAges(mention) || isBehindName(mention) || isOfYears(mention);

/** “two sisters of five and three, a girl of 14”, “eight boys from 12 to 17”. */
function isOfAges({ sentence, number }: Mention): boolean {
  const { tokens } = sentence;
  const isYoung = (at: number): boolean => isTagged(sentence, at, 'CHILD') || KIN.test(tokens[at]?.norm ?? '');
  const isOf = (at: number): boolean => /^(of|from)$/.test(tokens[at]?.norm ?? '') && isYoung(at - 1);
  const isJoined =
    isTagged(sentence, number.first - 1, 'AND') && isOf(number.first - 3) && tokens[number.first - 2]?.capital !== true;
  const isAlone = tokens[number.last + 1]?.kind !== 'word' || isTagged(sentence, number.last + 1, 'AND');
  return isAlone && (number.high ?? GROWN) < GROWN && (isOf(number.first - 1) || isOf(number.first) || isJoined);
}

const KIN = /^(sisters?|brothers?|siblings|twins)$/;
const GROWN = 19;

/** “[name], 6, and [name], 10.” */
function isBehindName({ sentence: { tokens }, number, category }: Mention): boolean {
  const next = tokens[number.last + 1]?.norm ?? '.';
  if (category !== null || (number.low ?? OLD) >= OLD || tokens[number.first - 1]?.norm !== ',') return false;
  return next === ',' || (isName(tokens[number.first - 2]) && /^[.;]$/.test(next));
}

const OLD = 100;

/** A name, or where one was taken out. */
const isName = (token: Token | undefined): boolean => token?.capital === true || token?.norm === ']';

/** “aged 25”, “younger than 25”, “under 25”, “who are not 25 yet”. */
function isOfYears({ sentence, number, category }: Mention): boolean {
  const before = sentence.tokens.slice(Math.max(0, number.first - 3), number.first);
  const own = before.slice(before.findLastIndex(({ kind }) => kind === 'number') + 1);
  if (category === null && NOT_YET.test(own.at(-1)?.norm ?? '')) return true;
  return NEAR.test(own.at(-1)?.norm ?? '') || own.some(({ norm }) => YEARS.test(norm));
}

const NEAR = /^under$/;
const NOT_YET = /^(нет|немає|няма)$/;
const YEARS =
  /^(исполн|виповн|споун|turned|aged|age|younger|older|oldest|youngest|возрасте|віці|віком|ўзросце|узросце|наймолодш|найстарш|наймалодш|найстарэ|старш|старэй|моложе|молодш|малодш|маладзейш)/;
