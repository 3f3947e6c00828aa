import { all, any, type Sql, sql } from '../../../db/sql';
import type { View } from '../../../db/view';
import { BadUserInput } from '../../../kernel/errors';
import { connectionOf, type Page } from '../../../kernel/graph/connection';
import { Change } from './change';

export const ChangeConnection = connectionOf('Change', () => Change);

/** A place in the feed: everything up to it was seen. */
export interface Position {
  readonly revision: number;
  readonly sequence: number;
}

const END_OF_REVISION = 4_294_967_295;
const DEFAULT_SIZE = 20;
const MAX_SIZE = 200;

/** `cursor` wins over `after`.
 *  @throws {BadUserInput} for a cursor that is not revision:sequence */
export function positionOf(
  after: number | null | undefined,
  cursor: string | null | undefined,
  name = 'cursor',
): Position {
  if (cursor === null || cursor === undefined) return { revision: after ?? 0, sequence: END_OF_REVISION };
  const found = /^(\d{1,9}):(\d{1,9})$/.exec(cursor);
  if (!found) throw new BadUserInput(name, `${name} is not a cursor of this feed, which reads revision:sequence.`);
  return { revision: Number(found[1]), sequence: Number(found[2]) };
}

/** Changes after a position, in order; at most those of one revision when it is given. */
export async function changePage(
  view: View,
  position: Position,
  asked: number | null | undefined,
  only?: number,
): Promise<Page<Change>> {
  const first = asked ?? DEFAULT_SIZE;
  if (first < 1 || first > MAX_SIZE)
    throw new BadUserInput('first', `first is ${first}: ask for 1 to ${MAX_SIZE} rows.`);
  const where = all([
    PUBLIC,
    sql`c.revision <= ${view.revision}`,
    only === undefined ? sql`1 = 1` : sql`c.revision = ${only}`,
  ]);
  const rows = await readChanges(view, all([where, beyond(position)]), first + 1);
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: node.cursor }));
  const ends = { startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
  const pageInfo = { hasNextPage: rows.length > first, hasPreviousPage: position.revision > 0, ...ends };
  return { edges, pageInfo, count: () => countChanges(view, where) };
}

const beyond = ({ revision, sequence }: Position): Sql =>
  any([sql`c.revision > ${revision}`, sql`c.revision = ${revision} AND c.sequence > ${sequence}`]);

const ACCEPTED = '%"review":"ACCEPTED"%';

/** Proposals and what was rejected are unseen; a proposal appears when it is accepted. */
const PUBLIC = any([
  sql`c.entity NOT IN ('claim', 'tally')`,
  sql`c.\`before\` LIKE ${ACCEPTED}`,
  sql`c.\`after\` LIKE ${ACCEPTED}`,
]);

async function readChanges(view: View, where: Sql, limit: number): Promise<Change[]> {
  const asked = sql`SELECT c.revision AS revisionId, c.sequence, c.operation, c.entity, c.entity_id AS id, c.\`before\`, c.\`after\`
    FROM \`change\` c WHERE ${where} ORDER BY c.revision, c.sequence LIMIT ${limit}`;
  const rows = await view.query<Omit<Change, 'cursor'> & { sequence: number }>(asked.text, asked.params);
  return rows.map((row) => Object.assign(new Change(), row, { cursor: `${row.revisionId}:${row.sequence}`, view }));
}

async function countChanges(view: View, where: Sql): Promise<number> {
  const asked = sql`SELECT COUNT(*) AS found FROM \`change\` c WHERE ${where}`;
  return Number((await view.query<{ found: number }>(asked.text, asked.params))[0]?.found ?? 0);
}
