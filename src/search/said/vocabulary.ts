import type { Word } from '../../kernel/text/words';
import { likenessOf, type Pattern } from '../query/likeness';
import type { Place } from './place';

/** A word like the one that is looked for: where it stands, and how like it is. */
export interface Alike {
  readonly places: readonly Place[];
  readonly likeness: number;
}

interface Entry {
  readonly word: Word;
  readonly places: Place[];
}

/** Words that are alike begin with the same letters, as they are written or as they sound. */
const LETTERS = 4;

/** Words with the places where they stand. */
export class Vocabulary {
  private readonly entries = new Map<string, Entry>();
  private readonly byBeginning = new Map<string, Entry[]>();

  get size(): number {
    return this.entries.size;
  }

  /** Places of a word, to be added to. */
  placesOf(word: Word): Place[] {
    const known = this.entries.get(word.folded);
    if (known) return known.places;
    const entry = { word, places: [] };
    this.entries.set(word.folded, entry);
    for (const beginning of new Set(writtenAs(word).map(beginningOf))) this.beginningWith(beginning).push(entry);
    return entry.places;
  }

  alike(pattern: Pattern): Alike[] {
    const near = new Set(writtenAs(pattern.word).flatMap((written) => this.near(written, pattern.ending)));
    const found: Alike[] = [];
    for (const { word, places } of near) {
      const likeness = likenessOf(pattern, word);
      if (likeness > 0) found.push({ places, likeness });
    }
    return found;
  }

  private near(written: string, ending: Pattern['ending']): readonly Entry[] {
    if (ending !== 'any' || written.length >= LETTERS) return this.byBeginning.get(beginningOf(written)) ?? [];
    const begun = [...this.byBeginning].filter(([beginning]) => beginning.startsWith(written));
    return begun.flatMap(([, entries]) => entries);
  }

  private beginningWith(beginning: string): Entry[] {
    const entries = this.byBeginning.get(beginning) ?? [];
    this.byBeginning.set(beginning, entries);
    return entries;
  }
}

const writtenAs = ({ folded, skeletons }: Word): string[] => [folded, ...skeletons];

const beginningOf = (written: string): string => written.slice(0, LETTERS);
