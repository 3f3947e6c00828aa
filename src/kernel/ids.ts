import { createHash } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LETTERS = 26;

/** An id of the shape of all others, a prefix and 26 letters, that is always the same for the same key: who does a piece of work twice makes the
 *  same rows. */
export function idFor(prefix: string, ...key: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32);
  let rest = BigInt(`0x${digest}`);
  let letters = '';
  for (let count = 0; count < LETTERS; count += 1) {
    letters = ALPHABET[Number(rest & 31n)]! + letters;
    rest >>= 5n;
  }
  return `${prefix}-${letters}`;
}
