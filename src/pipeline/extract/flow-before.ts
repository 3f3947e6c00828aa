import { type Around, type Flow, OTHER, SIDES, toward } from './flow';
import { found, has, isTagged, type Sentence } from './sentences';

/** “and Russia 78”, “Москва - 97”: the side that acts is another than before, so people go the other way. */
export function byEllipsis({ mention, before, context, isNext }: Around): Flow[] {
  const { sentence, number } = mention;
  const at = wordBefore(sentence, number.first);
  const isDashed = sentence.tokens[at + 1]?.norm === '-';
  const isDated = isDashed && (context.dates[sentence.index] ?? []).some(({ last }) => last === at);
  if (isDated) return before.map((flow) => ({ to: flow.to, from: flow.from, rule: 'ellipsis' }));
  const state = stateAt(sentence, at, isDashed);
  const [only, ...others] = before;
  if (state === null || only === undefined) return [];
  const isOtherSide = isNext && others.length === 0 && only.to !== null && SIDES.includes(only.to);
  return toward(isOtherSide && !isOfSame(sentence, state, at) ? (OTHER[only.to ?? ''] ?? null) : state, 'ellipsis');
}

/** The one who gets or gives, named right before a number. */
function stateAt(sentence: Sentence, at: number, isDashed: boolean): string | null {
  const families = isDashed ? ['SUBJ:', 'WEAK:', 'NAT:'] : ['SUBJ:', 'WEAK:'];
  const named = families.flatMap((family) => found(sentence, family)).find(({ last }) => last === at);
  return named?.tag.split(':')[1] ?? null;
}

/** No other side acts earlier in the sentence. */
function isOfSame(sentence: Sentence, state: string, at: number): boolean {
  return !has(sentence, `STATE:${OTHER[state] ?? ''}`, 0, at - 1) && !has(sentence, `DEM:${OTHER[state] ?? ''}`, 0, at);
}

/** The word before a number, over “only” and a dash, and a comma before that. */
function wordBefore(sentence: Sentence, first: number): number {
  const { tokens } = sentence;
  const start = isTagged(sentence, first - 1, 'MERE') ? first - 1 : first;
  if (tokens[start - 1]?.norm !== '-') return start - 1;
  return tokens[start - 2]?.norm === ',' ? start - 3 : start - 2;
}

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
