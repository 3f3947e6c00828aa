import { tableAt } from '../../db/as-of';
import { isIn, type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { RecordIdentity } from '../../evidence/record/record.entity';
import { RecordKind } from '../../evidence/record/record.terms';
import { mergedIds } from '../../evidence/record/records';
import { Statement } from '../../evidence/statement/statement.entity';
import { groupBy } from '../../kernel/group';
import { SearchType } from '../search.terms';

const IDS_AT_ONCE = 500;

const FOUND_BY = ['statement', 'document', 'party', 'party_name', 'place', 'exchange', 'medical_service'];

/** What may be found by other words, or on another day, since the view's revision changed it; ids by type, each once and in order. */
export async function touchedEntities(view: View): Promise<Map<SearchType, string[]>> {
  const changed = await changedRows(view);
  const rows = (table: string): string[] => changed.get(table) ?? [];
  const named = rows('party_name').map((key) => key.slice(0, key.indexOf('/')));
  const statements = await statementsOf(view, rows('document'), named);
  const records = await recordsOf(view, rows('place'), [...rows('exchange'), ...rows('medical_service')]);
  return new Map([
    [SearchType.STATEMENT, inOrder([...rows('statement'), ...statements])],
    [SearchType.DOCUMENT, inOrder(rows('document'))],
    [SearchType.PARTY, inOrder([...rows('party'), ...named])],
    [SearchType.EXCHANGE, inOrder(records.get(RecordKind.EXCHANGE) ?? [])],
    [SearchType.MEDICAL_SERVICE, inOrder(records.get(RecordKind.MEDICAL_SERVICE) ?? [])],
  ]);
}

const inOrder = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

async function changedRows(view: View): Promise<Map<string, string[]>> {
  const asked = sql`SELECT entity, entity_id AS id FROM \`change\`
    WHERE revision = ${view.revision} AND ${isIn(sql`entity`, FOUND_BY)} ORDER BY sequence`;
  const groups = groupBy(await ask<{ entity: string; id: string }>(view, asked), ({ entity }) => entity);
  return new Map([...groups].map(([entity, group]) => [entity, group.map(({ id }) => id)]));
}

/** Statements in these documents, whose day may be another, and of these speakers. */
async function statementsOf(view: View, documents: readonly string[], speakers: readonly string[]): Promise<string[]> {
  const among = (column: Sql) => (ids: readonly string[]) =>
    sql`SELECT t.id FROM ${tableAt(view, Statement)} t WHERE ${isIn(column, ids)}`;
  const found = [
    await inParts(view, documents, among(sql`t.document_id`)),
    await inParts(view, speakers, among(sql`t.speaker_id`)),
  ];
  return found.flat();
}

/** Records with other values, other labels or other records merged into them, and those at these places; by kind. */
async function recordsOf(
  view: View,
  places: readonly string[],
  labelled: readonly string[],
): Promise<Map<RecordKind, string[]>> {
  const { revision } = view;
  const here = sql`WHERE since_revision = ${revision} OR until_revision = ${revision}`;
  const bearing = sql`SELECT record_id AS id FROM reading ${here} UNION SELECT left_id FROM \`match\` ${here} UNION SELECT right_id FROM \`match\` ${here}`;
  const atPlaces = (ids: readonly string[]): Sql =>
    sql`SELECT record_id AS id FROM reading WHERE since_revision <= ${revision} AND until_revision > ${revision} AND ${isIn(sql`place_id`, ids)}`;
  const own = [...(await idsOf(view, bearing)), ...(await inParts(view, places, atPlaces)), ...labelled];
  const groups = await view.loadMany(mergedIds, inOrder(own));
  return byKind(view, inOrder([...own, ...groups.flat()]));
}

async function byKind(view: View, ids: readonly string[]): Promise<Map<RecordKind, string[]>> {
  const kinds = new Map<RecordKind, string[]>();
  for (const kind of Object.values(RecordKind)) {
    const among = (part: readonly string[]): Sql =>
      sql`SELECT id FROM ${tableAt(view, RecordIdentity)} t WHERE kind = ${kind} AND ${isIn(sql`id`, part)}`;
    kinds.set(kind, await inParts(view, ids, among));
  }
  return kinds;
}

async function inParts(
  view: View,
  ids: readonly string[],
  asking: (part: readonly string[]) => Sql,
): Promise<string[]> {
  const found: string[] = [];
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE)
    found.push(...(await idsOf(view, asking(ids.slice(from, from + IDS_AT_ONCE)))));
  return found;
}

const idsOf = async (view: View, asked: Sql): Promise<string[]> =>
  (await ask<{ id: string }>(view, asked)).map(({ id }) => id);

const ask = <T>(view: View, { text, params }: Sql): Promise<T[]> => view.query<T>(text, params);
