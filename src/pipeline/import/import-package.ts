import type { Database, Tx } from '../../db/contract';
import { deferForeignKeys } from '../../db/foreign-keys';
import { sql } from '../../db/sql';
import { commit, type Unit } from '../../db/unit-of-work';
import { refreshCanonicalIds } from '../../records/match/canonical';
import { refuseContradictions } from './contradictions';
import { refreshReadings } from '../../records/reading/refresh';
import { crossCheck } from './cross-checks';
import { type Descriptor, readDescriptor } from './descriptor';
import { Problems } from './problems';
import { type Progress, silent } from '../../kernel/progress';
import { readTable } from './read-table';
import { type Outcome, TableImport } from './table-import';
import { TABLES } from '../../package/tables';
import { touchedRecords } from './touched';

export interface Imported extends Outcome {
  /** Null: the package brought nothing new. */
  readonly revision: number | null;
}

/** Brings a data package into the database: all of it in one revision, or nothing.
 *  @throws {InvalidPackage} with what is wrong, where */
export async function importPackage(db: Database, folder: string, progress: Progress = silent): Promise<Imported> {
  const problems = new Problems();
  const descriptor = await readDescriptor(folder, problems);
  problems.raise();
  const { name, version } = descriptor!;
  const author = { actor: 'import', message: `Import ${name} ${version}` };
  const { revision, result } = await commit(db, author, (unit) => bring(unit, folder, descriptor!, progress));
  return { revision, ...result };
}

async function bring(unit: Unit, folder: string, descriptor: Descriptor, progress: Progress): Promise<Outcome> {
  const problems = new Problems();
  const outcome: Outcome = { added: 0, changed: 0, ended: 0, kept: [], missing: [] };
  await deferForeignKeys(unit.tx);
  for (const table of TABLES) {
    const into = new TableImport(unit, table, descriptor.name, problems, outcome);
    progress.start(table.name, sizeOf(descriptor, table.name));
    const known = await knownNames(unit.tx);
    for await (const rows of readTable(folder, table, problems, known, (bytes) => progress.advance(bytes)))
      await into.take(rows);
    if (problems.count === 0) await into.finish();
  }
  progress.done();
  if (problems.count === 0) await crossCheck(unit.tx, descriptor.name, problems);
  if (problems.count === 0) await refuseContradictions(unit.tx, descriptor.name, problems);
  problems.raise();
  if (unit.changes > 0) await settle(unit, descriptor);
  return outcome;
}

const sizeOf = ({ resources }: Descriptor, table: string): number =>
  resources.find(({ path }) => path === `${table}.csv`)?.bytes ?? 0;

/** Names of parties may stand in lists. */
async function knownNames(tx: Tx): Promise<ReadonlySet<string>> {
  return new Set((await tx.query<{ text: string }>('SELECT `text` FROM party_name')).map(({ text }) => text));
}

const RECORDS_AT_ONCE = 200;

/** What follows from the rows: which records are one, and what the rule makes of them. */
async function settle(unit: Unit, descriptor: Descriptor): Promise<void> {
  await unit.flush();
  await refreshCanonicalIds(unit.tx);
  const records = await touchedRecords(unit.tx, unit.revision);
  for (let from = 0; from < records.length; from += RECORDS_AT_ONCE)
    await refreshReadings(unit.tx, unit.revision, records.slice(from, from + RECORDS_AT_ONCE));
  await describe(unit, descriptor);
}

async function describe(
  { tx, revision }: Unit,
  { name, title, version, licenses, description }: Descriptor,
): Promise<void> {
  const gone = sql`DELETE FROM package_import WHERE name = ${name}`;
  await tx.run(gone.text, gone.params);
  const row = sql`INSERT INTO package_import (name, title, version, license, description, revision)
    VALUES (${name}, ${title}, ${version}, ${licenses[0]!.name}, ${description}, ${revision})`;
  await tx.run(row.text, row.params);
}
