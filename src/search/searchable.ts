import type { SearchField, SearchType } from './search.terms';

/** A text in which words are looked for. */
export interface SearchText {
  /** Null for words that count but are not shown, such as the label of a record merged into another. */
  readonly field: SearchField | null;
  /** ISO 639-1; null when not known. */
  readonly language: string | null;
  readonly text: string;
  /** What a match here is worth, see the README. */
  readonly weight: number;
  /** The party that the text is a name of; null for other texts. */
  readonly partyId: string | null;
}

/** Something that can be found, as it stood at a view. */
export interface Findable {
  readonly type: SearchType;
  readonly id: string;
  /** Its day, as precisely as known; null when it has none. */
  readonly day: string | null;
  /** Null for what is in no language. */
  readonly language: string | null;
  /** Null for what no source published. */
  readonly sourceId: string | null;
  /** True for a statement that repeats another. */
  readonly relays: boolean;
}

export interface Searchable extends Findable {
  readonly texts: readonly SearchText[];
}

/** Texts of an object in our own English words; those that are missing are left out. */
export function ownWords(
  texts: readonly [field: SearchField | null, text: string | null, weight: number][],
): SearchText[] {
  return texts.flatMap(([field, text, weight]) =>
    text === null ? [] : [{ field, language: 'en', text, weight, partyId: null }],
  );
}
