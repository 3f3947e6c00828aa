import type { Word } from '../../kernel/text/words';
import { likenessOf, type Pattern } from '../query/likeness';
import { MOST, type Place, placeOf, textAt } from './place';
import type { Said } from './said';

/** What is known of an object besides its words. */
export type Told = Omit<Said, 'texts'>;

/** Where a word stands that is like the one that is looked for, and how like it is. */
export interface Alike {
  readonly places: readonly Place[];
  readonly likeness: number;
}

/** Some 90 MB: measured with texts of 15 words. */
const PLACES = 5_000_000;

/** Where each word stands in all that is remembered. */
export class Concordance {
  private readonly told: Told[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly places = new Map<Word, Place[]>();
  /** Words by how they begin, in letters and in sounds. */
  private readonly words = new Map<string, Word[]>();
  private weights = new Uint8Array(1024);
  private size = 0;

  /** How many objects are remembered. */
  get length(): number {
    return this.told.length;
  }

  /** True when there may be no room for another search. */
  get isFull(): boolean {
    return this.size > PLACES || this.told.length > MOST.objects - 1000;
  }

  numberOf(id: string): number | undefined {
    return this.numbers.get(id);
  }

  toldAs(number: number): Told {
    return this.told[number]!;
  }

  /** What a match there is worth. */
  weightAt(place: Place): number {
    return this.weights[textAt(place)]!;
  }

  /** The number of what is remembered now; null where it has more texts or words than places can tell. */
  add({ texts, ...told }: Said): number | null {
    const number = this.told.length;
    const isLong = texts.length > MOST.texts || texts.some(({ words }) => words.length > MOST.words);
    if (isLong || number >= MOST.objects) return null;
    this.told.push(told);
    this.numbers.set(told.id, number);
    for (const [text, { words, weight }] of texts.entries()) {
      this.weigh(textAt(placeOf(number, text, 0)), weight);
      for (const [at, word] of words.entries()) this.placesOf(word).push(placeOf(number, text, at));
      this.size += words.length;
    }
    return number;
  }

  alike(pattern: Pattern): Alike[] {
    const near = new Set(beginnings(pattern.word).flatMap((letter) => this.words.get(letter) ?? []));
    const found: Alike[] = [];
    for (const word of near) {
      const likeness = likenessOf(pattern, word);
      if (likeness > 0) found.push({ places: this.places.get(word)!, likeness });
    }
    return found;
  }

  private weigh(text: number, weight: number): void {
    if (text >= this.weights.length) {
      const { weights } = this;
      this.weights = new Uint8Array(text * 2);
      this.weights.set(weights);
    }
    this.weights[text] = weight;
  }

  private placesOf(word: Word): Place[] {
    const known = this.places.get(word);
    if (known) return known;
    for (const letter of beginnings(word)) this.beginWith(letter).push(word);
    const places: Place[] = [];
    this.places.set(word, places);
    return places;
  }

  private beginWith(letter: string): Word[] {
    const words = this.words.get(letter) ?? [];
    this.words.set(letter, words);
    return words;
  }
}

/** Words that are alike begin alike, as they are written or as they sound. */
function beginnings({ folded, skeletons }: Word): string[] {
  return [...new Set([folded, ...skeletons].map((written) => written.slice(0, 1)))];
}
