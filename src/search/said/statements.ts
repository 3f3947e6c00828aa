import { tableAt } from '../../db/as-of';
import { columnOf } from '../../db/shape';
import { isIn, joined, named, type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { Document } from '../../evidence/document/document.entity';
import { namesOfParty } from '../../evidence/party/party.service';
import { Statement } from '../../evidence/statement/statement.entity';
import { SearchType } from '../search.terms';
import { namesOfSpeaker, wordsSaid } from '../searchable-evidence';
import { NONE, type Said, type SaidText, saidTexts } from './said';

type Row = Pick<Statement, (typeof OWN)[number]> & Pick<Document, (typeof OF_DOCUMENT)[number]>;

/** Statements at the head, by one statement with no more than their rank depends on: there may be a thousand of them. */
export async function saidInStatements(view: View, ids: readonly string[]): Promise<Said[]> {
  const rows = await rowsOf(view, ids);
  const names = await namesBySpeaker(view, rows);
  return rows.map((row) => ({
    type: SearchType.STATEMENT,
    id: row.id,
    day: row.saidOn ?? row.publishedPartial,
    language: row.language,
    sourceId: row.sourceId,
    relays: row.relayedFromId !== null,
    texts: saidTexts(wordsSaid(row)),
    names: names.get(row.speakerId) ?? NONE,
  }));
}

const OWN = [
  'id',
  'speakerId',
  'saidOn',
  'relayedFromId',
  'language',
  'quote',
  'translation',
  'summary',
  'relayedVia',
] as const;
const OF_DOCUMENT = ['sourceId', 'publishedPartial'] as const;

const columns = (): Sql =>
  joined(
    [
      ...OWN.map((property) => sql`${columnOf(Statement, property)} AS ${named(property)}`),
      ...OF_DOCUMENT.map((property) => sql`${columnOf(Document, property, 'd')} AS ${named(property)}`),
    ],
    ', ',
  );

function rowsOf(view: View, ids: readonly string[]): Promise<Row[]> {
  const { text, params } = sql`SELECT ${columns()} FROM ${tableAt(view, Statement)} t
    JOIN ${tableAt(view, Document)} d ON d.id = t.document_id WHERE ${isIn(sql`t.id`, ids)}`;
  return view.query<Row>(text, params);
}

const noNames = (): Promise<Map<string | null, readonly SaidText[]>> =>
  Promise.resolve(new Map<string | null, readonly SaidText[]>());

/** Their words are worked out once per revision. */
async function namesBySpeaker(
  view: View,
  rows: readonly Row[],
): Promise<ReadonlyMap<string | null, readonly SaidText[]>> {
  const known = await view.kept(noNames);
  const ids = new Set(rows.map(({ speakerId }) => speakerId));
  const unknown = [...ids].filter((id) => id !== null && !known.has(id)) as string[];
  const names = await view.loadMany(namesOfParty, unknown);
  unknown.forEach((id, index) => known.set(id, saidTexts(namesOfSpeaker(names[index]!))));
  return known;
}
