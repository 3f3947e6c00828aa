import type { Tx } from '../../db/contract';
import { isIn, named, type Sql, sql } from '../../db/sql';
import { notFound } from '../mutation/refused';

export const ERASABLE = ['document', 'statement', 'claim', 'tally'] as const;
export type Erasable = (typeof ERASABLE)[number];

/** Ids by table. */
export type Targets = Readonly<Record<Erasable, readonly string[]>>;

const PREFIXES: Readonly<Record<string, Erasable>> = { do: 'document', st: 'statement', cl: 'claim', ta: 'tally' };

export const tableOf = (id: string): Erasable | null => PREFIXES[id.split('-')[0]!] ?? null;

/** What some ids name, with all that rests on it: the statements of documents, the claims and claimed totals of statements.
 *  @throws {Refused} NotFound for an id that no version has */
export async function targetsOf(tx: Tx, ids: readonly string[]): Promise<Targets> {
  for (const id of ids)
    if ((await idsOf(tx, tableOf(id)!, isIn(sql`id`, [id]))).length === 0) throw notFound(`The ${tableOf(id)}`, id);
  const given = (table: Erasable): string[] => ids.filter((id) => tableOf(id) === table);
  const document = given('document');
  const statement = union(given('statement'), await idsOf(tx, 'statement', isIn(sql`document_id`, document)));
  const among = isIn(sql`statement_id`, statement);
  const claim = union(given('claim'), await idsOf(tx, 'claim', among));
  return { document, statement, claim, tally: union(given('tally'), await idsOf(tx, 'tally', among)) };
}

const union = (some: readonly string[], others: readonly string[]): string[] => [...new Set([...some, ...others])];

async function idsOf(tx: Tx, table: Erasable, which: Sql): Promise<string[]> {
  const asked = sql`SELECT DISTINCT id FROM ${named(table)} WHERE ${which} ORDER BY id`;
  return (await tx.query<{ id: string }>(asked.text, asked.params)).map(({ id }) => id);
}
