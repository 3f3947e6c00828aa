import { SearchType } from '../search.terms';
import type { Asked, Candidate } from './candidate';
import type { AnyOf } from './full-text';
import { SortedWords } from './sorted-words';

/** At most 65,536 entries in an order, with where each word is: all places of the first word, then all of the second, and so on. */
export class Postings {
  /** By their number in `TYPES`. */
  private readonly types: Uint8Array;
  /** One text and where each begins in it: as many objects would take ten times the memory. */
  private readonly ids: string;
  private readonly begins: Uint32Array;
  private readonly words: SortedWords;
  private readonly places: Uint16Array;
  /** Where the places of a word begin; those of the next one follow. */
  private readonly starts: Uint32Array;

  /** Those that were found, some 80 bytes each: most are found again and again. */
  private readonly entries: Candidate[] = [];

  constructor(entries: readonly (Candidate & { readonly words: string })[]) {
    this.types = Uint8Array.from(entries, ({ type }) => TYPES.indexOf(type));
    this.ids = entries.map(({ id }) => id).join('');
    this.begins = beginningsOf(entries.map(({ id }) => id.length));
    const held = placesOf(entries.map(({ words }) => words));
    const words = [...held.keys()].sort();
    this.words = new SortedWords(words);
    this.starts = beginningsOf(words.map((word) => held.get(word)!.length));
    this.places = new Uint16Array(this.starts.at(-1)!);
    words.forEach((word, index) => this.places.set(held.get(word)!, this.starts[index]));
  }

  /** The first `limit` entries of some types that hold a word of each list. */
  holding({ lists, types, limit }: Asked): Candidate[] {
    const held = new Uint8Array(this.types.length);
    let places: number[] = [];
    for (const [index, list] of lists.entries()) {
      places = this.mark(held, list, index);
      if (places.length === 0) return [];
    }
    const wanted = TYPES.map((type) => types.includes(type));
    const found: Candidate[] = [];
    for (const place of inOrder(places, held)) {
      if (found.length === limit) break;
      if (wanted[this.types[place]!]) found.push(this.entry(place));
    }
    return found;
  }

  private entry(place: number): Candidate {
    const id = (): string => this.ids.slice(this.begins[place], this.begins[place + 1]);
    return (this.entries[place] ??= { type: TYPES[this.types[place]!]!, id: id() });
  }

  /** Counts the lists of which an entry holds a word, as long as it holds one of each. Answers which entries do now. */
  private mark(held: Uint8Array, list: AnyOf, before: number): number[] {
    const marked: number[] = [];
    for (const wanted of list) {
      const [from, to] = this.words.rangeOf(wanted);
      for (let at = this.starts[from]!; at < this.starts[to]!; at += 1) {
        const place = this.places[at]!;
        if (held[place] !== before) continue;
        held[place] = before + 1;
        marked.push(place);
      }
    }
    return marked;
  }
}

/** Those of one word are in order already; many are sooner found again than sorted. */
function inOrder(places: number[], held: Uint8Array): Iterable<number> {
  if (places.every((place, at) => at === 0 || place > places[at - 1]!)) return places;
  if (places.length * SOONER < held.length) return places.sort((one, other) => one - other);
  return whereIs(held, held[places[0]!]!, places.length);
}

/** Looking at so many takes as long as sorting one. */
const SOONER = 32;

function whereIs(held: Uint8Array, wanted: number, many: number): number[] {
  const found: number[] = [];
  for (let place = 0; found.length < many; place += 1) if (held[place] === wanted) found.push(place);
  return found;
}

const TYPES = Object.values(SearchType);

/** Where each of some pieces begins when they lie one behind the other, and at last where all end. */
function beginningsOf(lengths: readonly number[]): Uint32Array {
  const begins = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => (begins[index + 1] = begins[index]! + length));
  return begins;
}

function placesOf(texts: readonly string[]): Map<string, number[]> {
  const held = new Map<string, number[]>();
  texts.forEach((text, place) => {
    for (const word of text.split(' ')) {
      const places = held.get(word);
      if (places) places.push(place);
      else held.set(word, [place]);
    }
  });
  return held;
}
