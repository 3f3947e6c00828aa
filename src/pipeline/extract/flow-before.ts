import { type Around, type Flow, OTHER, toward } from './flow';
import { isGivenToIt } from './flow-subject';
import { isNounTagged } from './mention-words';
import { found, has, isTagged, type Sentence } from './sentences';

/** “the same number went the other way”, “and three in the opposite direction”: of one direction told before, the opposite; “115 Ukrainians and as many conscripts”. */
export function byOpposite({
  mention: { sentence, nation, first, last, own: isOwn },
  before,
  isNext,
  from,
  until,
}: Around): Flow[] {
  const only = oneOf(before);
  if (only === null || nation !== null || isOwn) return [];
  const isAnd = isTagged(sentence, first - 1, 'AND');
  const hasOwn = found(sentence, 'OPPOSITE').some((opposite) => opposite.first === last + 1);
  const isOpposite = has(sentence, 'OPPOSITE', from, until) && (!isNext || !isAnd || hasOwn);
  const isSame = isAnd && isTagged(sentence, first, 'SAME') && OF_NATION.test(only.rule);
  return isSame || isOpposite ? toward(OTHER[only.to] ?? null, 'opposite') : [];
}

/** The one direction that was told; null for none or both. */
function oneOf([only, ...others]: readonly Flow[]): (Flow & { readonly to: string }) | null {
  return only === undefined || only.to === null || others.length > 0 ? null : { ...only, to: only.to };
}

/** “215 украинцев обменяли на 56 человек”, “nine soldiers for one civilian”. */
export function byExchangeFor({ mention: { sentence, number }, before, isNext }: Around): Flow[] {
  const to = before[0]?.to;
  const isOne = isNext && to != null && before.length === 1;
  return isOne && isPrice(sentence, number.first) ? toward(OTHER[to] ?? null, 'in exchange for') : [];
}

/** “200 бойцов отдали за шестерых российских офицеров”: those of the one side are the price of the others. */
export function byPrice(around: Around): Flow[] {
  const { mention, next } = around;
  const { sentence } = mention;
  const nation = next?.nation ?? null;
  const first = byPriceFirst(around);
  if (first.length > 0) return first;
  if (next === null || nation === null || mention.nation !== null || !isPrice(sentence, next.number.first)) return [];
  const isTraded = ['EXCHANGE', 'GIVE'].some((tag) => has(sentence, tag, 0, next.first));
  return isTraded ? toward(OTHER[nation] ?? null, 'in exchange for') : [];
}

/** “За пятерых командиров Москва получила 55”: what the side that gets has given. */
function byPriceFirst({ mention: { sentence, number, last, nation }, next, until }: Around): Flow[] {
  if (nation !== null || next === null || !isTagged(sentence, number.first - 1, 'PRICE')) return [];
  const side = found(sentence, 'SUBJ:', last, until)[0]?.tag.slice('SUBJ:'.length);
  const verb = ['GET', 'GIVE'].find((tag) => has(sentence, tag, last, next.first));
  if (side === undefined || verb === undefined) return [];
  return toward(verb === 'GET' ? (OTHER[side] ?? null) : side, 'in exchange for');
}

/** “отдали 1000, а назад приняли 24”: who gave before now gets, and no other side is named. */
export function byTurn({ mention: { sentence, first, nation, own: isOwn }, before, from, isNext }: Around): Flow[] {
  const only = oneOf(before);
  if (!isNext || nation !== null || isOwn || only === null) return [];
  const and = sentence.tokens.slice(0, first).findLastIndex((_, at) => at > from && isTagged(sentence, at, 'AND'));
  const start = isTagged(sentence, and + 1, 'GET') ? and : from;
  const isNamed = ['SUBJ:', 'TO:', 'FROM:', 'DEM:', 'WEAK:'].some((tag) => has(sentence, tag, start, first));
  if (isNamed || isGivenAgain(sentence, from, first)) return [];
  return turns(sentence, from, first) ? toward(OTHER[only.to] ?? null, 'opposite') : [];
}

/** “Україна визволила 64, їй віддали тіла”: who got before, gets again. */
const isGivenAgain = (sentence: Sentence, from: number, until: number): boolean =>
  found(sentence, 'GIVE', from, until).some(({ first }) => isGivenToIt(sentence, first));

/** True where the last deed before is giving and the only one from there on is getting, or the other way round. */
function turns(sentence: Sentence, from: number, until: number): boolean {
  const deeds = ['GIVE', 'GET'].flatMap((tag) => found(sentence, tag)).sort((one, other) => one.first - other.first);
  const last = deeds.findLast((deed) => deed.last < from)?.tag;
  const own = new Set(deeds.filter((deed) => deed.first >= from && deed.last < until).map(({ tag }) => tag));
  return last !== undefined && own.size === 1 && !own.has(last);
}

/** “95 of ours were returned, in exchange 95 were handed over. Eight civilians were returned as well”: those again whom the first are. */
export function byReturn({ mention: { sentence, nation }, before, isTurned, claimant, from, until }: Around): Flow[] {
  const only = oneOf(before);
  if (!isTurned || claimant !== null || nation !== null || only === null) return [];
  const isThere = (tag: string): boolean => has(sentence, tag, from, until);
  const isNamed = ['SUBJ:', 'TO:', 'FROM:', 'DEM:', 'GIVE', 'OPPOSITE'].some(isThere);
  return isThere('COME') && !isNamed ? toward(OTHER[only.to] ?? null, 'returned as well') : [];
}

function isPrice(sentence: Sentence, first: number): boolean {
  return [1, 2].some((step) => ['FORMULA', 'PRICE'].some((tag) => isTagged(sentence, first - step, tag)));
}

/** “185 Ukrainian soldiers and 20 civilians”: whose the first are, the others are. */
export function byJoint({ mention: { sentence, first, nation }, named, before, isNext, from }: Around): Flow[] {
  const [only, ...others] = before;
  if (!isNext || nation !== null || named === null || only === undefined || others.length > 0) return [];
  if (!OF_NATION.test(only.rule) || !isTagged(sentence, first - 1, 'AND') || !isNounTagged(sentence, first - 2))
    return [];
  const isOther = [`TO:${only.from}`, `SUBJ:${only.from}`].some((tag) => has(sentence, tag, first));
  return isOther || has(sentence, 'OPPOSITE', from) ? [] : [{ to: only.to, from: only.from, rule: only.rule }];
}

const OF_NATION = /^nationality/;

/** A part of those just counted. */
export function byNeighbour({ before, mention: { sentence }, isNext, isRepeated, named, from, until }: Around): Flow[] {
  if (sentence.heading || named === 'PEOPLE' || isRepeated || !isNext) return [];
  const isSaid = ['GIVE', 'GET', 'COME', 'PLAN', 'SAY', 'ACCORDING', 'FORMULA'].some((tag) =>
    has(sentence, tag, from, until),
  );
  if (named === null && !isSaid) return [];
  return before.map(({ to, from }) => ({ to, from, rule: 'neighbour' }));
}
