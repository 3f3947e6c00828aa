import type { DateRef } from './date-ref';
import { withAnaphoric } from './date-anaphoric';
import { datesOf } from './dates';
import type { Knowledge } from './knowledge';
import type { Lexicon } from './lexicon';
import type { Mention } from './mention';
import { mentionsOf } from './mentions';
import type { Normalised } from './normalise';
import type { Sentence } from './sentences';

/** A text as the rules see it. */
export interface Context {
  readonly even: Normalised;
  readonly lexicon: Lexicon;
  readonly knowledge: Knowledge;
  readonly published: string | null;
  readonly sentences: readonly Sentence[];
  /** In the order of the sentences. */
  readonly dates: readonly (readonly DateRef[])[];
  readonly mentions: readonly (readonly Mention[])[];
}

export function contextOf(parts: Omit<Context, 'dates' | 'mentions'>): Context {
  const own = parts.sentences.map((sentence, at) =>
    datesOf(sentence, { ...parts, monthBefore: monthIn(parts.sentences[at - 1], parts.lexicon) }),
  );
  const dates = withAnaphoric(parts.sentences, own);
  const mentions = parts.sentences.map((sentence, at) => mentionsOf(sentence, parts.lexicon, dated(dates[at] ?? [])));
  return { ...parts, dates, mentions };
}

function monthIn(sentence: Sentence | undefined, lexicon: Lexicon): number | null {
  const months = (sentence?.tokens ?? []).map(({ norm, capital }) =>
    capital || lexicon.language !== 'en' ? lexicon.month(norm) : undefined,
  );
  return months.findLast((month) => month !== undefined) ?? null;
}

function dated(dates: readonly DateRef[]): ReadonlySet<number> {
  return new Set(
    dates.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, step) => first + step)),
  );
}

/** The words of some tokens as they stand in the text, and where. */
export function wordsOf(
  { even }: Context,
  { tokens }: Sentence,
  first: number,
  last: number,
): { readonly asStated: string; readonly span: readonly [number, number] } {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  const span = [even.original(start), even.original(end)] as const;
  return { asStated: even.source.slice(...span), span };
}
