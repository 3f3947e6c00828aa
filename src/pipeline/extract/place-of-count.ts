import type { Context } from './context';
import type { Count } from './count';
import type { Frames } from './frames';
import type { Mention } from './mention';
import type { Sentence } from './sentences';
import type { Speaker } from './speaker';

/** Where a number stands: what was said before it, and by whom. */
export interface PlaceOfCount {
  readonly context: Context;
  readonly frames: Frames;
  readonly speakers: readonly Speaker[];
  readonly sentence: Sentence;
  readonly usable: readonly Mention[];
  readonly at: number;
  readonly mention: Mention;
  /** Counts of the sentence and of those before it. */
  readonly own: readonly Count[];
  readonly earlier: readonly Count[];
}
