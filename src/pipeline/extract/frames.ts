import type { ReadOutcome } from '../tables/extraction';
import type { Context } from './context';
import type { DateRef } from './date-ref';
import { eventDates } from './frames-dates';
import { leadDate } from './lead-date';
import { isNounTagged } from './mention-words';
import { isCancelled, isPlanned, outcomeOf } from './modality';
import { found, has, isTagged, partAround, type Sentence } from './sentences';

/** One hand-over of which a text tells. */
export interface Frame {
  readonly lead: boolean;
  readonly date: DateRef | null;
  /** The sentence in which the date stands; null for none. */
  readonly dated: Sentence | null;
  readonly outcome: ReadOutcome;
  /** The sentences that tell of it. */
  readonly sentences: Set<number>;
}

export interface Frames {
  readonly all: readonly Frame[];
  readonly lead: Frame;
  /** The hand-over to which a token belongs. */
  readonly at: (sentence: Sentence, token: number) => Frame;
}

/** Where in a sentence the words of a hand-over begin. */
interface Span {
  readonly from: number;
  readonly frame: Frame;
}

/** Cuts a text into hand-overs: that of the lead, those of other dates, and what is planned beside what was done. */
export function framesOf(context: Context): Frames {
  const outcome = outcomeOf(context);
  const lead: Frame = { lead: true, ...leadDate(context, outcome), outcome, sentences: new Set() };
  const frames = [lead];
  const spans = new Map<number, readonly Span[]>();
  let carried: Frame | null = null;
  for (const sentence of context.sentences) {
    const own = spansOf(context, sentence, frames, carried);
    spans.set(sentence.index, own);
    carried = own[0] === undefined || own[0].frame.date === null ? null : own[0].frame;
  }
  return { all: frames, lead, at: (sentence, token) => frameAt(spans.get(sentence.index) ?? [], token) ?? lead };
}

/** The hand-overs of a sentence: those it dates, else the one that goes on, else a plan. */
function spansOf(context: Context, sentence: Sentence, frames: Frame[], carried: Frame | null): readonly Span[] {
  const [lead] = frames as [Frame];
  const dated = datedSpans(context, sentence, frames, lead);
  if (dated.length > 0) return dated;
  if (carried !== null && follows(context, sentence)) return [{ from: 0, frame: carried }];
  if (lead.outcome !== 'HELD') return [];
  if (isPlan(sentence)) return [{ from: 0, frame: planFrame(frames, sentence) }];
  const ahead = moreAhead(sentence);
  return ahead === null
    ? []
    : [
        { from: 0, frame: lead },
        { from: ahead, frame: planFrame(frames, sentence) },
      ];
}

/** “handed over 7,000 and is ready to hand over 3,000 more”: where the plan begins. */
function moreAhead(sentence: Sentence): number | null {
  const plan = found(sentence, 'PLAN').at(-1);
  if (plan === undefined || sentence.heading || !has(sentence, 'DONE', 0, plan.first - 1)) return null;
  const isDeed = ['EXCHANGE', 'GIVE', 'COME', 'GET'].some((tag) => has(sentence, tag, plan.first, plan.last + 2));
  return isDeed && has(sentence, 'ANOTHER', plan.last + 1) ? plan.first : null;
}

function frameAt(spans: readonly { from: number; frame: Frame }[], token: number): Frame | null {
  return (spans.findLast(({ from }) => from <= token) ?? spans[0])?.frame ?? null;
}

function datedSpans({ dates, published }: Context, sentence: Sentence, frames: Frame[], lead: Frame): Span[] {
  const events = eventDates(sentence, dates[sentence.index] ?? []).filter(
    (ref) =>
      !sentence.heading &&
      !(
        lead.outcome !== 'HELD' &&
        ref.to === published &&
        ref.from === published &&
        ref.basis === 'RELATIVE' &&
        lead.date?.from !== published
      ) &&
      !isEveOfDeed(sentence, ref, published),
  );
  const spans = events.map((ref, at) => {
    const isLead = lead.date !== null && ref.from === lead.date.from && ref.to === lead.date.to;
    const frame = isLead ? lead : (sameDate(frames, ref) ?? newFrame(frames, sentence, ref, lead, published));
    frame.sentences.add(sentence.index);
    const before = events[at - 1];
    return { from: before === undefined ? 0 : partFrom(sentence, before.last, ref.first), frame };
  });
  return withDeedBefore(sentence, events[0], spans, lead);
}

