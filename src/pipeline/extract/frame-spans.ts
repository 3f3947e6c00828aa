import type { Context } from './context';
import type { DateRef } from './date-ref';
import { isAfterSaying } from './date-said';
import { type Frame, isPlan, newFrame, planFrame, sameDate } from './frame';
import { eventDates } from './frames-dates';
import { isNounTagged } from './mention-words';
import { type Sentence, found, has, isTagged, partAround } from './sentences';

/** Where in a sentence the words of a hand-over begin. */
export interface Span {
  readonly from: number;
  readonly frame: Frame;
}

/** The hand-overs of a sentence: those it dates, else the one that goes on, else a plan. */
export function spansOf(context: Context, sentence: Sentence, frames: Frame[], carried: Frame | null): readonly Span[] {
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

function datedSpans(context: Context, sentence: Sentence, frames: Frame[], lead: Frame): Span[] {
  const { published } = context;
  const events = eventDates(context, sentence).filter(
    (ref) =>
      !sentence.heading &&
      !(lead.outcome !== 'HELD' && lead.date?.from !== published && isOfNews(sentence, ref, published)) &&
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

/** The day of the page, on which is said what did not happen. */
function isOfNews(sentence: Sentence, ref: DateRef, published: string | null): boolean {
  return ref.from === published && ref.to === published && (ref.basis === 'RELATIVE' || isAfterSaying(sentence, ref));
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
