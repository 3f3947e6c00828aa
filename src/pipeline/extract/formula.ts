import { both, type Flow } from './flow';
import type { Category } from './category-of';
import type { Mention } from './mention';
import { found, has, isTagged, type Sentence } from './sentences';

export interface Formula {
  /** The last token of the second number. */
  readonly last: number;
  readonly flows: (category: Category) => (Flow & { readonly low: number | null; readonly high: number | null })[];
}

/** “157 на 157”, “116 for 63”, from the mention at a place on; null for another mention. */
export function formulaAt(sentence: Sentence, mentions: readonly Mention[], at: number): Formula | null {
  const [one, other] = [mentions[at], mentions[at + 1]];
  if (one === undefined || other === undefined) return null;
  const joint = jointOf(sentence, one, other);
  const joints =
    isInOrder(sentence) || isEntryOfBodies(sentence, one, other)
      ? ['FORMULA', 'AGAINST', 'AND']
      : ['FORMULA', 'AGAINST'];
  const isJoined = other.number.first === joint + 1 && joints.some((tag) => isTagged(sentence, joint, tag));
  if (!isJoined || one.nation !== null) return null;
  const isEven = (one.number.low ?? one.number.high) === (other.number.low ?? other.number.high);
  return {
    last: Math.max(other.last, other.number.last),
    flows: (category) => (isEven ? even(one) : uneven(sentence, one, other, category)),
  };
}

/** Right behind the first number, or behind the verb: “100 captives were swapped for 100”. */
function jointOf(sentence: Sentence, one: Mention, other: Mention): number {
  const before = other.number.first - 2;
  const isEven = one.number.low !== null && one.number.low === other.number.low;
  const isBehind = before > one.last && before - one.last <= VERBS && isTagged(sentence, before, 'EXCHANGE');
  return isEven && isBehind ? before + 1 : one.last + 1;
}

const VERBS = 3;

/** “1000 and 19 bodies respectively”. */
function isInOrder({ tokens }: Sentence): boolean {
  return tokens.some(({ norm }) => /^(respectively|соответственно|відповідно|адпаведна)$/.test(norm));
}

/** “11 June: 1,212 and 27”, in a list of those brought home: nobody else goes in such numbers. */
function isEntryOfBodies(sentence: Sentence, one: Mention, other: Mention): boolean {
  const isTold = ['COME', 'GIVE', 'GET', 'POW', 'PEOPLE', 'CIVIL', 'LOSS', 'STILL_HELD', 'PLAN', 'WOUNDED'].some(
    (tag) => has(sentence, tag),
  );
  const isBare = one.category === null && other.category === null && !isTold;
  return isBare && (one.number.low ?? 0) >= MANY && (other.number.low ?? Infinity) * 5 < (one.number.low ?? 0);
}

const MANY = 200;

function even({ number: { low, high } }: Mention): (Flow & { low: number | null; high: number | null })[] {
  return both('formula').map((flow) => ({ ...flow, low, high }));
}

/** The side named first gets the first number; of bodies Ukraine gets the larger one. */
function uneven(sentence: Sentence, one: Mention, other: Mention, category: Category): ReturnType<Formula['flows']> {
  const named = found(sentence, 'STATE:').find(({ tag, last }) => last < one.first && /:(UA|RU)$/.test(tag));
  const isLarger = (one.number.low ?? 0) > (other.number.low ?? 0);
  const first = category === 'REMAINS' ? (isLarger ? 'UA' : 'RU') : (named?.tag.slice(6) ?? (isLarger ? 'UA' : 'RU'));
  return both('uneven formula').map((flow) => {
    const { low, high } = flow.to === first ? one.number : other.number;
    return { ...flow, low, high };
  });
}
