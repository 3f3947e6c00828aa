import { insertRows } from '../../db/insert';
import { isIn, sql } from '../../db/sql';
import type { Unit } from '../../db/unit-of-work';
import { type History, historiesOf } from './history';
import type { Draft } from './read-document';
import { addRow, endRow, type Row } from '../../db/row-changes';
import { sayingOf } from './wanted';
import type { Wanted } from './wanted-rows';

/** Brings the claims or tallies that were read in a document in step with what its draft says now. Proposals nobody looked at are ended and added as
 *  needed; what a person decided, or what says the same as that, stays as it is. */
export async function settle(
  unit: Unit,
  entity: 'claim' | 'tally',
  { document, extractor, version }: Draft,
  wanted: readonly Wanted[],
): Promise<void> {
  const known = await historiesOf(unit.tx, entity, document.id, extractor);
  const decided = new Set([...known.values()].filter(({ isOurs }) => !isOurs).map(({ last }) => contentOf(last)));
  const open = wanted.filter(({ id, row }) => known.has(id) || !decided.has(contentOf(row)));
  const standing = new Map(open.map((one) => [one.id, one.row]));
  for (const history of known.values()) await end(unit, entity, history, standing.get(history.id));
  await note(unit, open, { document_id: document.id, extractor, version });
  for (const { id, row } of open) if (isToAdd(known.get(id), row)) await addRow(unit, entity, row, true);
}

/** Where, about what, what. */
const contentOf = (row: Row): string => JSON.stringify([row.statement_id, row.record_id ?? null, sayingOf(row)]);

async function end(unit: Unit, entity: string, { live, isOurs }: History, row: Row | undefined): Promise<void> {
  if (live !== null && isOurs && (row === undefined || isElsewhere(live, row))) await endRow(unit, entity, live);
}

/** Held to be about another record now; totals are about none. */
const isElsewhere = (live: Row, row: Row): boolean => live.record_id !== row.record_id;

/** What is new, what is held to be about another record now, and what was withdrawn and is said again. */
function isToAdd(history: History | undefined, row: Row): boolean {
  if (!history) return true;
  return history.isOurs && (history.live === null || isElsewhere(history.live, row));
}

/** Keeps how each was read. */
async function note(unit: Unit, wanted: readonly Wanted[], of: Readonly<Record<string, string>>): Promise<void> {
  const keys = wanted.map(({ key }) => key);
  const asked = sql`SELECT \`key\` FROM extracted WHERE ${isIn(sql`\`key\``, keys)}`;
  const known = new Set((await unit.tx.query<{ key: string }>(asked.text, asked.params)).map(({ key }) => key));
  const fresh = wanted.filter(({ key }) => !known.has(key));
  const columns = ['key', 'entity', 'entity_id', 'rule', 'frame', 'tier', 'confidence', 'trace', ...Object.keys(of)];
  const rows = fresh.map(({ key, entity, id, how: { rule, frame, tier, confidence, trace } }) => [
    ...[key, entity, id, rule, frame, tier, confidence, JSON.stringify(trace)],
    ...Object.values(of),
  ]);
  await insertRows(unit.tx, 'extracted', columns, rows);
}
