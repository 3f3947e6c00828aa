import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** What may come up, with how often it was counted. */
export type Weights<T> = readonly (readonly [T, number])[];

/** Chance that repeats itself: the same seed and number give the same throws. */
export class Dice {
  private readonly source: RandomGenerator;

  constructor(seed: number, number: number) {
    this.source = xoroshiro128plus(Math.imul(number + 1, 0x9e3779b1) ^ seed);
  }

  between(least: number, most: number): number {
    return uniformInt(this.source, least, most);
  }

  chance(of: number): boolean {
    return uniformFloat64(this.source) < of;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.between(0, from.length - 1)]!;
  }

  /** The first are picked far more often than the last, as words and speakers are. */
  favour<T>(from: readonly T[]): T {
    return from[Math.floor(uniformFloat64(this.source) ** 3 * from.length)]!;
  }

  weigh<T>(weights: Weights<T>): T {
    let left = uniformFloat64(this.source) * weights.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of weights) {
      left -= weight;
      if (left < 0) return value;
    }
    return weights.at(-1)![0];
  }
}
