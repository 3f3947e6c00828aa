import { byId, byReference, selectRows } from '../../db/rows';
import { sql } from '../../db/sql';
import type { Batch, View } from '../../db/view';
import { documentById } from '../../evidence/document/document.service';
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
  const tallies = await selectRows(view, Tally, sql`ORDER BY t.id`);
  const said = await view.loadMany(
    utteranceOf,
    tallies.map(({ statementId }) => statementId),
  );
  const heard = tallies.map((tally, index) => ({ tally, said: said[index]! }));
  const groups = groupBy(heard, ({ tally, said: { originId } }) => sameTotal(tally, originId));
  const nearestFirst = [...groups.values()].map((group) =>
    group.sort((left, right) => byDistance(left.said, right.said)).map(({ tally }) => tally),
  );
  return new Map(nearestFirst.flatMap((group) => group.map((tally) => [tally.id, group] as const)));
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
