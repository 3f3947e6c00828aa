import { type Around, type Flow, OTHER, toward } from './flow';
import { found, has, isTagged, type Sentence } from './sentences';

/** “and Russia 78”, “Москва - 97”. */
export function byEllipsis({ mention, before, context }: Around): Flow[] {
  const { sentence, number } = mention;
  const at = wordBefore(sentence, number.first);
  const subject =
    found(sentence, 'SUBJ:').find(({ last }) => last === at) ??
    found(sentence, 'WEAK:').find(({ last }) => last === at);
  const isDashed = at < number.first - 1;
  const isDated = isDashed && (context.dates[sentence.index] ?? []).some(({ last }) => last === at);
  if (isDated) return before.map((flow) => ({ to: flow.to, from: flow.from, rule: 'ellipsis' }));
  if (subject === undefined || before.length === 0) return [];
  return toward(subject.tag.split(':')[1] ?? null, 'ellipsis');
}

/** The word before a number, over a dash and a comma before it. */
function wordBefore({ tokens }: Sentence, first: number): number {
  if (tokens[first - 1]?.norm !== '-') return first - 1;
  return tokens[first - 2]?.norm === ',' ? first - 3 : first - 2;
}

/** “the same number went the other way”: of one direction told before, the opposite. */
export function byOpposite({ mention: { sentence, nation, first }, before, isNext, from, until }: Around): Flow[] {
  const [only, ...others] = before;
  if (only === undefined || only.to === null || others.length > 0 || nation !== null) return [];
  const isJoint = isNext && isTagged(sentence, first - 1, 'AND');
  return has(sentence, 'OPPOSITE', from, until) && !isJoint ? toward(OTHER[only.to] ?? null, 'opposite') : [];
}

/** “215 украинцев обменяли на 56 человек”. */
export function byExchangeFor({ mention, before }: Around): Flow[] {
  const to = before[0]?.to;
  const { sentence, number } = mention;
  const isFor = [1, 2].some(
    (step) =>
      isTagged(sentence, number.first - step, 'FORMULA') ||
      AGAINST.test(sentence.tokens[number.first - step]?.norm ?? ''),
  );
  return isFor && to != null && before.length === 1 ? toward(OTHER[to] ?? null, 'in exchange for') : [];
}

const AGAINST = /^(against|versus|против|проти|супраць)$/;

/** A part of those just counted. */
export function byNeighbour({ before, mention: { sentence }, isNext, isRepeated, named, from, until }: Around): Flow[] {
  if (sentence.heading || named === 'PEOPLE' || isRepeated || !isNext) return [];
  const isSaid = ['GIVE', 'GET', 'COME', 'PLAN', 'SAY', 'ACCORDING', 'FORMULA'].some((tag) =>
    has(sentence, tag, from, until),
  );
  if (named === null && !isSaid) return [];
  return before.map(({ to, from }) => ({ to, from, rule: 'neighbour' }));
}
