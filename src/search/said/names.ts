import { SearchType } from '../search.terms';
import type { Asked } from '../query/asked';
import { Concordance } from './concordance';
import { MOST } from './place';
import type { SaidText } from './said';
import { worthOf } from './worth';

/** The names of a speaker: one list for all that it says. */
type NameList = readonly SaidText[];

/** What a list of names is worth. */
export interface NameWorth {
  readonly best: readonly number[];
  readonly together: number;
}

/** Where words stand in the names of speakers. */
export class Names {
  private readonly concordance = new Concordance();
  private readonly numbers = new Map<NameList, readonly number[]>();

  worthOf(asked: Asked, lists: ReadonlySet<NameList>): ReadonlyMap<NameList, NameWorth> {
    const pieces = [...lists].flatMap((list) => this.numbersOf(list).map((number) => ({ list, number })));
    const worth = worthOf(this.concordance, asked, pieces.map(({ number }) => number)); // prettier-ignore
    const terms = asked.terms.length;
    const named = new Map<NameList, NameWorth>([...lists].map((list) => [list, unnamed(terms)]));
    for (const [slot, { list }] of pieces.entries()) {
      const { best, together } = named.get(list)!;
      named.set(list, {
        best: best.map((most, term) => Math.max(most, worth.best[slot * terms + term]!)),
        together: Math.max(together, worth.together[slot]!),
      });
    }
    return named;
  }

  /** A speaker may have more names than places can tell of one object. */
  private numbersOf(list: NameList): readonly number[] {
    const known = this.numbers.get(list);
    if (known) return known;
    const pieces = Array.from({ length: Math.ceil(list.length / MOST.texts) }, (_, piece) =>
      list.slice(piece * MOST.texts, (piece + 1) * MOST.texts),
    );
    const numbers = pieces.flatMap((texts, piece) => this.add(`${this.numbers.size} ${piece}`, texts) ?? []);
    this.numbers.set(list, numbers);
    return numbers;
  }

  private add(id: string, texts: NameList): number | null {
    return this.concordance.add({ ...NO_OBJECT, id, texts });
  }
}

const unnamed = (terms: number): NameWorth => ({ best: new Array<number>(terms).fill(0), together: 0 });

const NO_OBJECT = { type: SearchType.PARTY, day: null, language: null, sourceId: null, relays: false, names: [] };
