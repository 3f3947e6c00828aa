import type { Tx } from '../../db/contract';
import { joined, named, type Sql, sql } from '../../db/sql';
import { HOLDS } from '../../db/view';
import type { Table } from '../../package/columns';
import { type Problems, quoted } from './problems';
import { TABLES } from '../../package/tables';

interface Check {
  readonly table: string;
  readonly column: string;
  readonly expected: string;
  /** Rows `t` that break it, as `key` and `found`. */
  readonly broken: Sql;
  /** The table that `found` should be in, where it is not. */
  readonly into?: string;
}

const LIVE = sql`t.until_revision = ${HOLDS}`;

/** The key of a row as the importer wrote it down. */
function keySql({ key }: Table, engine: Tx['engine']): Sql {
  const parts = key.map((part) => named(`t.${part}`));
  return engine === 'sqlite' ? joined(parts, " || '/' || ") : sql`CONCAT_WS('/', ${joined(parts, ', ')})`;
}

/** Each reference of a table leads to a row. */
function dangling(table: Table, engine: Tx['engine']): Check[] {
  return table.columns.flatMap(({ name, references }) => {
    if (!references) return [];
    const [column, live] = [
      named(`t.${name}`),
      table.columns.some((one) => one.name === 'review') || table.name === 'match' ? LIVE : sql`1 = 1`,
    ];
    const broken = sql`SELECT ${keySql(table, engine)} AS \`key\`, ${column} AS found FROM ${named(table.name)} t
      LEFT JOIN ${named(references)} r ON r.id = ${column} WHERE ${live} AND ${column} IS NOT NULL AND r.id IS NULL`;
    return [
      { table: table.name, column: name, expected: `the id of a row of ${references}`, broken, into: references },
    ];
  });
}

/** Statements from which no walk along a column comes to an end. A row that is not there ends it: that is a problem of its own. */
function circle(column: string, expected: string): Check {
  const next = named(column);
  const broken = sql`WITH RECURSIVE reached (id) AS (SELECT e.id FROM statement e LEFT JOIN statement n ON n.id = e.${next} WHERE n.id IS NULL
      UNION ALL SELECT s.id FROM statement s JOIN reached ON s.${next} = reached.id)
      SELECT t.id AS \`key\`, t.${next} AS found FROM statement t LEFT JOIN reached ON reached.id = t.id WHERE reached.id IS NULL`;
  return { table: 'statement', column, expected, broken };
}

/** Every document has a url. */
function accepted(table: 'claim' | 'tally'): Check {
  return {
    table,
    column: 'review',
    expected: 'ACCEPTED only for a statement in a document with a date of publication',
    broken: sql`SELECT t.id AS \`key\`, t.review AS found FROM ${named(table)} t JOIN statement s ON s.id = t.statement_id
      JOIN document d ON d.id = s.document_id WHERE ${LIVE} AND t.review = 'ACCEPTED' AND d.published_on IS NULL`,
  };
}

/** Rules over several rows. */
const RULES: readonly Check[] = [
  {
    table: 'party',
    column: 'side_id',
    expected: 'the id of a STATE',
    broken: sql`SELECT t.id AS \`key\`, t.side_id AS found FROM party t JOIN party s ON s.id = t.side_id WHERE s.kind <> 'STATE'`,
  },
  {
    table: 'statement',
    column: 'origin_id',
    expected: 'the end of the relay chain, the same as that of the statement relayed',
    broken: sql`SELECT t.id AS \`key\`, t.origin_id AS found FROM statement t JOIN statement r ON r.id = t.relayed_from_id WHERE r.origin_id <> t.origin_id`,
  },
  circle('relayed_from_id', 'a chain that ends at its origin, not a circle'),
  circle('corrects_id', 'a chain of corrections that ends, not a circle'),
  accepted('claim'),
  accepted('tally'),
  {
    table: 'exchange',
    column: 'part_of_id',
    expected: 'a series that is no stage itself',
    broken: sql`SELECT t.id AS \`key\`, t.part_of_id AS found FROM exchange t JOIN exchange h ON h.id = t.part_of_id WHERE h.part_of_id IS NOT NULL`,
  },
];

/** Holds the rows as they now stand in the transaction against each other; problems name the line the row came from. What only follows
 *  from a refused row is not told. */
export async function crossCheck(tx: Tx, packageName: string, problems: Problems): Promise<void> {
  for (const check of [...TABLES.flatMap((table) => dangling(table, tx.engine)), ...RULES]) {
    const { table, column, expected, into } = check;
    for (const { key, found, line } of await brokenRows(tx, packageName, check))
      if (!problems.refused.has(table, key) && !(into && problems.refused.has(into, found)))
        problems.add({ file: `${table}.csv`, line, column, found: quoted(found), expected });
  }
}

interface BrokenRow {
  readonly key: string;
  readonly found: string;
  readonly line: number | null;
}

function brokenRows(tx: Tx, packageName: string, { table, broken }: Check): Promise<BrokenRow[]> {
  const asked = sql`SELECT b.\`key\`, b.found, MIN(i.line) AS line FROM (${broken}) b
    LEFT JOIN import_row i ON i.package = ${packageName} AND i.entity = ${table} AND i.row_key = b.\`key\`
    GROUP BY b.\`key\`, b.found ORDER BY line, b.\`key\``;
  return tx.query<BrokenRow>(asked.text, asked.params);
}
