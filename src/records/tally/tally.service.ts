import { tableAt } from '../../db/as-of';
import { byId, byReference, selectRows } from '../../db/rows';
import { sql } from '../../db/sql';
import type { Batch, View } from '../../db/view';
import { documentById } from '../../evidence/document/document.service';
import { Statement } from '../../evidence/statement/statement.entity';
import { statementById } from '../../evidence/statement/statement.service';
import { groupBy } from '../../kernel/group';
import { daysOf } from '../../kernel/partial-date';
import { ledgerOf } from '../exchange/ledger';
import { byDistance } from '../reading/rule/order';
import { utteranceOf } from '../reading/utterance';
import { type OnFile, onFile, type Scope } from './on-file';
import { Tally } from './tally.entity';

/** The version that holds at the view's revision; null for an unknown or ended one. */
export const tallyById = byId(Tally);

export const talliesOfStatement = byReference(Tally, 'statementId', sql`t.id`);

/** Tallies of one origin that are one: by id, all of them, the one nearest the origin first. */
export function tallyGroups(view: View): Promise<ReadonlyMap<string, readonly Tally[]>> {
  return view.once(readGroups);
}

async function readGroups(view: View): Promise<ReadonlyMap<string, readonly Tally[]>> {
  const [tallies, origins] = await Promise.all([selectRows(view, Tally, sql`ORDER BY t.id`), originsOf(view)]);
  const groups = groupBy(tallies, (tally) => sameTotal(tally, origins.get(tally.statementId)!));
  const nearestFirst = await Promise.all([...groups.values()].map((group) => inOrder(view, group)));
  return new Map(nearestFirst.flatMap((group) => group.map((tally) => [tally.id, group] as const)));
}

/** The origin of each statement that claims a total: of most totals nothing else is looked at, since nobody repeats them. */
async function originsOf(view: View): Promise<ReadonlyMap<string, string>> {
  const asked = sql`SELECT t.id AS id, t.origin_id AS originId FROM ${tableAt(view, Statement)} t
    JOIN (SELECT DISTINCT y.statement_id AS said FROM ${tableAt(view, Tally)} y) s ON s.said = t.id`;
  const rows = await view.query<{ id: string; originId: string }>(asked.text, asked.params);
  return new Map(rows.map(({ id, originId }) => [id, originId]));
}

async function inOrder(view: View, group: readonly Tally[]): Promise<readonly Tally[]> {
  if (group.length === 1) return group;
  const said = await view.loadMany(
    utteranceOf,
    group.map(({ statementId }) => statementId),
  );
  const heard = group.map((tally, index) => ({ tally, said: said[index]! }));
  return heard.sort((left, right) => byDistance(left.said, right.said)).map(({ tally }) => tally);
}

/** Pages that relay a total may move its period or leave out its scope; the rest tells totals apart. */
function sameTotal(tally: Tally, originId: string): string {
  const { unit, claimedLow, claimedHigh, countedById, viaId, toId, category } = tally;
  return JSON.stringify([originId, unit, claimedLow, claimedHigh, countedById, viaId, toId, category]);
}

/** Ids of tallies that repeat another one. */
export async function repetitions(view: View): Promise<string[]> {
  return [...(await tallyGroups(view))].filter(([id, [first]]) => id !== first!.id).map(([id]) => id);
}

/** What a total takes in; its end as the words give it. */
export function scopeOf(tally: Tally): Scope {
  const { unit, scope, countedById, viaId, toId, category, since, until } = tally;
  return { unit, scope, countedById, viaId, toId, category, since, until };
}

/** What the records on file say to a total. */
export async function recordedFor(tally: Tally): Promise<OnFile> {
  return tally.view.load(filedUnder, { ...scopeOf(tally), until: await lastDayOf(tally) });
}

export const filedUnder: Batch<Scope, OnFile> = async (view, scopes) => {
  const ledger = await ledgerOf(view);
  return scopes.map((scope) => onFile(scope, ledger));
};

/** The last day of its period: where the words give none, the last day it may have been published on. */
export async function lastDayOf({ view, until, statementId }: Tally): Promise<string | null> {
  if (until !== null) return until;
  const statement = await view.load(statementById, statementId);
  const document = statement && (await view.load(documentById, statement.documentId));
  return document?.publishedPartial ? daysOf(document.publishedPartial).to : null;
}
