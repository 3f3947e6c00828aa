import { PartyRole, type PersonCategory } from '../../evidence/claim/claim.terms';
import { groupBy } from '../../kernel/group';
import { type Amount, amountOf, type Beside, isTold, NOTHING, plus } from './amount';
import type { Filed } from './filed';

export interface SumScope {
  /** Null: to every side. */
  readonly toId: string | null;
  readonly category: PersonCategory;
  readonly beside: Beside;
}

/** Sums counts over records. A series counts once per side: by its head or by its stages, whichever is more. */
export function sumOf(records: readonly Filed[], scope: SumScope): Amount {
  return [...seriesOf(records).values()].flatMap((series) => sumsOfSeries(series, scope)).reduce(plus, NOTHING);
}

/** Records by series; one that is neither head nor stage is a series of its own. */
export function seriesOf<T extends Filed>(records: readonly T[]): Map<string, T[]> {
  return groupBy(records, ({ id, headId }) => headId ?? id);
}

function sumsOfSeries(series: readonly Filed[], { toId, category, beside }: SumScope): Amount[] {
  const sides = toId === null ? sidesOf(series) : [toId];
  return sides.map((side) => sumToSide(series, (record) => amountOf(record, side, category, beside)));
}

/** The sides that take in on these records, by name or by a count; null for a count to nobody named. */
export function sidesOf(records: readonly Filed[]): (string | null)[] {
  const sides = new Set<string | null>();
  for (const { parties, counts } of records) {
    for (const { role, partyId } of parties) if (role === PartyRole.RECEIVED) sides.add(partyId);
    for (const { toId } of counts) sides.add(toId);
  }
  return [...sides];
}

function sumToSide(series: readonly Filed[], amount: (record: Filed) => Amount): Amount {
  const stages = series.filter(({ headId }) => headId !== null).map(amount);
  const head = series.find(({ headId }) => headId === null);
  const ofStages = stages.reduce(plus, NOTHING);
  if (!head) return ofStages;
  const ofHead = amount(head);
  if (stages.length === 0) return ofHead;
  if (!countsByHead(ofHead, stages)) return ofStages;
  return { ...ofHead, notBrokenDown: ofHead.best - ofStages.best };
}

/** True where a series counts by its head: its stages tell nothing, or less. Without a `best` on either hand, `low` decides. */
export function countsByHead(head: Amount, stages: readonly Amount[]): boolean {
  if (!stages.some(isTold)) return true;
  const ofStages = stages.reduce(plus, NOTHING);
  return head.bests + ofStages.bests > 0 ? head.best > ofStages.best : head.low > ofStages.low;
}
