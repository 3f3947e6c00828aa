import { hash } from 'node:crypto';
import { fold } from '../../kernel/text/fold';
import { numbersOf } from './numbers';

const BITS = 64;

/** Up to this many bits differ between a text and an edited copy. */
const NEAR = 10;

/** What two texts are compared by. */
export interface Marks {
  readonly simhash: string;
  readonly numbersSha256: string;
}

export function marksOf(text: string): Marks {
  return { simhash: simhash(text), numbersSha256: numbersOf(text) };
}

/** SimHash of 64 bits over pairs of words, as 16 hex digits: texts that share most pairs have hashes that differ in few bits. */
export function simhash(text: string): string {
  const words = text.match(/[\p{L}\p{M}\p{N}'’ʼ]+/gu)?.map(fold) ?? [];
  const votes = new Int32Array(BITS);
  for (const [index, word] of words.entries()) vote(votes, `${word} ${words[index + 1] ?? ''}`);
  let bits = 0n;
  for (const sum of votes) bits = (bits << 1n) | (sum > 0 ? 1n : 0n);
  return bits.toString(16).padStart(BITS / 4, '0');
}

/** In how many bits two such hashes differ, 0 to 64. */
export function hammingDistance(left: string, right: string): number {
  let different = BigInt(`0x${left}`) ^ BigInt(`0x${right}`);
  let count = 0;
  for (; different > 0n; different &= different - 1n) count += 1;
  return count;
}

/** True for an edited copy. The next day's text from the same template has other numbers and is another one. */
export function saysTheSame(a: Marks, b: Marks): boolean {
  return a.numbersSha256 === b.numbersSha256 && hammingDistance(a.simhash, b.simhash) <= NEAR;
}

function vote(votes: Int32Array, pair: string): void {
  const digest = hash('md5', pair, 'buffer');
  for (let bit = 0; bit < BITS; bit++) votes[bit]! += (digest[bit >> 3]! >> (bit & 7)) & 1 ? 1 : -1;
}
