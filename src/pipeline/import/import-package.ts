import type { Database } from '../../db/contract';
import { Tombstones } from '../../db/erasure/tombstones';
import { deferForeignKeys } from '../../db/foreign-keys';
import { commit, type Unit } from '../../db/unit-of-work';
import { importOf } from './author';
import { withoutRevision } from './brought';
import { describe } from './described';
import { refreshCanonicalIds } from '../../records/match/canonical';
import { refuseContradictions } from './contradictions';
import { refreshTouched } from '../../records/reading/refresh-touched';
import { namesOnFile } from '../privacy/names-on-file';
import { refreshSearch } from '../../search/index/refresh';
import { crossCheck } from './cross-checks';
import { type Descriptor, readDescriptor } from './descriptor';
import { hasListOfNames, LIST_FOUND, NO_LIST } from '../privacy/list-of-names';
import { Problems } from './problems';
import { type Progress, silent } from '../../kernel/progress';
import type { Table } from '../../package/columns';
import { readTable } from './read-table';
import { type Outcome, TableImport } from './table-import';
import { TABLES } from '../../package/tables';

export interface Imported extends Outcome {
  /** Null: the package brought nothing new. */
  readonly revision: number | null;
  /** It says something else of itself than before: version, title, licence or description. */
  readonly described: boolean;
}

/** Brings a data package into the database: all of it in one revision, or nothing.
 *  @throws {InvalidPackage} with what is wrong, where; the reason of a signal that ends it, which may come at any moment */
export async function importPackage(
  db: Database,
  folder: string,
  progress: Progress = silent,
  signal?: AbortSignal,
): Promise<Imported> {
  const found = new Problems();
  const descriptor = await readDescriptor(folder, found);
  if (!descriptor) throw found.error();
  const task = { folder, descriptor, progress, signal };
  const { revision, result } = await commit(db, importOf(descriptor.name, descriptor.version), (unit) =>
    bring(unit, task, new Problems(found)),
  );
  return { revision, ...result };
}

interface Task {
  readonly folder: string;
  readonly descriptor: Descriptor;
  readonly progress: Progress;
  readonly signal: AbortSignal | undefined;
}

/** Reads and checks everything before it raises what is wrong. */
async function bring(unit: Unit, task: Task, problems: Problems): Promise<Omit<Imported, 'revision'>> {
  const { descriptor, progress, signal } = task;
  const outcome: Outcome = { added: 0, changed: 0, ended: 0, kept: [], missing: [] };
  await deferForeignKeys(unit.tx);
  for (const table of TABLES) {
    progress.start(table.name, sizeOf(descriptor, table.name));
    if (problems.refused.isUnread(table.name)) continue;
    await bringTable(task, table, problems, new TableImport(unit, table, descriptor.name, problems, outcome));
  }
  progress.done();
  screenDescriptor(descriptor, await namesOnFile(unit.tx), problems);
  await crossCheck(unit.tx, descriptor.name, problems);
  await refuseContradictions(unit.tx, descriptor.name, problems);
  problems.raise();
  if (unit.changes > 0) await settle(unit, signal);
  else await withoutRevision(unit, descriptor.name);
  return { ...outcome, described: await describe(unit, await withoutErased(unit, descriptor)) };
}

async function withoutErased({ tx }: Unit, descriptor: Descriptor): Promise<Descriptor> {
  const erased = await Tombstones.read(tx);
  const [title, description] = [descriptor.title, descriptor.description].map((text) => erased.without(text));
  return { ...descriptor, title: title!, description: description! };
}

const sizeOf = ({ resources }: Descriptor, table: string): number =>
  resources.find(({ path }) => path === `${table}.csv`)?.bytes ?? 0;

async function bringTable(
  { folder, progress, signal }: Task,
  table: Table,
  problems: Problems,
  into: TableImport,
): Promise<void> {
  const [known, erased] = [await namesOnFile(into.tx), await Tombstones.read(into.tx)];
  const advance = (bytes: number): void => progress.advance(bytes);
  for await (const rows of readTable(folder, table, { problems, known, erased, advance })) {
    signal?.throwIfAborted();
    await into.take(rows);
  }
  if (!problems.refused.isUnread(table.name)) await into.finish();
}

/** What a package says of itself is shown to everybody too. */
function screenDescriptor(descriptor: Descriptor, known: ReadonlySet<string>, problems: Problems): void {
  for (const column of ['title', 'description'] as const)
    if (hasListOfNames(descriptor[column], known))
      problems.add({ file: 'datapackage.json', line: null, column, found: LIST_FOUND, expected: NO_LIST });
}

/** What follows from the rows: which records are one, what the rule makes of them, and by which words all is found. */
async function settle(unit: Unit, signal?: AbortSignal): Promise<void> {
  await unit.flush();
  await refreshCanonicalIds(unit.tx);
  await refreshTouched(unit.tx, unit.revision, true, signal);
  await refreshSearch(unit.tx, unit.revision);
}
