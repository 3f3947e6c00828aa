import type { Category } from './category-of';
import { both, type Flow, OTHER, SIDES, toward } from './flow';
import { found, has, isTagged, type Sentence } from './sentences';
import type { Unstated } from './unstated';
import { isOfAll } from './withheld-category';

/** From whom to whom those went of whom no number is told. */
export function unstatedFlows(sentence: Sentence, status: Unstated, category: Category, side: string | null): Flow[] {
  if (status === 'NONE') return noFlows(sentence, category, side);
  const peoples = peoplesIn(sentence);
  if (peoples.length > 1 || isOfBoth(sentence)) return both('withheld');
  if (peoples.length === 1) return toward(peoples[0] ?? null, 'withheld');
  const isOfNobody = status === 'UNKNOWN' && side === null && category !== 'REMAINS' && !has(sentence, 'GET');
  return isOfNobody ? [] : open(sentence, category, side, 'withheld');
}

const isOfBoth = (sentence: Sentence): boolean =>
  ['EACH', 'SIDES'].some((tag) => has(sentence, tag)) || isOfNeither(sentence) || areBothActing(sentence);

/** “Neither Kyiv nor Moscow disclosed”. */
const isOfNeither = (sentence: Sentence): boolean =>
  sentence.tokens.some(({ norm }) => norm === 'neither') && SIDES.every((state) => has(sentence, `STATE:${state}`));

/** “Russian and Ukrainian officials did not say how many”. */
const areBothActing = (sentence: Sentence): boolean =>
  found(sentence, 'WITHHELD').some(({ first }) =>
    found(sentence, 'AND', 0, first).some((and) =>
      SIDES.every((state) => [and.first - 1, and.last + 1].some((at) => isTagged(sentence, at, `STATE:${state}`))),
    ),
  );

/** Nobody: of the people named, else to the side that received none; “Ukraine took 61, none were given in return”. */
function noFlows(sentence: Sentence, category: Category, side: string | null): Flow[] {
  const peoples = peoplesIn(sentence);
  if (has(sentence, 'EACH') || peoples.length > 1) return category === 'REMAINS' ? both('none') : [];
  if (peoples.length === 1) return toward(peoples[0] ?? null, 'none');
  const taker = SIDES.find((state) => receives(sentence, state));
  const isInReturn = has(sentence, 'OPPOSITE') && taker !== undefined;
  return toward(isInReturn ? (OTHER[taker] ?? null) : (taker ?? side), 'none');
}

function peoplesIn(sentence: Sentence): string[] {
  return SIDES.filter((state) => isPeople(sentence, state) || isGiven(sentence, state));
}

/** No people is named: those of the one who speaks, all of them, or nobody knows which. */
function open(sentence: Sentence, category: Category, side: string | null, rule: string): Flow[] {
  if (isOfAll(sentence)) return both(rule);
  if (has(sentence, 'OPPOSITE') && side !== null) return toward(OTHER[side] ?? null, rule);
  if (category === 'REMAINS') return [{ to: null, from: null, rule }];
  return side === 'UA' || side === 'RU' ? toward(side, rule) : both(rule);
}

/** The people is spoken of, and not as the one who acts. */
function isPeople(sentence: Sentence, state: string): boolean {
  const none = found(sentence, 'NONE').some(({ first, last }) => has(sentence, `NAT:${state}`, first, last));
  return none || found(sentence, `DEM:${state}`).some(({ first }) => !isTagged(sentence, first, `SUBJ:${state}`));
}

/** “how many Ukraine received”, “how many Russia gave”, “no body of a Russian soldier”. */
function isGiven(sentence: Sentence, state: string): boolean {
  const isReceived = (receives(sentence, state) || gives(sentence, OTHER[state] ?? '')) && has(sentence, 'QUANTITY');
  return (
    isReceived ||
    found(sentence, `NAT:${state}`).some(({ last }) =>
      ['POW', 'PEOPLE'].some((tag) => isTagged(sentence, last + 1, tag)),
    )
  );
}

function receives(sentence: Sentence, state: string): boolean {
  return found(sentence, `SUBJ:${state}`).some(({ first }) =>
    found(sentence, 'GET').some((get) => Math.abs(get.first - first) <= 3),
  );
}

/** The verb stands right before or behind the state. */
function gives(sentence: Sentence, state: string): boolean {
  return found(sentence, `SUBJ:${state}`).some(({ first, last }) =>
    [first - 1, last + 1].some((at) => isTagged(sentence, at, 'GIVE')),
  );
}
