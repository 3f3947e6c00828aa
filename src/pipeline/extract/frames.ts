import type { Context } from './context';
import type { Frame } from './frame';
import { type Span, spansOf } from './frame-spans';
import { leadDate } from './lead-date';
import { outcomeOf } from './modality';
import type { Sentence } from './sentences';
import { seriesOf } from './series';

export interface Frames {
  readonly all: readonly Frame[];
  readonly lead: Frame;
  /** The hand-over to which a token belongs. */
  readonly at: (sentence: Sentence, token: number) => Frame;
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
  const series = seriesOf(context, frames);
  return {
    all: series === null ? frames : [...frames, series.frame],
    lead,
    at: (sentence, token) =>
      series?.holds(sentence, token) === true
        ? series.frame
        : (frameAt(spans.get(sentence.index) ?? [], token) ?? lead),
  };
}

function frameAt(spans: readonly { from: number; frame: Frame }[], token: number): Frame | null {
  return (spans.findLast(({ from }) => from <= token) ?? spans[0])?.frame ?? null;
}
