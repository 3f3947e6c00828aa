import { Span } from '../../evidence/claim/span';
import { SearchField } from '../search.terms';
import type { TextMatches } from './occurrences';

/** A text with the words that matched. */
export interface Highlighted {
  readonly field: SearchField;
  readonly language: string | null;
  readonly text: string;
  /** In order, apart from each other. */
  readonly ranges: readonly Span[];
}

/** The texts that say what was asked, with where; of the names of a speaker only the one that says it best. */
export function highlightsIn(readings: readonly TextMatches[]): Highlighted[] {
  const speaker = bestOf(readings.filter(({ text }) => text.field === SearchField.SPEAKER));
  return readings.flatMap((reading) => {
    const { field, language, text } = reading.text;
    if (field === null || (field === SearchField.SPEAKER && reading !== speaker)) return [];
    return [{ field, language, text, ranges: rangesIn(reading) }];
  });
}

function bestOf(readings: readonly TextMatches[]): TextMatches | undefined {
  const worth = ({ occurrences }: TextMatches): number =>
    new Set(occurrences.map(({ term }) => term)).size * 100 + Math.max(...occurrences.map(({ likeness }) => likeness));
  return readings.reduce<TextMatches | undefined>(
    (best, reading) => (best === undefined || worth(reading) > worth(best) ? reading : best),
    undefined,
  );
}

/** Each word apart, each phrase in one. */
function rangesIn({ tokens, occurrences }: TextMatches): Span[] {
  const ranges = occurrences
    .map(({ from, to }) => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end }))
    .sort((left, right) => left.start - right.start || left.end - right.end);
  const apart: { start: number; end: number }[] = [];
  for (const range of ranges) {
    const last = apart.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else apart.push(range);
  }
  return apart;
}
