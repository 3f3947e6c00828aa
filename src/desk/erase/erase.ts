import { anyOf, oneRun, runOf } from '../../db/erasure/blanked';
import { bury } from '../../db/erasure/tombstones';
import type { Unit } from '../../db/unit-of-work';
import { beginEpoch } from '../../records/summary/epoch';
import { blankRows } from './blank-rows';
import { sweep } from './sweep';
import { targetsOf } from './targets';
import { disownRows, endErased, tellErased } from './tell';
import { Touched } from './touched';
import { coverClaims, forgetDocuments, renameTexts } from './traces';

export interface ToErase {
  /** Of documents, statements, claims and claimed totals. */
  readonly ids: readonly string[];
  /** A run of words; null: none. */
  readonly words: string | null;
}

/** What was done: never what was erased. */
export interface Erased {
  /** Rows of the change feed, by id. */
  readonly erased: readonly string[];
  /** Rows of all tables that were written over or taken away. */
  readonly rows: number;
}

/** A quotation of so many words is one person's, wherever it stands. */
const LEAST_OF_A_QUOTE = 5;

/** Erases words from everything the database holds, the past included, and sees to it that they do not come back.
 *  @throws {Refused} NotFound */
export async function erase(unit: Unit, { ids, words }: ToErase): Promise<Erased> {
  const { tx } = unit;
  const touched = new Touched();
  const targets = await targetsOf(tx, ids);
  const names = await forgetDocuments(tx, targets.document, touched);
  const found = await blankRows(tx, targets, touched);
  const texts = [...found.values()].flatMap((some) => [...some]);
  await coverClaims(tx, targets, new Set(texts), touched);
  const runs = [...(words === null ? [] : [words]), ...quotesIn(found)];
  await sweep(tx, anyOf(runs.map(oneRun)), touched);
  await renameTexts(tx);
  await endErased(unit, targets);
  await tellErased(unit, touched);
  await disownRows(unit, touched);
  await bury(tx, { words: runs, texts, names: [...names, ...ids] }, unit.revision);
  await beginEpoch(tx);
  return { erased: touched.all(), rows: touched.rows };
}

function quotesIn(found: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const quotes = ['quote', 'quote_translation'].flatMap((column) => [...(found.get(column) ?? [])]);
  return quotes.filter((quote) => runOf(quote).split(' ').length >= LEAST_OF_A_QUOTE);
}
