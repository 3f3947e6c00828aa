import type { Extraction, ReadDate, ReadEvent, ReadParty, Span } from '../tables/extraction';

const BETWEEN = '\n\n';

/** A text below its title, as texts with a title stand, and how far that moved it. */
export interface Titled {
  readonly text: string;
  readonly moved: number;
}

/** Nothing is put before a text that begins with its title. */
export function titled(title: string | null, text: string): Titled {
  const line = (title ?? '').replace(/\s+/g, ' ').trim().replace(POINT, '');
  if (line === '' || beginsWith(text, line)) return { text, moved: 0 };
  return { text: `${line}${BETWEEN}${text}`, moved: line.length + BETWEEN.length };
}

/** A line that ends as sentences do would be read as the first paragraph. */
const POINT = /[.…]+(?=["»”]?$)/;

/** Other quotation marks, dashes or letters' case make no other title. */
const beginsWith = (text: string, title: string): boolean =>
  lettersIn(text.slice(0, title.length * LONGER)).startsWith(lettersIn(title));

const LONGER = 2;

const lettersIn = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** What was read in a text below its title, with spans in the text alone. What the title alone tells is left out, but for days and parties: it is said in few words, and mostly once more below. */
export function untitled(read: Extraction, moved: number): Extraction {
  if (moved === 0) return read;
  const inText = <T extends { readonly span: Span }>(some: readonly T[]): T[] =>
    some.filter(({ span }) => span[0] >= moved).map((one) => ({ ...one, span: back(one.span, moved) }));
  return {
    ...read,
    events: read.events.map((event) => eventWithout(event, moved, inText(event.counts))),
    tallies: inText(read.tallies),
    statements: inText(read.statements),
    medicalServices: inText(read.medicalServices),
  };
}

function eventWithout(event: ReadEvent, moved: number, counts: ReadEvent['counts']): ReadEvent {
  const placed = <T extends ReadDate | ReadParty>(one: T): T => ({ ...one, span: one.span && within(one.span, moved) });
  return { ...event, date: event.date && placed(event.date), parties: event.parties.map(placed), counts };
}

const back = ([start, end]: Span, moved: number): Span => [start - moved, end - moved];

const within = (span: Span, moved: number): Span | null => (span[0] < moved ? null : back(span, moved));
