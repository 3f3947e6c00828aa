import type { Database } from '../../src/db/contract';
import { HOLDS } from '../../src/db/view';
import { TABLES } from '../../src/package/tables';

type Row = Record<string, string | number | boolean | null>;
type Rows = Map<string, Row>;

interface Told {
  readonly entity: string;
  readonly id: string;
  readonly after: string | null;
}

/** What the change feed leads to, and what the tables hold: rows in the columns of the package, by table and key. */
export async function replayedAndCurrent(db: Database): Promise<{ replayed: Rows; current: Rows }> {
  const changes = await db.query<Told>(
    'SELECT entity, entity_id AS id, `after` FROM `change` ORDER BY revision, sequence',
  );
  const replayed: Rows = new Map();
  for (const { entity, id, after } of changes.filter(({ entity }) => TABLES.some(({ name }) => name === entity))) {
    if (after === null) replayed.delete(`${entity} ${id}`);
    else replayed.set(`${entity} ${id}`, inColumns(entity, JSON.parse(after) as Row));
  }
  return { replayed: sorted(replayed), current: sorted(await currentRows(db)) };
}

async function currentRows(db: Database): Promise<Rows> {
  const rows: Rows = new Map();
  for (const { name, key } of TABLES) {
    const live = ['claim', 'tally', 'match'].includes(name) ? ` WHERE until_revision = ${HOLDS}` : '';
    for (const row of await db.query<Row>(`SELECT * FROM \`${name}\`${live}`))
      rows.set(`${name} ${key.map((part) => row[part]).join('/')}`, inColumns(name, row));
  }
  return rows;
}

function inColumns(table: string, row: Row): Row {
  const { columns } = TABLES.find(({ name }) => name === table)!;
  const cells = columns.map(({ name, type }) => [name, type === 'boolean' ? Boolean(row[name]) : (row[name] ?? null)]);
  return Object.fromEntries(cells) as Row;
}

const sorted = (rows: Rows): Rows => new Map([...rows].sort(([left], [right]) => (left < right ? -1 : 1)));
