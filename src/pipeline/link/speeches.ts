import type { Tx } from '../../db/contract';
import { isIn, type Sql, sql } from '../../db/sql';
import { HOLDS } from '../../db/view';
import { groupBy } from '../../kernel/group';
import type { Speech } from './relay-of';

const IDS_AT_ONCE = 500;

export interface Speeches {
  /** What is said in the documents, in copies of them, and in others about the same records. */
  readonly near: readonly Speech[];
  /** The same, and all that those may repeat. */
  readonly all: readonly Speech[];
}

export async function speechesAround(tx: Tx, documentIds: readonly string[]): Promise<Speeches> {
  const near = await aboutTheSame(tx, await withCopies(tx, documentIds));
  const all = await withCopies(tx, await aboutTheSame(tx, near));
  const speeches = await speechesIn(tx, all);
  const isNear = new Set(near);
  return { near: speeches.filter(({ documentId }) => isNear.has(documentId)), all: speeches };
}

/** Equal texts have equal numbers. */
async function withCopies(tx: Tx, documentIds: readonly string[]): Promise<string[]> {
  const copies = await idsOf(
    tx,
    documentIds,
    (ids) => sql`SELECT o.document_id AS id FROM document_text t JOIN document_text o
      ON o.numbers_sha256 = t.numbers_sha256 AND o.cluster_id = t.cluster_id WHERE ${isIn(sql`t.document_id`, ids)}`,
  );
  return [...new Set([...documentIds, ...copies])].sort();
}

/** These documents, and those with a claim about the same records. */
async function aboutTheSame(tx: Tx, documentIds: readonly string[]): Promise<string[]> {
  const records = await recordsOf(tx, documentIds);
  const others = await idsOf(
    tx,
    [...new Set([...records.values()].flatMap((of) => [...of]))],
    (ids) => sql`SELECT DISTINCT s.document_id AS id FROM claim c JOIN statement s ON s.id = c.statement_id
      WHERE c.until_revision = ${HOLDS} AND ${isIn(sql`c.record_id`, ids)}`,
  );
  return [...new Set([...documentIds, ...others])].sort();
}

/** The records that each document speaks of. */
async function recordsOf(tx: Tx, documentIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const pairs = await rowsOf<{ document: string; record: string }>(
    tx,
    documentIds,
    (ids) => sql`SELECT DISTINCT s.document_id AS document, c.record_id AS record FROM statement s JOIN claim c
      ON c.statement_id = s.id AND c.until_revision = ${HOLDS} WHERE ${isIn(sql`s.document_id`, ids)}`,
  );
  const groups = groupBy(pairs, ({ document }) => document);
  return new Map([...groups].map(([document, of]) => [document, new Set(of.map(({ record }) => record))]));
}

async function rowsOf<T>(tx: Tx, ids: readonly string[], asking: (part: readonly string[]) => Sql): Promise<T[]> {
  const found: T[] = [];
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const { text, params } = asking(ids.slice(from, from + IDS_AT_ONCE));
    found.push(...(await tx.query<T>(text, params)));
  }
  return found;
}

async function idsOf(tx: Tx, ids: readonly string[], asking: (part: readonly string[]) => Sql): Promise<string[]> {
  return (await rowsOf<{ id: string }>(tx, ids, asking)).map(({ id }) => id);
}

type Row = Omit<Speech, 'numbers' | 'records'>;

async function speechesIn(tx: Tx, documentIds: readonly string[]): Promise<Speech[]> {
  const rows = await rowsOf<Row>(
    tx,
    documentIds,
    (
      ids,
    ) => sql`SELECT s.id, s.document_id AS documentId, d.source_id AS sourceId, d.published_on AS published, s.language,
      s.speaker_id AS speakerId, s.quote, s.relayed_via AS relayedVia, s.relayed_via_source_id AS viaSourceId, t.cluster_id AS clusterId
      FROM statement s JOIN document d ON d.id = s.document_id LEFT JOIN document_text t ON t.document_id = d.id
      WHERE ${isIn(sql`s.document_id`, ids)} ORDER BY s.id`,
  );
  const records = await recordsOf(tx, documentIds);
  const numbers = groupBy(await numbersIn(tx, documentIds), ({ statementId }) => statementId);
  return rows.map((row) => ({
    ...row,
    records: records.get(row.documentId) ?? new Set<string>(),
    numbers: byKey(numbers.get(row.id) ?? []),
  }));
}

interface Said {
  readonly statementId: string;
  readonly key: string;
  readonly value: string;
}

interface Count {
  readonly statementId: string;
  readonly [column: string]: string | number | null;
}

async function numbersIn(tx: Tx, documentIds: readonly string[]): Promise<Said[]> {
  const rows = await rowsOf<Count>(
    tx,
    documentIds,
    (ids) => sql`SELECT c.statement_id AS statementId, c.record_id AS record, c.field, c.to_id AS \`to\`, c.category,
      c.number_low AS low, c.number_high AS high FROM statement s JOIN claim c ON c.statement_id = s.id
      AND c.until_revision = ${HOLDS} WHERE c.review <> ${'REJECTED'} AND c.number_low IS NOT NULL AND ${isIn(sql`s.document_id`, ids)}`,
  );
  return rows.map(({ statementId, record, field, to, category, low, high }) => ({
    ...{ statementId, key: JSON.stringify([record, field, to, category]), value: `${low} ${high}` },
  }));
}

function byKey(said: readonly Said[]): Map<string, Set<string>> {
  const groups = groupBy(said, ({ key }) => key);
  return new Map([...groups].map(([key, of]) => [key, new Set(of.map(({ value }) => value))]));
}
