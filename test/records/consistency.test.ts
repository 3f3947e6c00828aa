import { rm } from 'node:fs/promises';
import type { Database } from '../../src/db/contract';
import { HOLDS } from '../../src/db/view';
import { importPackage } from '../../src/pipeline/import/import-package';
import { TABLES } from '../../src/package/tables';
import { followTheRule } from '../../src/records/reading/rule-changed';
import { rebuildReadings } from '../../src/records/reading/rebuild';
import { withBundled } from '../support/bundled';
import { contentsOf } from '../support/contents';
import { describeEachEngine } from '../support/engines';
import { editedPackage, row } from '../support/packages';

type Row = Record<string, string | number | boolean | null>;

interface Told {
  readonly entity: string;
  readonly id: string;
  readonly after: string | null;
}

/** What the change feed leads to, by table and id. */
async function replayed(db: Database): Promise<Map<string, Row>> {
  const changes = await db.query<Told>(
    'SELECT entity, entity_id AS id, `after` FROM `change` ORDER BY revision, sequence',
  );
  const rows = new Map<string, Row>();
  for (const { entity, id, after } of changes) {
    if (after === null) rows.delete(`${entity} ${id}`);
    else rows.set(`${entity} ${id}`, JSON.parse(after) as Row);
  }
  return rows;
}

/** What the tables hold now, in the words of the package. */
async function current(db: Database): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  for (const { name, key, columns } of TABLES) {
    const live = ['claim', 'tally', 'match'].includes(name) ? ` WHERE until_revision = ${HOLDS}` : '';
    const list = columns.map((column) => `\`${column.name}\``).join(', ');
    for (const found of await db.query<Row>(`SELECT ${list} FROM \`${name}\`${live}`)) {
      const values = columns.map(({ name: column, type }) => [
        column,
        type === 'boolean' ? Boolean(found[column]) : found[column],
      ]);
      rows.set(`${name} ${key.map((part) => found[part]).join('/')}`, Object.fromEntries(values) as Row);
    }
  }
  return rows;
}

describeEachEngine('After an import and a changed one', (open) => {
  let db: Database;
  beforeAll(async () => {
    db = await withBundled(open);
    const folder = await editedPackage({
      'statement.csv': row('st-00221', (line) => line.replace('pa-0019', 'pa-0017')),
      'party.csv': row('pa-0017', (line) => line.replace('pa-0007', 'pa-0006')),
      'document.csv': row('do-00001', (line) => line.replace('2025-06-22,DAY', '2025-06-20,DAY')),
      'place.csv': row('pl-000003', (line) => line.replace('REGION', 'DISTRICT')),
      'claim.csv': (text) =>
        row('cl-000516', () => null)(row('cl-001275', (line) => line.replaceAll('2023-06', '2024-06'))(text)),
      'match.csv': row('ms-000001', () => null),
    });
    const { revision } = await importPackage(db, folder);
    expect(revision).toBe(2);
    await rm(folder, { recursive: true });
  });

  it('rebuilding the readings changes nothing', async () => {
    const before = await contentsOf(db);
    const { records, changed } = await rebuildReadings(db);
    expect([records, changed]).toEqual([155, 0]);
    expect(await contentsOf(db)).toBe(before);
  });

  it('replaying the change feed from the beginning gives the current state', async () => {
    const [there, here] = [await replayed(db), await current(db)];
    expect(here.size).toBeGreaterThan(3000);
    expect([...there.keys()].sort()).toEqual([...here.keys()].sort());
    for (const [name, found] of here) expect(there.get(name)).toEqual(found);
  });

  it('a record judged no longer the same answers for itself again', async () => {
    const records = await db.query(
      "SELECT id, canonical_id AS canonical FROM record WHERE id IN ('ms-000001', 'ms-000002') ORDER BY id",
    );
    expect(records).toEqual([
      { id: 'ms-000001', canonical: 'ms-000001' },
      { id: 'ms-000002', canonical: 'ms-000002' },
    ]);
  });

  it('makes the readings of all revisions anew when the rule is another one', async () => {
    await followTheRule(db);
    const before = await contentsOf(db);
    expect(await followTheRule(db)).toBe(false);
    await db.transaction(async (tx) => {
      await tx.run("UPDATE reading_rule SET version = 'of old'");
      await tx.run("DELETE FROM reading WHERE field = 'COUNT'");
    });
    expect(await followTheRule(db)).toBe(true);
    expect(await contentsOf(db)).toBe(before);
  });

  it('finds readings that are out of step and mends them', async () => {
    await db.transaction(
      async (tx) => void (await tx.run("UPDATE reading SET number = NULL WHERE `key` = 'COUNT/pa-0007/PEOPLE'")),
    );
    expect((await rebuildReadings(db)).changed).toBeGreaterThan(0);
    expect((await rebuildReadings(db)).changed).toBe(0);
  });
});
