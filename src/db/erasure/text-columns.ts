import type { Tx } from '../contract';

/** Where a table may hold words. */
export interface TextTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** Whether each row belongs to a document. */
  readonly hasDocument: boolean;
}

interface Found {
  readonly name: string;
  readonly column: string;
  readonly type: string;
  readonly isKey: number;
}

/** A shorter column holds an id, a day, a hash or a word of ours. */
const LEAST_LETTERS = 80;

/** Long, but not written by anybody. */
const OURS = [
  'search_entry.words',
  'reading.key',
  'reading.conflict_kinds',
  'summary.question',
  'job.key',
  'host_gate.host',
];
/** Short, but words all the same. */
const WORDS = ['revision.release_name'];
const APART = ['migrations', 'erasure', 'erasure_salt'];

/** Every column of the database that may hold words, as the database itself has them: no table is forgotten. */
export async function textTables(tx: Tx): Promise<TextTable[]> {
  const found = await tx.query<Found>(tx.engine === 'sqlite' ? OF_SQLITE : OF_MYSQL);
  const tables = new Map<string, Found[]>();
  for (const one of found) tables.set(one.name, [...(tables.get(one.name) ?? []), one]);
  return [...tables]
    .filter(([name]) => !APART.includes(name))
    .map(([name, columns]) => ({
      name,
      key: columns.filter(({ isKey }) => Number(isKey) > 0).map(({ column }) => column),
      columns: columns.filter(mayHoldWords).map(({ column }) => column),
      hasDocument: columns.some(({ column }) => column === 'document_id'),
    }))
    .filter(({ columns }) => columns.length > 0);
}

function mayHoldWords({ name, column, type }: Found): boolean {
  const place = `${name}.${column}`;
  if (WORDS.includes(place)) return true;
  if (OURS.includes(place) || !/char|text/i.test(type)) return false;
  const length = /\((\d+)\)/.exec(type)?.[1];
  return length === undefined || Number(length) >= LEAST_LETTERS;
}

/** The tables of the full-text index are written by it alone. */
const OF_SQLITE = `SELECT m.name, c.name AS \`column\`, c.type, c.pk AS isKey FROM sqlite_master m JOIN pragma_table_info(m.name) c
  WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m.name NOT LIKE 'search\\_words%' ESCAPE '\\' ORDER BY m.name, c.cid`;
const OF_MYSQL = `SELECT table_name AS name, column_name AS \`column\`, column_type AS type, column_key = 'PRI' AS isKey
  FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position`;
