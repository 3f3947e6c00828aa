import type { Pattern } from '../query/likeness';
import { MOST, type Place, placeOf, textAt } from './place';
import type { Said } from './said';
import { type Alike, Vocabulary } from './vocabulary';

/** What is known of an object besides its words. */
export type Told = Omit<Said, 'texts'>;

/** In places, of which one takes some 24 bytes: 120 MB in all, measured with 3,600,000 places of 1,000 to 590,000 words. */
const ROOM = 5_000_000;
/** A word takes as much room as so many places: some 470 bytes. */
const WORD = 20;

/** Where each word stands in all that is remembered. */
export class Concordance {
  private readonly told: Told[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly vocabulary = new Vocabulary();
  private weights = new Uint8Array(1024);
  private size = 0;

  /** How many objects are remembered. */
  get length(): number {
    return this.told.length;
  }

  /** True when there may be no room for another search. */
  get isFull(): boolean {
    return this.size + WORD * this.vocabulary.size > ROOM || this.told.length > MOST.objects - 1000;
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
      for (const [at, word] of words.entries()) this.vocabulary.placesOf(word).push(placeOf(number, text, at));
      this.size += words.length;
    }
    return number;
  }

  alike(pattern: Pattern): Alike[] {
    return this.vocabulary.alike(pattern);
  }

  private weigh(text: number, weight: number): void {
    if (text >= this.weights.length) {
      const { weights } = this;
      this.weights = new Uint8Array(text * 2);
      this.weights.set(weights);
    }
    this.weights[text] = weight;
  }
}
