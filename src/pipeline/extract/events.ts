import type { ReadEvent } from '../tables/extraction';
import { agreementOf } from './agreements';
import { type Context, wordsOf } from './context';
import type { Count } from './count';
import { isDatedDeed } from './dated-deed';
import type { Frame } from './frame';
import type { Frames } from './frames';
import { kindOf } from './kinds';
import type { Mention } from './mention';
import { partiesOf } from './parties';
import { placeOf } from './places';
import { readCounts } from './read-counts';
import { has } from './sentences';

export function eventsOf(
  context: Context,
  frames: Frames,
  counts: readonly Count[],
  totals: ReadonlySet<Mention>,
): ReadEvent[] {
  const told = frames.all.filter((frame) =>
    frame.lead ? isLeadTold(context, frame, counts, totals) : isToldOf(context, frame, counts),
  );
  const lead = told.find((frame) => frame.lead) ?? told[0];
  return told.map((frame) => eventOf(context, frame === lead ? { ...frame, lead: true } : frame, counts, frame, told));
}

/** A text that only gives totals tells of no hand-over. */
function isLeadTold(
  { sentences }: Context,
  frame: Frame,
  counts: readonly Count[],
  totals: ReadonlySet<Mention>,
): boolean {
  if (frame.date !== null || frame.outcome !== 'HELD' || counts.some((count) => count.frame === frame)) return true;
  const opening = sentences.slice(0, 4);
  return (
    opening.some((sentence) => has(sentence, 'DONE') && has(sentence, 'EXCHANGE') && !has(sentence, 'BACK')) &&
    counts.length === 0 &&
    totals.size === 0
  );
}

/** Another date is a hand-over only where something was handed over. */
function isToldOf({ published }: Context, frame: Frame, counts: readonly Count[]): boolean {
  if (counts.some((count) => count.frame === frame || isBesideDay(count, frame))) return true;
  return frame.date !== null && isDatedDeed(frame, frame.date, published);
}

/** “on the 13th, 14th and 15th they brought 1,200 each”: what is counted of the last day is told of all. */
function isBesideDay({ sentence }: Count, { dated, date, outcome }: Frame): boolean {
  return sentence === dated && date?.basis === 'TEXT' && date.precision === 'DAY' && outcome === 'HELD';
}

function eventOf(
  context: Context,
  frame: Frame,
  all: readonly Count[],
  origin: Frame,
  frames: readonly Frame[],
): ReadEvent {
  const counts = all.map((count) => (count.frame === origin ? { ...count, frame } : count));
  const others = new Set(frames.filter((other) => other !== origin).flatMap(({ sentences }) => [...sentences]));
  const own = context.sentences.filter(({ index }) => (frame.lead ? !others.has(index) : frame.sentences.has(index)));
  const place = placeOf(context, own);
  const agreement = agreementOf(context, own);
  return {
    lead: frame.lead,
    date: dateOf(context, frame),
    outcome: frame.outcome,
    kind: kindOf(context, frame, counts),
    place: place?.name ?? null,
    placeId: place?.placeId ?? null,
    agreement,
    parties: partiesOf(context, frame, counts, own),
    counts: readCounts(
      context,
      counts.filter((count) => count.frame === frame),
    ),
  };
}

function dateOf(context: Context, { date, dated, lead, outcome }: Frame): ReadEvent['date'] {
  if (date !== null && dated !== null) {
    const { span } = wordsOf(context, dated, date.first, date.last);
    return { from: date.from, to: date.to, precision: date.precision, basis: date.basis, span };
  }
  const day = context.published;
  if (!lead || outcome !== 'HELD' || day === null) return null;
  return { from: day, to: day, precision: 'DAY', basis: 'PUBLICATION', span: null };
}
