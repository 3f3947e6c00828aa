import { type Word, wordsOf } from '../../kernel/text/words';
import type { Findable, Searchable, SearchText } from '../searchable';

/** What a match in a text is worth. */
export type Weighed = Pick<SearchText, 'weight' | 'partyId'>;

/** A text as its rank sees it: the words, without what stands between them. */
export interface SaidText extends Weighed {
  readonly words: readonly Word[];
}

/** A candidate with all that its rank depends on. */
export interface Said extends Findable {
  readonly texts: readonly SaidText[];
  /** Names of its speaker: one list for all that the speaker says. */
  readonly names: readonly SaidText[];
}

/** One list for all who have no names. */
export const NONE: readonly SaidText[] = [];

export function saidOf({ texts, ...found }: Searchable): Said {
  return { ...found, texts: saidTexts(texts), names: NONE };
}

export function saidTexts(texts: readonly SearchText[]): SaidText[] {
  return texts.map(({ text, weight, partyId }) => ({
    ...{ weight, partyId },
    words: wordsOf(text).map(({ word }) => word),
  }));
}
