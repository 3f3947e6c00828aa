import { sql } from '../../db/sql';
import type { Unit } from '../../db/unit-of-work';
import type { Descriptor } from './descriptor';

interface Described {
  readonly title: string;
  readonly version: string;
  readonly license: string;
  readonly description: string;
}

/** Keeps what a package says of itself, with the last revision that brought rows of it. True when it says something else than before. */
export async function describe(unit: Unit, descriptor: Descriptor): Promise<boolean> {
  const { name, title, version, licenses, description } = descriptor;
  const now = { title, version, license: licenses[0]!.name, description };
  const asked = sql`SELECT title, version, license, description, revision FROM package_import WHERE name = ${name}`;
  const [before] = await unit.tx.query<Described & { revision: number }>(asked.text, asked.params);
  const isNew = !before || Object.entries(now).some(([column, text]) => before[column as keyof Described] !== text);
  if (!isNew && unit.changes === 0) return false;
  await write(unit, name, now, unit.changes > 0 ? unit.revision : (before?.revision ?? unit.revision - 1));
  unit.keep();
  return isNew;
}

async function write({ tx }: Unit, name: string, now: Described, revision: number): Promise<void> {
  const gone = sql`DELETE FROM package_import WHERE name = ${name}`;
  await tx.run(gone.text, gone.params);
  const row = sql`INSERT INTO package_import (name, title, version, license, description, revision)
    VALUES (${name}, ${now.title}, ${now.version}, ${now.license}, ${now.description}, ${revision})`;
  await tx.run(row.text, row.params);
}
