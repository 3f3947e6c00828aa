import type { Context } from './context';
import type { Category } from './category-of';
import type { Mention } from './mention';

/** From whom to whom people went, and which rule says so. */
export interface Flow {
  readonly to: string | null;
  readonly from: string | null;
  readonly rule: string;
}

/** What is known around a mention. */
export interface Around {
  readonly context: Context;
  readonly mention: Mention;
  /** What its own words say that it counts; null where that is told by what stands before. */
  readonly named: Category | null;
  /** True where the same was counted just before: a part of it. */
  readonly isRepeated: boolean;
  /** The mention after it in the sentence. */
  readonly next: Mention | null;
  /** Tokens between the mentions before and after it. */
  readonly from: number;
  readonly until: number;
  /** What was found for the mention before it. */
  readonly before: readonly Flow[];
  /** True where that was told to be the other way: “in exchange, 95 were handed over”. */
  readonly isTurned: boolean;
  /** The only side to which people went so far in the text. */
  readonly told: string | null;
  /** True where that mention stands in the same sentence. */
  readonly isNext: boolean;
  /** Code of the one who says it; null for the outlet. */
  readonly claimant: string | null;
  /** The one who lets go, where the text tells of another one than the two sides. */
  readonly releasing: string | null;
  /** False for another hand-over than that of the lead. */
  readonly isLead: boolean;
  /** A third country that receives. */
  readonly receiving: string | null;
}

export const OTHER: Readonly<Record<string, string>> = { UA: 'RU', RU: 'UA' };
export const SIDES = ['UA', 'RU'];

export function both(rule: string): Flow[] {
  return SIDES.map((to) => ({ to, from: OTHER[to] ?? null, rule }));
}

export function toward(to: string | null, rule: string): Flow[] {
  return to === null ? [] : [{ to, from: OTHER[to] ?? null, rule }];
}
