import type { Database } from '../../src/db/contract';
import { replayedAndCurrent } from '../support/replay';
import { NAMES, pageAt } from './news';

/** What is wrong after all was collected twice and worked on; nothing when all is well. */
export async function faultsOf(db: Database, pages: number): Promise<string[]> {
  const found = await Promise.all([lost(db, pages), unfinished(db), unnamed(db), unlike(db)]);
  return found.flat();
}

/** Every sound page was kept once, an edited one twice. */
async function lost(db: Database, pages: number): Promise<string[]> {
  const rows = await db.query<{ url: string; versions: number }>(
    "SELECT url, COUNT(*) AS versions FROM document WHERE url LIKE 'http://127.0.0.1%' GROUP BY url",
  );
  const versions = new Map(rows.map(({ url, versions }) => [new URL(url).pathname, Number(versions)]));
  return Array.from({ length: pages }, (_, index) => pageAt(index)).flatMap(({ path, poison, edited }) => {
    const expected = poison === null ? (edited ? 2 : 1) : null;
    const kept = versions.get(path) ?? 0;
    return expected === null || kept === expected ? [] : [`${path}: ${kept} versions, expected ${expected}`];
  });
}

const unfinished = async (db: Database): Promise<string[]> =>
  (await db.query<{ stage: string; key: string; state: string; error: string | null }>(OPEN)).map(
    ({ stage, key, state, error }) => `${stage} ${key}: ${state} ${error ?? ''}`,
  );

const OPEN = "SELECT stage, `key`, state, error FROM job WHERE state <> 'DONE' AND stage <> 'collect' LIMIT 20";

/** Invented names that got past the filter, in any table. */
async function unnamed(db: Database): Promise<string[]> {
  const faults: string[] = [];
  for (const table of await tablesOf(db))
    for (const row of await db.query(`SELECT * FROM \`${table}\``)) {
      const text = JSON.stringify(row);
      const name = NAMES.find((each) => text.includes(each));
      if (name) faults.push(`${table} holds ${name}`);
    }
  return faults.slice(0, 20);
}

async function tablesOf(db: Database): Promise<string[]> {
  const asked =
    db.engine === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
      : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'";
  return (await db.query<{ name: string }>(asked)).map(({ name }) => name);
}

/** The feed of changes, replayed, gives what the tables hold. */
async function unlike(db: Database): Promise<string[]> {
  const { replayed, current } = await replayedAndCurrent(db);
  const faults = [...current].filter(([key, row]) => JSON.stringify(replayed.get(key)) !== JSON.stringify(row));
  const gone = [...replayed.keys()].filter((key) => !current.has(key));
  return [...faults.map(([key]) => key), ...gone]
    .slice(0, 20)
    .map((key) => `${key}: the feed of changes says otherwise`);
}
