import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeCursor } from '../src/kernel/cursor';
import { LIST } from './floor/q5';
import type { Store } from './floor/store';

export type Variables = Readonly<Record<string, string>>;

export interface Query {
  readonly name: string;
  readonly text: string;
  /** What is asked, one after the other: so many that no answer comes from one row only. */
  readonly variables: readonly Variables[];
}

/** Where the sources are, also when this runs as built. */
export const BENCH = join(process.cwd(), 'bench');

const MOST = 400;

/** Q1 to Q6 with what there is to ask in a database. The same data gives the same requests. */
export async function queriesOver(store: Store): Promise<Query[]> {
  const exchanges = (await idsOf(store)).map((id) => ({ id }));
  const asked: Record<string, readonly Variables[]> = {
    ...{ Q1: spread(exchanges), Q2: spread(await yearsOf(store)), Q3: CATEGORIES.map((category) => ({ category })) },
    ...{ Q4: await wordsOf(store), Q5: await cursorsOf(store), Q6: spread(exchanges, 1) },
  };
  return Object.entries(asked).map(([name, variables]) => ({ name, text: textOf(name), variables }));
}

const textOf = (name: string): string => readFileSync(join(BENCH, 'queries', `${name.toLowerCase()}.graphql`), 'utf8');

const CATEGORIES = ['PEOPLE', 'PRISONERS_OF_WAR', 'CIVILIANS', 'CHILDREN', 'WOUNDED_AND_SICK', 'FOREIGNERS'];

/** Some of many, evenly, from one on; in an order that does not follow that of the rows. */
function spread<T>(all: readonly T[], from = 0): T[] {
  const step = Math.max(1, Math.floor(all.length / MOST));
  const some = all.filter((_, index) => index % step === from % step).slice(0, MOST);
  return some.map((_, index) => some[(index * STRIDE) % some.length]!);
}

/** A prime that divides no number of requests here. */
const STRIDE = 7919;

async function idsOf(store: Store): Promise<string[]> {
  const rows = await store.rows<[string]>(
    'SELECT e.id FROM exchange e JOIN record i ON i.id = e.id AND i.canonical_id = e.id ORDER BY e.id',
  );
  return rows.map(([id]) => id);
}

/** A year back from each day on which something happened. */
async function yearsOf(store: Store): Promise<{ from: string; to: string }[]> {
  const days = await store.rows<[string]>(
    "SELECT DISTINCT date_from FROM reading WHERE field = 'DATE' AND until_revision = 4294967295 AND date_from IS NOT NULL ORDER BY date_from",
  );
  return days.map(([day]) => {
    const from = new Date(day);
    from.setUTCFullYear(from.getUTCFullYear() - 1);
    return { from: from.toISOString().slice(0, 10), to: day };
  });
}

const WORD = /\p{L}{5,}/gu;

/** Words out of statements, one, two or three side by side, as a reader remembers them. */
async function wordsOf(store: Store): Promise<{ text: string }[]> {
  const rows = await store.rows<[string, string | null]>('SELECT summary, quote FROM statement ORDER BY id');
  const texts = spread(rows).map(([summary, quote], index) => {
    const words = ((index % 3 === 0 ? quote : null) ?? summary).match(WORD) ?? [];
    const start = index % Math.max(1, words.length - 2);
    return words.slice(start, start + 1 + (index % 3)).join(' ');
  });
  return [...new Set(texts)].filter((text) => text !== '').map((text) => ({ text }));
}

const PAGE = 20;
const PAGE_ASKED = 500;

/** How many rows stand before the page that is asked for: page 500, or the middle of a shorter list. */
export const rowAsked = (rows: number): number => Math.min((PAGE_ASKED - 1) * PAGE, Math.floor(rows / 2));

/** Cursors of rows about there. */
async function cursorsOf(store: Store): Promise<{ after: string }[]> {
  const [head] = await store.rows<[number]>('SELECT revision FROM head');
  const rows = await store.rows<[string | null, string]>(
    `SELECT d.date_from, e.id FROM exchange e JOIN record i ON i.id = e.id AND i.canonical_id = e.id
     LEFT JOIN reading d ON d.record_id = e.id AND d.\`key\` = 'DATE' AND d.until_revision = 4294967295
     ORDER BY (d.date_from IS NULL), d.date_from DESC, e.id`,
  );
  const end = rowAsked(rows.length);
  const near = rows.slice(Math.max(0, end - MOST / 2), end + MOST / 2);
  return spread(near).map((values) => ({ after: encodeCursor({ revision: head![0], query: LIST, values }) }));
}
