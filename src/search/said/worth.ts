import type { Asked, Way } from '../query/asked';
import { Likeness } from '../query/likeness';
import { SIDE_BY_SIDE, TOGETHER } from '../query/rank';
import type { Concordance } from './concordance';
import { Passages } from './passages';
import { MOST, objectAt, ownTextAt, type Place } from './place';

/** What some objects say of what is asked, one after the other. */
export interface Worth {
  /** What each term is worth; 0 where it is not said. */
  readonly best: Uint8Array;
  /** What is added where one text says all terms. */
  readonly together: Uint8Array;
}

/** By the rank of the README, as `ranked` finds it in texts that are read; no text is read here. */
export function worthOf(concordance: Concordance, asked: Asked, numbers: readonly number[]): Worth {
  const scores = new Scores(concordance, numbers, asked.terms.length);
  if (numbers.length === 0) return scores.worth();
  for (const [term, { ways }] of asked.terms.entries()) scores.take(term, ways);
  return scores.worth();
}

class Scores {
  /** Of each object, which of those asked for it is, from 1 on. */
  private readonly slots: Uint16Array;
  private readonly passages: Passages;
  private readonly best: Uint8Array;
  private readonly together: Uint8Array;
  /** Of each text, which terms it says, a bit for each. */
  private readonly termsIn: Uint32Array;
  /** Behind the terms so far, where they stand side by side; null before the first. */
  private ends: Set<Place> | null = null;

  constructor(
    private readonly concordance: Concordance,
    numbers: readonly number[],
    private readonly terms: number,
  ) {
    this.slots = new Uint16Array(concordance.length);
    numbers.forEach((number, slot) => (this.slots[number] = slot + 1));
    this.passages = new Passages(concordance, (place) => this.slotAt(place) >= 0);
    this.best = new Uint8Array(numbers.length * terms);
    this.together = new Uint8Array(numbers.length);
    this.termsIn = new Uint32Array(numbers.length * MOST.texts);
  }

  take(term: number, ways: readonly Way[]): void {
    const [before, ends] = [this.ends, new Set<Place>()];
    for (const way of ways)
      for (const [place, likeness] of this.passages.saying(way.patterns)) {
        this.note(term, place, way.otherName ? Math.min(Likeness.IS_NAME, likeness) : likeness);
        if (before === null || before.has(place)) ends.add(place + way.patterns.length);
      }
    this.ends = ends;
  }

  worth(): Worth {
    const { best, together, terms } = this;
    if (terms > 1) for (const end of this.ends ?? []) together[this.slotAt(end)] = SIDE_BY_SIDE;
    return { best, together };
  }

  private slotAt(place: Place): number {
    return this.slots[objectAt(place)]! - 1;
  }

  private note(term: number, place: Place, likeness: number): void {
    const slot = this.slotAt(place);
    const [worth, at] = [likeness * this.concordance.weightAt(place), slot * this.terms + term];
    if (worth > this.best[at]!) this.best[at] = worth;
    const text = slot * MOST.texts + ownTextAt(place);
    this.termsIn[text]! |= 1 << term;
    if (this.terms > 1 && this.termsIn[text] === 2 ** this.terms - 1) this.together[slot] = TOGETHER;
  }
}
