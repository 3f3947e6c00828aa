import type { ReadOutcome } from '../tables/extraction';
import type { DateRef } from './date-ref';
import { isCancelled, isPlanned } from './modality';
import { type Sentence, has } from './sentences';

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

export function sameDate(frames: readonly Frame[], ref: DateRef): Frame | undefined {
  return frames.find(({ date }) => date !== null && date.from === ref.from && date.to === ref.to);
}

export function newFrame(
  frames: Frame[],
  sentence: Sentence,
  date: DateRef,
  lead: Frame,
  published: string | null,
): Frame {
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

export function isPlan(sentence: Sentence): boolean {
  return (
    isPlanned(sentence) &&
    ['OPERATION', 'EXCHANGE', 'GIVE', 'COME'].some((tag) => has(sentence, tag)) &&
    !sentence.heading &&
    !has(sentence, 'TREATMENT')
  );
}

export function planFrame(frames: Frame[], sentence: Sentence): Frame {
  const kept = frames.find(({ date, outcome, lead }) => date === null && outcome === 'ANNOUNCED' && !lead);
  const frame: Frame = kept ?? { lead: false, date: null, dated: null, outcome: 'ANNOUNCED', sentences: new Set() };
  if (kept === undefined) frames.push(frame);
  frame.sentences.add(sentence.index);
  return frame;
}
