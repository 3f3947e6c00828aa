import type { Context } from './context';
import type { Count } from './count';
import { OTHER, SIDES } from './flow';
import type { Frames } from './frames';
import { sideOf } from './knowledge';
import { found, has, isTagged, type Sentence } from './sentences';
import type { Unstated } from './unstated';
import { unstatedCategory } from './withheld-category';
import { unstatedFlows } from './withheld-flows';
import { claimantOf } from './claimants';
import type { Speaker } from './speaker';

/** Numbers that are kept back, are not known, or are none: “how many were released has not been made public”. */
export function unstatedOf(context: Context, frames: Frames, speakers: readonly Speaker[]): Count[] {
  return context.sentences
    .filter(({ heading }) => !heading)
    .flatMap((sentence) => {
      const status = statusOf(sentence);
      if (status === null) return [];
      const { first, last } = spanOf(sentence, status);
      const category = unstatedCategory(context, sentence);
      const claimant = claimantOf(context, speakers, sentence, first);
      const frame = frames.at(sentence, first);
      if (frame.outcome === 'CALLED_OFF' || frame.outcome === 'DENIED') return [];
      const side =
        takerOfAll(context) ??
        ownerIn(sentence, first) ??
        sideOf(context.knowledge, claimant) ??
        sideIn(context, sentence);
      return unstatedFlows(sentence, status, category, side).map((flow) => ({
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

const OPENING = 3;

/** “Ukraine unilaterally handed over captives”: whoever speaks, those of the other side went home. */
function takerOfAll({ sentences }: Context): string | null {
  const told = sentences.slice(0, OPENING).find((sentence) => has(sentence, 'UNILATERAL') && has(sentence, 'SUBJ:'));
  const giver = told === undefined ? undefined : found(told, 'SUBJ:')[0]?.tag.slice('SUBJ:'.length);
  return OTHER[giver ?? ''] ?? null;
}

/** “Russia did not name the number of its soldiers”: whoever reports it, hers went home. */
function ownerIn(sentence: Sentence, until: number): string | null {
  const own = has(sentence, 'OWN', until);
  return own ? (found(sentence, 'SUBJ:', 0, until).at(-1)?.tag.slice('SUBJ:'.length) ?? null) : null;
}

/** The only side that the sentence names: “the Headquarters gives no number”. */
function sideIn({ knowledge }: Context, sentence: Sentence): string | null {
  const named = found(sentence, 'NAME:').flatMap(({ tag }) => sideOf(knowledge, tag.slice('NAME:'.length)) ?? []);
  const acting = SIDES.filter((state) => has(sentence, `SUBJ:${state}`) || has(sentence, `IN:${state}`));
  const sides = [...new Set([...named, ...acting])];
  return sides.length === 1 ? (sides[0] ?? null) : null;
}

function statusOf(sentence: Sentence): Unstated | null {
  if (/^(why|почему|чому|чаму)$/.test(sentence.tokens[0]?.norm ?? '')) return null;
  if (isNone(sentence)) return 'NONE';
  const quantity = found(sentence, 'QUANTITY').filter(
    ({ last }) =>
      !/^(часу|времени|time|часа|long)$/.test(sentence.tokens[last + 1]?.norm ?? '') && !isOfHeld(sentence, last),
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
  return near('UNKNOWN') && isOfPeople && !hasNumber(sentence) && !isHeldOn(sentence) ? 'UNKNOWN' : null;
}

/** “how many soldiers are in captivity”, “how many of them are there now”. */
function isOfHeld(sentence: Sentence, quantity: number): boolean {
  const next = sentence.tokens.slice(quantity, quantity + HELD_WITHIN + 1).map(({ norm }) => norm);
  if (next.some((norm) => THERE.test(norm)) && next.some((norm) => NOW.test(norm))) return true;
  const isIn = found(sentence, 'PRISON', quantity + 1, quantity + HELD_WITHIN).some(({ first }) =>
    IN.test(sentence.tokens[first - 1]?.norm ?? ''),
  );
  return isIn && !['FREED', 'COME', 'GET', 'GIVE'].some((tag) => has(sentence, tag, quantity));
}

const HELD_WITHIN = 4;
const IN = /^(in|в|у|ў)$/;
const THERE = /^(there|там)$/;
const NOW = /^(now|still|сейчас|теперь|еще|зараз|тепер|ще|цяпер|яшчэ)$/;

/** “how many remain in captivity”, not “remains unknown”. */
function isHeldOn(sentence: Sentence): boolean {
  return found(sentence, 'STILL_HELD').some(({ last }) => !isTagged(sentence, last, 'UNKNOWN') && !isTagged(sentence, last + 1, 'UNKNOWN')); // prettier-ignore
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
    ['CIVIL', 'WOUNDED', 'CHILD', 'FOREIGN'].some((tag) =>
      found(sentence, tag, Math.max(0, first - 6), first - 1).some(
        ({ last }) => !sentence.tokens.slice(last, first).some(({ norm }) => norm === ':'),
      ),
    ),
  );
}

function spanOf(sentence: Sentence, status: Unstated): { first: number; last: number } {
  const match = found(sentence, status)[0] ?? found(sentence, 'ABSENT')[0];
  return { first: match?.first ?? 0, last: match?.last ?? 0 };
}
