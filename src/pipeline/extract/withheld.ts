import type { Context } from './context';
import type { Count } from './count';
import { both, type Flow, OTHER, toward } from './flow';
import type { Frames } from './frames';
import { categoryOf, type Category } from './category-of';
import { sideOf } from './knowledge';
import { found, has, isTagged, type Sentence } from './sentences';
import { claimantOf } from './claimants';
import type { Speaker } from './speakers';

/** Numbers that are kept back, are not known, or are none: “how many were released has not been made public”. */
export function unstatedOf(context: Context, frames: Frames, speakers: readonly Speaker[]): Count[] {
  return context.sentences
    .filter(({ heading }) => !heading)
    .flatMap((sentence) => {
      const status = statusOf(sentence);
      if (status === null) return [];
      const { first, last } = spanOf(sentence, status);
      const category = categoryIn(context, sentence);
      const claimant = claimantOf(context, speakers, sentence, first);
      const frame = frames.at(sentence, first);
      if (frame.outcome === 'CALLED_OFF' || frame.outcome === 'DENIED') return [];
      const side = sideOf(context.knowledge, claimant);
      return flowsIn(sentence, status, category, side).map((flow) => ({
        sentence,
        first,
        last,
        ...flow,
        category,
        low: null,
        high: null,
        status,
        beside: false,
        named: false,
        claimant,
        frame,
      }));
    });
}

type Unstated = 'WITHHELD' | 'UNKNOWN' | 'NONE';

function statusOf(sentence: Sentence): Unstated | null {
  if (isNone(sentence)) return 'NONE';
  const quantity = found(sentence, 'QUANTITY').filter(
    ({ last }) => !/^(часу|времени|time|часа|long)$/.test(sentence.tokens[last + 1]?.norm ?? ''),
  );
  const near = (tag: string): boolean =>
    found(sentence, tag).some(
      (match) =>
        quantity.some(({ first, last }) => first >= match.first && last <= match.last) ||
        quantity.some(({ first }) => Math.abs(first - match.first) <= 9),
    );
  const isOfPeople = ['COME', 'GIVE', 'GET', 'EXCHANGE', 'POW', 'WOUNDED', 'PEOPLE', 'QUANTITY', 'BODY', 'DEM:'].some(
    (tag) => has(sentence, tag),
  );
  if (near('WITHHELD') && isOfPeople && !hasNumber(sentence)) return 'WITHHELD';
  return near('UNKNOWN') && isOfPeople && !hasNumber(sentence) && !has(sentence, 'STILL_HELD') ? 'UNKNOWN' : null;
}

function hasNumber({ tokens }: Sentence): boolean {
  return tokens.some(({ kind, value }) => kind === 'number' && (value ?? 0) > 31);
}

/** Nouns of those of whom there was nobody. */
const WHO = ['BODY', 'POW', 'PEOPLE', 'CIVIL', 'WOUNDED', 'CHILD', 'FOREIGN', 'DEM:'];

function isNone(sentence: Sentence): boolean {
  const moves = ['COME', 'GIVE', 'GET', 'AMONG'].some((tag) => has(sentence, tag));
  const isNobody = found(sentence, 'NONE').some(({ first, last }) => {
    const isReturn = sentence.tokens[last + 1]?.norm === 'in' && sentence.tokens[last + 2]?.norm === 'return';
    const isOfThem = [...WHO, 'NAT:'].some((tag) => found(sentence, tag, first, last + 2).length > 0);
    return isReturn || (isOfThem && moves);
  });
  return isNobody || isAbsent(sentence);
}

/** “civilians were none this time”. */
function isAbsent(sentence: Sentence): boolean {
  return found(sentence, 'ABSENT').some(({ first }) =>
    ['CIVIL', 'WOUNDED', 'CHILD', 'FOREIGN'].some((tag) => has(sentence, tag, Math.max(0, first - 6), first - 1)),
  );
}

function spanOf(sentence: Sentence, status: Unstated): { first: number; last: number } {
  const match = found(sentence, status)[0] ?? found(sentence, 'ABSENT')[0];
  return { first: match?.first ?? 0, last: match?.last ?? 0 };
}

