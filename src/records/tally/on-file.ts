import { PartyRole, PersonCategory } from '../../evidence/claim/claim.terms';
import { type Amount, NOTHING, plus } from '../exchange/amount';
import type { Filed } from '../exchange/filed';
import { seriesOf, sumOf } from '../exchange/sum';
import { ReportedStatus } from '../reading/reading.terms';
import { TallyScope, TallyUnit } from './tally.terms';

/** What a total takes in. */
export interface Scope {
  readonly unit: TallyUnit;
  readonly scope: TallyScope;
  readonly countedById: string | null;
  readonly viaId: string | null;
  readonly toId: string | null;
  readonly category: PersonCategory | null;
  readonly since: string | null;
  /** The day of publication where the words give none. */
  readonly until: string | null;
  /** Count a series once, whether or not the counter numbers exchanges. */
  readonly seriesOnce?: boolean;
}

export interface OnFile {
  /** Records that fit the scope, by date. */
  readonly matching: readonly Filed[];
  readonly amount: Amount;
}

const VIA: readonly PartyRole[] = [PartyRole.HOSTED, PartyRole.FACILITATED, PartyRole.MEDIATED];

/** What the records on file say to a claimed total. */
export function onFile(scope: Scope, ledger: readonly Filed[]): OnFile {
  const fitting = ledger.filter((record) => fits(record, scope)).sort(byDate);
  return scope.unit === TallyUnit.EXCHANGES ? countRecords(fitting, scope, ledger) : sumPeople(fitting, scope);
}

/** True for a record held wholly within the period, and through the carrier where there is one. */
export function fits(record: Filed, { since, until, viaId }: Scope): boolean {
  if (record.outcome !== 'HELD' || record.from === null || record.to === null) return false;
  if ((since !== null && record.from < since) || (until !== null && record.to > until)) return false;
  return viaId === null || record.parties.some(({ role, partyId }) => partyId === viaId && VIA.includes(role));
}

/** What the counter calls an exchange: a prisoner exchange, or whatever bears one of its numbers. */
function isExchangeFor(record: Filed, { countedById }: Scope): boolean {
  if (record.kind === 'PRISONER_EXCHANGE') return true;
  return countedById !== null && record.ordinals.some(({ partyId }) => partyId === countedById);
}

function countRecords(fitting: readonly Filed[], scope: Scope, ledger: readonly Filed[]): OnFile {
  const inScope = fitting.filter((record) => isInScope(record, scope) && hasCategory(record, scope));
  const once =
    scope.seriesOnce || numbersExchanges(scope.countedById, ledger) ? seriesOnce(inScope) : stagesSingly(inScope);
  const number = { best: once.length, low: once.length, high: once.length, bests: 1, lows: 1, highs: 1 };
  return { matching: once, amount: { ...NOTHING, ...number } };
}

function isInScope(record: Filed, scope: Scope): boolean {
  if (scope.scope === TallyScope.IN_EXCHANGES) return isExchangeFor(record, scope);
  return scope.scope !== TallyScope.OUTSIDE_EXCHANGES || !isExchangeFor(record, scope);
}

function hasCategory({ counts }: Filed, { category, toId }: Scope): boolean {
  if (category === null) return true;
  const some = counts.filter((count) => count.category === category && count.status !== ReportedStatus.NONE);
  return some.some((count) => toId === null || count.toId === toId);
}

/** True for a counter, such as Ukraine, that gives each exchange a number. */
export function numbersExchanges(countedById: string | null, ledger: readonly Filed[]): boolean {
  if (countedById === null) return false;
  return ledger.some(({ ordinals }) =>
    ordinals.some(({ partyId, series }) => partyId === countedById && series === 'NUMBERED'),
  );
}

function seriesOnce(records: readonly Filed[]): Filed[] {
  return [...seriesOf(records).values()].map((series) => series.find(({ headId }) => headId === null) ?? series[0]!);
}

function stagesSingly(records: readonly Filed[]): Filed[] {
  const heads = new Set(records.map(({ headId }) => headId));
  return records.filter(({ id }) => !heads.has(id));
}

function sumPeople(fitting: readonly Filed[], scope: Scope): OnFile {
  const category =
    scope.category ?? (scope.unit === TallyUnit.REMAINS ? PersonCategory.REMAINS : PersonCategory.PEOPLE);
  const people = { toId: scope.toId, category };
  const inside = fitting.filter((record) => isExchangeFor(record, scope));
  const outside = fitting.filter((record) => !isExchangeFor(record, scope));
  if (scope.scope === TallyScope.IN_EXCHANGES)
    return { matching: inside, amount: sumOf(inside, { ...people, beside: 'LEFT_OUT' }) };
  if (scope.scope !== TallyScope.OUTSIDE_EXCHANGES)
    return { matching: fitting, amount: sumOf(fitting, { ...people, beside: 'INCLUDED' }) };
  const extra = inside.filter(({ counts }) => counts.some(({ beside }) => beside));
  const amount = plus(sumOf(outside, { ...people, beside: 'INCLUDED' }), sumOf(extra, { ...people, beside: 'ONLY' }));
  return { matching: [...outside, ...extra].sort(byDate), amount };
}

function byDate(left: Filed, right: Filed): number {
  const [one, other] = [`${left.from} ${left.id}`, `${right.from} ${right.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
