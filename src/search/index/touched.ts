import { tableAt } from '../../db/as-of';
import { isIn, type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { RecordIdentity } from '../../evidence/record/record.entity';
import { RecordKind } from '../../evidence/record/record.terms';
import { mergedIds } from '../../evidence/record/records';
import { Statement } from '../../evidence/statement/statement.entity';
import { groupBy } from '../../kernel/group';
import { SearchType } from '../search.terms';
import { changesOf, type Changes } from './changes';

const IDS_AT_ONCE = 500;

/** Ids of one type that may be found by other words, or on another day. */
export type Touched = readonly [type: SearchType, ids: readonly string[]];

/** What may be found otherwise since the view's revision changed it, part by part; an id may come again. Of a revision without end only the
 *  ids of its records are held at once. */
export async function* touchedEntities(view: View): AsyncGenerator<Touched> {
  const [places, labelled] = [new Set<string>(), new Set<string>()];
  for await (const changes of changesOf(view)) {
    yield* told(view, changes);
    for (const id of changes.former('place')) places.add(id);
    for (const id of [...changes.all('exchange'), ...changes.all('medical_service')]) labelled.add(id);
  }
  const records = await recordsOf(view, [...places], [...labelled]);
  yield [SearchType.EXCHANGE, inOrder(records.get(RecordKind.EXCHANGE) ?? [])];
  yield [SearchType.MEDICAL_SERVICE, inOrder(records.get(RecordKind.MEDICAL_SERVICE) ?? [])];
}

const inOrder = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

async function* told(view: View, changes: Changes): AsyncGenerator<Touched> {
  const named = changes.all('party_name').map((key) => key.slice(0, key.indexOf('/')));
  const statements = await statementsOf(view, changes.former('document'), await former(view, named));
  yield [SearchType.STATEMENT, inOrder([...changes.all('statement'), ...statements])];
  yield [SearchType.DOCUMENT, inOrder(changes.all('document'))];
  yield [SearchType.PARTY, inOrder([...changes.all('party'), ...named])];
}

/** Parties that were there before: those that speak for a new one are new themselves. */
async function former(view: View, parties: readonly string[]): Promise<string[]> {
  const among = (part: readonly string[]): Sql =>
    sql`SELECT entity_id AS id FROM \`change\` WHERE revision = ${view.revision} AND entity = ${'party'} AND \`before\` IS NULL
      AND ${isIn(sql`entity_id`, part)}`;
  const fresh = new Set(await inParts(view, inOrder(parties), among));
  return inOrder(parties).filter((id) => !fresh.has(id));
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
  const groups = await mergedIds(view, inOrder(own));
  return byKind(view, inOrder([...own, ...groups.flat()]));
}

async function byKind(view: View, ids: readonly string[]): Promise<Map<RecordKind, string[]>> {
  const among = (part: readonly string[]): Sql =>
    sql`SELECT id, kind FROM ${tableAt(view, RecordIdentity)} t WHERE ${isIn(sql`id`, part)}`;
  const found = await rowsInParts<{ id: string; kind: RecordKind }>(view, ids, among);
  return new Map([...groupBy(found, ({ kind }) => kind)].map(([kind, rows]) => [kind, rows.map(({ id }) => id)]));
}

async function inParts(
  view: View,
  ids: readonly string[],
  asking: (part: readonly string[]) => Sql,
): Promise<string[]> {
  return (await rowsInParts<{ id: string }>(view, ids, asking)).map(({ id }) => id);
}

async function rowsInParts<T>(
  view: View,
  ids: readonly string[],
  asking: (part: readonly string[]) => Sql,
): Promise<T[]> {
  const found: T[][] = [];
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE)
    found.push(await ask<T>(view, asking(ids.slice(from, from + IDS_AT_ONCE))));
  return found.flat();
}

const idsOf = async (view: View, asked: Sql): Promise<string[]> =>
  (await ask<{ id: string }>(view, asked)).map(({ id }) => id);

const ask = <T>(view: View, { text, params }: Sql): Promise<T[]> => view.query<T>(text, params);
