import type { Context } from './context';
import type { Count } from './count';
import { flowsOf } from './direction';
import type { Flow } from './flow';
import { windowOf } from './window';
import { formulaAt } from './formula';
import type { Frame } from './frame';
import type { Frames } from './frames';
import type { Category } from './category-of';
import { categoryFor } from './category-of-count';
import type { Mention } from './mention';
import { isOfChildren, isOfColon, isPartOf, isReferred } from './told-parts';
import { notCounted } from './not-counted';
import type { PlaceOfCount } from './place-of-count';
import { sameNumberMentions } from './same-number';
import { found, has } from './sentences';
import { claimantOf } from './claimants';
import type { Speaker } from './speaker';
import { thirdOf } from './third-country';
import { undirected } from './undirected';

/** All numbers of people and bodies handed over, with direction and hand-over; totals of many hand-overs are left out. */
export function countsOf(
  context: Context,
  frames: Frames,
  speakers: readonly Speaker[],
  totals: ReadonlySet<Mention>,
): Count[] {
  const counts: Count[] = [];
  for (const sentence of context.sentences) {
    const usable = [...(context.mentions[sentence.index] ?? []), ...sameNumberMentions(context, sentence, counts)]
      .filter(
        (mention) =>
          !isOfTotal(mention, totals) && !notCounted(context, mention) && !isReferred(context, mention, counts),
      )
      .sort((a, b) => a.first - b.first);
    const own: Count[] = [];
    for (const [at, mention] of usable.entries()) {
      if (isNumbered(mention, usable[at + 1]) || isOfColon(context, mention)) continue;
      const isPart = !isOfBoth(usable, at) && isPartOf(mention, own.at(-1)?.category, usable[at + 1]);
      if (formulaAt(sentence, usable, at - 1) !== null || isPart || isOfChildren(mention, own.at(-1) ?? counts.at(-1)))
        continue;
      own.push(...fromMention({ context, frames, speakers, sentence, usable, at, mention, own, earlier: counts }));
    }
    counts.push(...own);
  }
  return counts;
}

/** “a group of soldiers, 84 people”: told with its number. */
function isNumbered({ sentence, last, number, category }: Mention, next: Mention | undefined): boolean {
  if (next === undefined || number.low !== null || number.high !== null || category !== next.category) return false;
  return next.first === last + 2 && sentence.tokens[last + 1]?.norm === ',' && next.number.low !== null;
}

/** “including 84 Ukrainian and 84 Russian captives”: the two sides of all. */
function isOfBoth(mentions: readonly Mention[], at: number): boolean {
  const isPair = (one?: Mention, other?: Mention): boolean =>
    one?.nation != null && other?.nation != null && one.nation !== other.nation && other.first === one.last + 2;
  return isPair(mentions[at - 1], mentions[at]) || isPair(mentions[at], mentions[at + 1]);
}

/** A total, or a part of one: “6,722 came back in all, 411 civilians among them”. */
function isOfTotal(mention: Mention, totals: ReadonlySet<Mention>): boolean {
  const { sentence, first } = mention;
  const isPart = ({ sentence: its, last }: Mention): boolean =>
    its === sentence && last < first && has(sentence, 'OF_THEM', last + 1, first - 1);
  return totals.has(mention) || [...totals].some(isPart);
}

function fromMention(place: PlaceOfCount): Count[] {
  const { context, sentence, usable, at, mention, speakers, frames } = place;
  const { low, high } = mention.number;
  const frame = frames.at(sentence, mention.number.first);
  const category = categoryFor(place, frame);
  const claimant = claimantOf(context, speakers, sentence, mention.first);
  const said = { sentence, first: mention.first, last: mention.last, claimant, frame };
  const told = { ...said, status: 'STATED' as const, beside: isBeside(mention), named: mention.category !== null };
  const formula = formulaAt(sentence, usable, at);
  if (formula !== null) {
    const people = mention.category ?? usable[at + 1]?.category ?? category ?? 'PEOPLE';
    return formula.flows(people).map((flow) => ({ ...told, ...flow, last: formula.last, category: people }));
  }
  if (category === null) return [];
  return flowsFor(place, frame, category, claimant).map((flow) => ({ ...told, ...flow, category, low, high }));
}

/** Told by a rule of direction, else by what is told elsewhere; none for the same once more. */
function flowsFor(place: PlaceOfCount, frame: Frame, category: Category, claimant: string | null): Flow[] {
  const { context, sentence, usable, at, mention, own } = place;
  const isRepeated = mention.category !== null && own.at(-1)?.category === mention.category && !isBreakdown(usable, at);
  const flows = flowsOf({
    context,
    mention: { ...mention, category },
    named: mention.category,
    isRepeated,
    ...windowOf(sentence, usable, at),
    before: lastFlows(place, frame),
    isTurned: isTurned(lastOf(place, frame)),
    isNext: own.length > 0,
    next: usable[at + 1] ?? null,
    told: onlyOf([...place.earlier, ...own]),
    claimant,
    isLead: frame.lead,
    ...thirdOf(context, frame),
  });
  return flows.length > 0 || isRepeated ? flows : undirected(place, frame, category);
}

/** “390 prisoners: 270 soldiers and 120 civilians”. */
function isBreakdown(mentions: readonly Mention[], at: number): boolean {
  const [whole, one, other] = [mentions[at - 1], mentions[at], mentions[at + 1]];
  const sum = (one?.number.low ?? NaN) + (other?.number.low ?? NaN);
  return whole?.number.low === sum && one?.category !== other?.category;
}

/** The one side to which all counts so far went; null for both or none. */
function onlyOf(counts: readonly Count[]): string | null {
  const [only, ...others] = new Set(counts.filter(({ rule }) => rule !== 'formula').map(({ to }) => to));
  return others.length === 0 ? (only ?? null) : null;
}

/** The count just before, in the sentence or its paragraph. */
function lastOf({ own, earlier, sentence }: PlaceOfCount, frame: Frame): Count | undefined {
  return (
    own.at(-1) ??
    earlier.findLast(
      (count) => count.sentence.paragraph >= sentence.paragraph - 1 && count.frame === frame && !count.sentence.heading,
    )
  );
}

function lastFlows(place: PlaceOfCount, frame: Frame): Flow[] {
  const last = lastOf(place, frame);
  if (last === undefined) return [];
  return [...place.own, ...place.earlier].filter(
    ({ first, sentence: its }) => first === last.first && its === last.sentence,
  );
}

const isTurned = (last: Count | undefined): boolean =>
  last !== undefined && has(last.sentence, 'OPPOSITE', Math.max(0, last.first - TURN_REACH), last.first);

const TURN_REACH = 5;

function isBeside({ sentence, first, number }: Mention): boolean {
  return found(sentence, 'BESIDE').some(
    (match) => match.last < number.first + 1 && number.first - match.last <= 4 && first > 0,
  );
}