const NAMED: readonly (readonly [tag: string, category: Category])[] = [
  ['BODY', 'REMAINS'],
  ['DEAD', 'REMAINS'],
  ['WOUNDED', 'WOUNDED_AND_SICK'],
  ['CHILD', 'CHILDREN'],
  ['POW', 'PRISONERS_OF_WAR'],
];

/** What the sentence names, else what the one before it tells of. */
function categoryIn(context: Context, sentence: Sentence): Category {
  const named = NAMED.find(([tag]) => has(sentence, tag))?.[1];
  if (named !== undefined) return named;
  const none = [...found(sentence, 'NONE'), ...found(sentence, 'ABSENT')][0];
  if (none !== undefined && has(sentence, 'CIVIL', Math.max(0, none.first - 6), none.last + 2)) return 'CIVILIANS';
  return categoryBefore(context, sentence);
}

/** That of the sentence before in the paragraph, where this one names nobody. */
function categoryBefore({ sentences }: Context, sentence: Sentence): Category {
  const before = sentences[sentence.index - 1];
  if (before === undefined || before.heading || before.paragraph !== sentence.paragraph) return 'PEOPLE';
  if (categoryOf(sentence, [...sentence.tokens.keys()]) !== null || isOfAll(sentence)) return 'PEOPLE';
  const told = NAMED.find(([tag]) => has(before, tag))?.[1] ?? 'PEOPLE';
  return told === 'PRISONERS_OF_WAR' ? 'PEOPLE' : told;
}

function flowsIn(sentence: Sentence, status: Unstated, category: Category, side: string | null): Flow[] {
  if (status === 'NONE') return noFlows(sentence, category, side);
  const peoples = peoplesIn(sentence);
  if (has(sentence, 'EACH') || peoples.length > 1) return both('withheld');
  if (peoples.length === 1) return toward(peoples[0] ?? null, 'withheld');
  return status === 'UNKNOWN' && side === null ? [] : open(sentence, category, side, 'withheld');
}

/** Nobody: of the people named, else of those whom the other side did not give. */
function noFlows(sentence: Sentence, category: Category, side: string | null): Flow[] {
  const peoples = peoplesIn(sentence);
  if (has(sentence, 'EACH') || peoples.length > 1) return category === 'REMAINS' ? both('none') : [];
  if (peoples.length === 1) return toward(peoples[0] ?? null, 'none');
  const taker = SIDES.find((state) => receives(sentence, state));
  return toward(taker === undefined ? side : (OTHER[taker] ?? null), 'none');
}

const SIDES = ['UA', 'RU'];

function peoplesIn(sentence: Sentence): string[] {
  return SIDES.filter((state) => isPeople(sentence, state) || isGiven(sentence, state));
}

/** No people is named: those of the one who speaks, all of them, or nobody knows which. */
function open(sentence: Sentence, category: Category, side: string | null, rule: string): Flow[] {
  if (isOfAll(sentence)) return both(rule);
  if (category === 'REMAINS') return [{ to: null, from: null, rule }];
  if (side === 'UA' || side === 'RU') return toward(side, rule);
  return category === 'PEOPLE' ? both(rule) : [{ to: null, from: null, rule }];
}

function isOfAll({ tokens }: Sentence): boolean {
  return tokens.some(({ norm }) => /^(общ|загальн|агульн|total|overall|exact|either)/.test(norm));
}

/** The people is spoken of, and not as the one who acts. */
function isPeople(sentence: Sentence, state: string): boolean {
  const none = found(sentence, 'NONE').some(({ first, last }) => has(sentence, `NAT:${state}`, first, last));
  return none || found(sentence, `DEM:${state}`).some(({ first }) => !isTagged(sentence, first, `SUBJ:${state}`));
}

/** “how many Ukraine received”, “no body of a Russian soldier”. */
function isGiven(sentence: Sentence, state: string): boolean {
  const isReceived = receives(sentence, state) && has(sentence, 'QUANTITY');
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
