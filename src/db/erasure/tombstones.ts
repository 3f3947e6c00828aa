import { createHmac } from 'node:crypto';
import type { Tx } from '../contract';
import { insertRows } from '../insert';
import { type Blank, blanked, ERASED, runOf } from './blanked';
import type { ErasureKind } from './erasure.entity';
import { saltOf } from './salt';

/** A shorter text says nothing of anybody, and may be said by others. */
const LEAST_WORDS_OF_A_TEXT = 4;

type Reads = Pick<Tx, 'query'>;

/** What was erased for privacy and must not come back. */
export class Tombstones {
  private readonly lengths: readonly number[];

  private constructor(
    private readonly salt: string,
    private readonly hashes: ReadonlySet<string>,
    lengths: readonly number[],
  ) {
    this.lengths = [...new Set(lengths)].sort((left, right) => right - left);
  }

  static async read(tx: Reads): Promise<Tombstones> {
    const [found] = await tx.query<{ salt: string }>('SELECT salt FROM erasure_salt WHERE id = 1');
    if (!found) return new Tombstones('', new Set(), []);
    const rows = await tx.query<{ hash: string; kind: ErasureKind; words: number }>(
      'SELECT hash, kind, words FROM erasure',
    );
    const lengths = rows.flatMap(({ kind, words }) => (kind === 'WORDS' ? [words] : []));
    return new Tombstones(found.salt, new Set(rows.map(({ hash }) => hash)), lengths);
  }

  get isEmpty(): boolean {
    return this.hashes.size === 0;
  }

  /** Whether this id, or hash of an address or text, was erased. */
  hasName(name: string): boolean {
    return !this.isEmpty && this.hashes.has(hashOf(this.salt, 'NAME', name));
  }

  /** A text without what was erased. */
  without(text: string, blank?: Blank): string {
    if (this.isEmpty) return text;
    const run = runOf(text);
    const words = run.split(' ').length;
    if (words >= LEAST_WORDS_OF_A_TEXT && this.hashes.has(hashOf(this.salt, 'TEXT', run)))
      return blank ? blank(text) : ERASED;
    const isRun = (one: string): boolean => this.hashes.has(hashOf(this.salt, 'WORDS', one));
    return this.lengths.length === 0 ? text : blanked(text, { lengths: this.lengths, isRun }, blank);
  }
}

/** What is to be known again. */
export interface Buried {
  readonly words: readonly string[];
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

/** From now on this is kept out. */
export async function bury(tx: Tx, { words, texts, names }: Buried, revision: number): Promise<void> {
  const salt = await saltOf(tx);
  const rows = new Map<string, [hash: string, kind: ErasureKind, words: number, revision: number]>();
  const add = (kind: ErasureKind, said: string, count: number): void => {
    const hash = hashOf(salt, kind, said);
    rows.set(hash, [hash, kind, count, revision]);
  };
  for (const text of words) add('WORDS', runOf(text), runOf(text).split(' ').length);
  for (const text of texts) {
    const run = runOf(text);
    if (run.split(' ').length >= LEAST_WORDS_OF_A_TEXT) add('TEXT', run, run.split(' ').length);
  }
  for (const name of names) add('NAME', name, 0);
  const known = new Set((await tx.query<{ hash: string }>('SELECT hash FROM erasure')).map(({ hash }) => hash));
  const fresh = [...rows.values()].filter(([hash]) => !known.has(hash));
  await insertRows(tx, 'erasure', ['hash', 'kind', 'words', 'revision'], fresh);
}

const hashOf = (salt: string, kind: ErasureKind, said: string): string =>
  createHmac('sha256', salt).update(`${kind} ${said}`).digest('hex');
