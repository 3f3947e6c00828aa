import { entryWord } from './entry-words';
import type { Wanted } from './full-text';

/** Words in their order, of which some are looked up. */
export class SortedWords {
  constructor(private readonly words: readonly string[]) {}

  /** Which words are meant, from one to the one behind the last. */
  rangeOf({ skeleton, prefix }: Wanted): [from: number, to: number] {
    const word = entryWord(skeleton);
    const from = this.first((other) => other >= word);
    return [from, this.first((other) => other > word && !(prefix && other.startsWith(word)))];
  }

  /** The first word for which something holds, as it does for all behind it. */
  private first(holds: (word: string) => boolean): number {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.words[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
