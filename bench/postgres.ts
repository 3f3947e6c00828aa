import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Store } from './floor/store';
import { BENCH } from './requests';

interface Client {
  connect(): Promise<void>;
  query(sql: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  end(): Promise<void>;
}

/** Kept apart from the product's packages. */
const clientAt = (connectionString: string): Client => {
  const { Client } = createRequire(join(BENCH, 'rivals', 'package.json'))('pg') as {
    Client: new (options: object) => Client;
  };
  return new Client({ connectionString });
};

const HOLDS = 'until_revision = 4294967295';

/** What is copied, in the order in which tables refer to each other. */
const TABLES: readonly (readonly [table: string, columns: string, sql: string])[] = [
  [
    'party',
    'id, name',
    `SELECT p.id, (SELECT n.text FROM party_name n WHERE n.party_id = p.id AND n.kind = 'OFFICIAL'
    ORDER BY (n.language <> 'en'), n.language, n.text LIMIT 1) FROM party p`,
  ],
  ['place', 'id, name', 'SELECT id, name_en FROM place'],
  ['source', 'id, name', 'SELECT id, name FROM source'],
  ['document', 'id, source_id, title, url', 'SELECT id, source_id, title, url FROM document'],
  [
    'statement',
    'id, document_id, speaker_id, said_on, day, quote, translation, summary',
    `SELECT s.id, s.document_id, s.speaker_id, s.said_on,
    COALESCE(s.said_on, d.published_on), s.quote, s.quote_translation, s.summary FROM statement s JOIN document d ON d.id = s.document_id`,
  ],
  [
    'exchange',
    'id, date_from, date_to',
    `SELECT e.id, d.date_from, d.date_to FROM exchange e JOIN record i ON i.id = e.id AND i.canonical_id = e.id
    LEFT JOIN reading d ON d.record_id = e.id AND d.\`key\` = 'DATE' AND d.${HOLDS}`,
  ],
  [
    'reading',
    'record_id, key, field, term, place_id, role, party_id, to_id, category, best, low, high, status',
    `SELECT r.record_id, r.\`key\`, r.field,
    r.term, r.place_id, r.role, r.party_id, r.to_id, r.category, r.number, r.low, r.high, r.status FROM reading r JOIN exchange e ON e.id = r.record_id WHERE r.${HOLDS}`,
  ],
  [
    'claim',
    'id, record_id, statement_id, field, role, category, status, as_stated',
    `SELECT c.id, i.canonical_id, c.statement_id, c.field, c.role,
    c.category, c.status, c.as_stated FROM claim c JOIN exchange e ON e.id = c.record_id JOIN record i ON i.id = c.record_id WHERE c.${HOLDS} AND c.review = 'ACCEPTED'`,
  ],
];

/** Copies what PostGraphile needs into a new database of a PostgreSQL server, and answers its URL; null where no server answers. */
export async function copyToPostgres(store: Store, server: string): Promise<string | null> {
  const name = 'handover_bench';
  const admin = clientAt(server);
  try {
    await admin.connect();
  } catch {
    return null;
  }
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 LOCALE 'C.UTF-8' ENCODING 'UTF8'`);
  await admin.end();
  const url = new URL(`/${name}`, server).href;
  const client = clientAt(url);
  await client.connect();
  await client.query(readFileSync(join(BENCH, 'rivals', 'postgres.sql'), 'utf8'));
  for (const table of TABLES) await copy(store, client, table);
  await client.query(readFileSync(join(BENCH, 'rivals', 'postgres-functions.sql'), 'utf8'));
  await client.end();
  return url;
}

const ROWS_AT_ONCE = 5000;

/** As JSON, so that one parameter holds many rows. */
async function copy(store: Store, client: Client, [table, columns, sql]: (typeof TABLES)[number]): Promise<void> {
  const names = columns.split(', ');
  const rows = await store.rows(sql);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows
      .slice(from, from + ROWS_AT_ONCE)
      .map((row) => Object.fromEntries(names.map((key, at) => [key, row[at]])));
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(part)],
    );
  }
}