/** “200 returned, 300 more will tomorrow”: what is told as done before a plan belongs to the lead. */
function withDeedBefore(sentence: Sentence, date: DateRef | undefined, spans: Span[], lead: Frame): Span[] {
  const [plan, ...others] = spans;
  if (plan?.frame.outcome !== 'ANNOUNCED' || date === undefined || lead.outcome !== 'HELD') return spans;
  const [from] = partAround(sentence, date.first);
  const isDone = from > 0 && has(sentence, 'DONE', 0, from - 1) && has(sentence, 'PLAN', from);
  return isDone ? [{ from: 0, frame: lead }, { ...plan, from }, ...others] : spans;
}

/** “On the eve of the holiday 189 came home”, told a day before: no other hand-over, and none to come. */
function isEveOfDeed(sentence: Sentence, { basis, from }: DateRef, published: string | null): boolean {
  return (
    basis === 'RELATIVE' && published !== null && from > published && !has(sentence, 'PLAN') && has(sentence, 'COME')
  );
}

/** “on Thursday, with another 300 on Friday”: the part of the sentence in which a later date stands, where it counts somebody. */
function partFrom(sentence: Sentence, before: number, date: number): number {
  const start = sentence.tokens.findLastIndex((_, at) => at > before && at < date && opensPart(sentence, at));
  const isCounted = sentence.tokens.slice(start, date).some(({ kind }) => kind === 'number');
  return start > before && isCounted ? start : date;
}

/** A mark, or an “and” that joins no two nouns. */
function opensPart(sentence: Sentence, at: number): boolean {
  const isMark = /^[,;]$/.test(sentence.tokens[at]?.norm ?? '');
  return isMark || (isTagged(sentence, at, 'AND') && !isNounTagged(sentence, at - 1));
}

function sameDate(frames: readonly Frame[], ref: DateRef): Frame | undefined {
  return frames.find(({ date }) => date !== null && date.from === ref.from && date.to === ref.to);
}

function newFrame(frames: Frame[], sentence: Sentence, date: DateRef, lead: Frame, published: string | null): Frame {
  const isAhead = (published !== null && date.from > published) || (isPlanned(sentence) && !has(sentence, 'BACK'));
  const outcome = outcomeIn(sentence, lead, isAhead);
  const frame: Frame = { lead: false, date, dated: sentence, outcome, sentences: new Set() };
  frames.push(frame);
  return frame;
}

function outcomeIn(sentence: Sentence, lead: Frame, isAhead: boolean): ReadOutcome {
  if (has(sentence, 'POSTPONE') && lead.outcome !== 'POSTPONED') return 'POSTPONED';
  if (lead.outcome === 'HELD' && isCancelled(sentence) && has(sentence, 'EXCHANGE')) return 'CALLED_OFF';
  return isAhead ? 'ANNOUNCED' : 'HELD';
}

/** “... returned then.”, and what stands in the line of a date of its own. */
function follows({ sentences }: Context, sentence: Sentence): boolean {
  const before = sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph) return false;
  return (
    before.tokens.length < 6 ||
    sentence.tokens.some(({ norm }) => /^(then|тогда|тоді|тады)$/.test(norm)) ||
    isBare(sentence)
  );
}

/** A second count in the line of a date: “Fifty-one were carried the other way.” */
function isBare(sentence: Sentence): boolean {
  return sentence.tokens.length < 12 && isTagged(sentence, 0, 'DEM:');
}

function isPlan(sentence: Sentence): boolean {
  return (
    isPlanned(sentence) &&
    ['OPERATION', 'EXCHANGE', 'GIVE', 'COME'].some((tag) => has(sentence, tag)) &&
    !sentence.heading &&
    !has(sentence, 'TREATMENT')
  );
}

function planFrame(frames: Frame[], sentence: Sentence): Frame {
  const kept = frames.find(({ date, outcome, lead }) => date === null && outcome === 'ANNOUNCED' && !lead);
  const frame: Frame = kept ?? { lead: false, date: null, dated: null, outcome: 'ANNOUNCED', sentences: new Set() };
  if (kept === undefined) frames.push(frame);
  frame.sentences.add(sentence.index);
  return frame;
}
