import type { Scalar, Tx } from '../../db/contract';
import { ERASED } from '../../db/erasure/blanked';
import { isIn, joined, named, sql } from '../../db/sql';
import { changeRows } from './change-rows';
import { type Erasable, ERASABLE, type Targets } from './targets';
import type { Touched } from './touched';

type Row = Record<string, Scalar>;

/** What stands in place of the words of a row. */
const BLANKS: Readonly<Record<Erasable, Row>> = {
  document: { title: ERASED, note: ERASED, url: 'https://erased.invalid/', archived_url: null, sha256: null },
  statement: { quote: ERASED, quote_translation: ERASED, summary: ERASED, relayed_via: ERASED },
  claim: { as_stated: ERASED },
  tally: { as_stated: ERASED, scope_note: ERASED },
};
const ADDRESSES = ['url', 'archived_url', 'sha256'];

/** Writes over the words of whole rows, in every version and in the history; answers what they were. */
export async function blankRows(tx: Tx, targets: Targets, touched: Touched): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const table of ERASABLE) {
    if (targets[table].length === 0) continue;
    const blanks = BLANKS[table];
    const which = isIn(sql`id`, targets[table]);
    const asked = sql`SELECT * FROM ${named(table)} WHERE ${which}`;
    for (const row of await tx.query<Row>(asked.text, asked.params)) gather(found, row, blanks);
    const set = Object.entries(blanks).map(
      ([name, value]) => sql`${named(name)} = CASE WHEN ${named(name)} IS NULL THEN NULL ELSE ${value} END`,
    );
    const written = sql`UPDATE ${named(table)} SET ${joined(set, ', ')} WHERE ${which}`;
    touched.rows += await tx.run(written.text, written.params);
    for (const id of targets[table]) touched.add(table, id);
    await changeRows(tx, { entity: table, ids: targets[table] }, touched, (row) => {
      gather(found, row as Row, blanks);
      return { ...row, ...covering(row as Row, blanks) };
    });
  }
  return found;
}

const covering = (row: Row, blanks: Row): Row =>
  Object.fromEntries(Object.entries(blanks).filter(([name]) => (row[name] ?? null) !== null));

/** Texts by the column they stood in. */
function gather(found: Map<string, Set<string>>, row: Row, blanks: Row): void {
  for (const name of Object.keys(blanks)) {
    const text = row[name];
    if (typeof text !== 'string' || text === ERASED || ADDRESSES.includes(name)) continue;
    found.set(name, (found.get(name) ?? new Set()).add(text));
  }
}
