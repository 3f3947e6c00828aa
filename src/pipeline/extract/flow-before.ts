import { type Around, type Flow, OTHER, toward } from './flow';
import { has, isTagged, type Sentence } from './sentences';

/** “the same number went the other way”: of one direction told before, the opposite. */
export function byOpposite({ mention: { sentence, nation, first }, before, isNext, from, until }: Around): Flow[] {
  const [only, ...others] = before;
  if (only === undefined || only.to === null || others.length > 0 || nation !== null) return [];
  const isJoint = isNext && isTagged(sentence, first - 1, 'AND');
  return has(sentence, 'OPPOSITE', from, until) && !isJoint ? toward(OTHER[only.to] ?? null, 'opposite') : [];
}

/** “215 украинцев обменяли на 56 человек”, “nine soldiers for one civilian”. */
export function byExchangeFor({ mention: { sentence, number }, before, isNext }: Around): Flow[] {
  const to = before[0]?.to;
  const isOne = isNext && to != null && before.length === 1;
  return isOne && isPrice(sentence, number.first) ? toward(OTHER[to] ?? null, 'in exchange for') : [];
}

/** “200 бойцов отдали за шестерых российских офицеров”: those of the one side are the price of the others. */
export function byPrice({ mention, next }: Around): Flow[] {
  const { sentence } = mention;
  const nation = next?.nation ?? null;
  if (next === null || nation === null || mention.nation !== null || !isPrice(sentence, next.number.first)) return [];
  const isTraded = ['EXCHANGE', 'GIVE'].some((tag) => has(sentence, tag, 0, next.first));
  return isTraded ? toward(OTHER[nation] ?? null, 'in exchange for') : [];
}

function isPrice(sentence: Sentence, first: number): boolean {
  return [1, 2].some((step) => ['FORMULA', 'PRICE'].some((tag) => isTagged(sentence, first - step, tag)));
}

/** A part of those just counted. */
export function byNeighbour({ before, mention: { sentence }, isNext, isRepeated, named, from, until }: Around): Flow[] {
  if (sentence.heading || named === 'PEOPLE' || isRepeated || !isNext) return [];
  const isSaid = ['GIVE', 'GET', 'COME', 'PLAN', 'SAY', 'ACCORDING', 'FORMULA'].some((tag) =>
    has(sentence, tag, from, until),
  );
  if (named === null && !isSaid) return [];
  return before.map(({ to, from }) => ({ to, from, rule: 'neighbour' }));
}
