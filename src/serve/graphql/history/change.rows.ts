import { all, any, isIn, type Sql, sql } from '../../../db/sql';
import type { Batch, View } from '../../../db/view';
import { Review } from '../../../evidence/claim/claim.terms';
import { groupBy } from '../../../kernel/group';
import { Change, Operation } from './change';

/** A place in the feed: everything up to it was seen. */
export interface Position {
  readonly revision: number;
  readonly sequence: number;
}

interface Part extends Position {
  readonly limit: number;
}

type Row = Omit<Change, 'cursor'> & { readonly sequence: number };

const REVIEWED = ['claim', 'tally'];
const ACCEPTED = '%"review":"ACCEPTED"%';
const COLUMNS = sql`c.revision AS revisionId, c.sequence, c.operation, c.entity, c.entity_id AS id, c.\`before\`, c.\`after\``;

/** Proposals and what was rejected are unseen. */
const PUBLIC = any([
  sql`NOT (${isIn(sql`c.entity`, REVIEWED)})`,
  sql`c.\`before\` LIKE ${ACCEPTED}`,
  sql`c.\`after\` LIKE ${ACCEPTED}`,
]);

const upTo = ({ revision }: View): Sql => sql`c.revision <= ${revision}`;

/** At most `limit` changes after a position, in order. */
export function changesAfter(
  view: View,
  { revision, sequence }: Position,
  limit: number,
  wanted: Sql,
): Promise<Change[]> {
  const beyond = any([sql`c.revision > ${revision}`, sql`c.revision = ${revision} AND c.sequence > ${sequence}`]);
  const where = all([PUBLIC, upTo(view), beyond, wanted]);
  return readChanges(
    view,
    sql`SELECT ${COLUMNS} FROM \`change\` c WHERE ${where} ORDER BY c.revision, c.sequence LIMIT ${limit}`,
  );
}

/** At most `limit` changes of the revisions after one, the newest first; with a position, only those before it. */
export function changesBefore(
  view: View,
  after: number,
  position: Position | null,
  limit: number,
  wanted: Sql,
): Promise<Change[]> {
  const { revision, sequence } = position ?? { revision: view.revision + 1, sequence: 0 };
  const earlier = any([sql`c.revision < ${revision}`, sql`c.revision = ${revision} AND c.sequence < ${sequence}`]);
  const where = all([PUBLIC, upTo(view), sql`c.revision > ${after}`, earlier, wanted]);
  return readChanges(
    view,
    sql`SELECT ${COLUMNS} FROM \`change\` c WHERE ${where} ORDER BY c.revision DESC, c.sequence DESC LIMIT ${limit}`,
  );
}

/** A list for each part of a revision; parts that begin and end alike share one statement. */
export const changesOfRevisions: Batch<Part, readonly Change[]> = async (view, parts) => {
  const lists = new Map<Part, Change[]>();
  const alike = groupBy(parts, ({ sequence, limit }) => `${sequence} ${limit}`);
  await Promise.all(
    [...alike.values()].map(async (group) => {
      const changes = groupBy(await changesOfParts(view, group), ({ revisionId }) => revisionId);
      for (const part of group) lists.set(part, changes.get(part.revision) ?? []);
    }),
  );
  return parts.map((part) => lists.get(part)!);
};

function changesOfParts(view: View, parts: readonly Part[]): Promise<Change[]> {
  const { sequence, limit } = parts[0]!;
  const where = all([
    PUBLIC,
    isIn(
      sql`c.revision`,
      parts.map(({ revision }) => revision),
    ),
    sql`c.sequence > ${sequence}`,
  ]);
  const place = sql`ROW_NUMBER() OVER (PARTITION BY c.revision ORDER BY c.sequence) AS place`;
  const rows = sql`SELECT ${COLUMNS}, ${place} FROM \`change\` c WHERE ${where}`;
  return readChanges(view, sql`SELECT * FROM (${rows}) placed WHERE place <= ${limit} ORDER BY revisionId, sequence`);
}

/** All changes after a revision that readers see and that meet a condition. */
export async function countChanges(view: View, after: number, wanted: Sql): Promise<number> {
  const asked = sql`SELECT COUNT(*) AS found FROM \`change\` c WHERE ${all([PUBLIC, upTo(view), sql`c.revision > ${after}`, wanted])}`;
  return Number((await view.query<{ found: number }>(asked.text, asked.params))[0]?.found ?? 0);
}

export const countsOfRevisions: Batch<number, number> = async (view, ids) => {
  const where = all([PUBLIC, isIn(sql`c.revision`, ids)]);
  const asked = sql`SELECT c.revision, COUNT(*) AS found FROM \`change\` c WHERE ${where} GROUP BY c.revision`;
  const rows = await view.query<{ revision: number; found: number }>(asked.text, asked.params);
  const counts = new Map(rows.map(({ revision, found }) => [revision, Number(found)]));
  return ids.map((id) => counts.get(id) ?? 0);
};

async function readChanges(view: View, { text, params }: Sql): Promise<Change[]> {
  return (await view.query<Row>(text, params)).map((row) => published(view, row));
}

/** What a reader may see of a change: an accepted proposal appears, and what is no longer accepted ends. */
function published(view: View, { sequence, ...row }: Row): Change {
  const [before, after] = REVIEWED.includes(row.entity) ? [seen(row.before), seen(row.after)] : [row.before, row.after];
  const operation = before !== row.before ? Operation.ADD : after !== row.after ? Operation.END : row.operation;
  return Object.assign(new Change(), row, { before, after, operation, cursor: `${row.revisionId}:${sequence}`, view });
}

function seen(row: string | null): string | null {
  return row !== null && (JSON.parse(row) as { review?: unknown }).review === Review.ACCEPTED ? row : null;
}
