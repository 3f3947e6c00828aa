import { groupBy } from '../../kernel/group';
import { type Amount, NOTHING, plus } from '../exchange/amount';
import { countsByHead, seriesOf } from '../exchange/sum';
import { type Placed, SELECTING, type Values } from './place-in-groups';
import type { ExchangeGroupKey as Key } from './statistics.terms';

/** What a group gets from one value. */
export interface Share {
  readonly group: Values;
  readonly placed: Placed;
  readonly amount: Amount;
}

/** Shares of all groups. A series counts once per side and category, by its head or by its stages, whichever is more: over all records,
 *  or over those of one party, role or source where these are keys. */
export function sharesOf(placed: readonly Placed[], keys: readonly Key[]): Share[] {
  const selecting = keys.flatMap((key, index) => (SELECTING.has(key) ? [index] : []));
  if (selecting.length === 0) return sharesWithin(placed);
  const single = placed.flatMap((one) => one.groups.map((group) => ({ ...one, groups: [group] })));
  const selections = groupBy(single, ({ groups: [group] }) => JSON.stringify(selecting.map((index) => group![index])));
  return [...selections.values()].flatMap(sharesWithin);
}

function sharesWithin(placed: readonly Placed[]): Share[] {
  const byRecord = groupBy(placed, ({ record }) => record.id);
  const records = [...byRecord.values()].map(([first]) => first!.record);
  return [...seriesOf(records).values()].flatMap((series) => {
    const values = series.flatMap(({ id }) => byRecord.get(id)!);
    const alike = groupBy(values, ({ cell }) => `${cell.toId ?? ''} ${cell.category ?? ''}`);
    return [...alike.values()].flatMap((ofOne) => sharesOfSeries(ofOne, series.length > 1));
  });
}

const isHead = ({ record }: Placed): boolean => record.headId === null;

function sharesOfSeries(values: readonly Placed[], hasStages: boolean): Share[] {
  const head = values.find(isHead);
  const stages = values.filter((value) => !isHead(value));
  if (!head || !hasStages) return values.flatMap(whole);
  const amounts = stages.map(({ cell }) => cell.amount);
  if (!countsByHead(head.cell.amount, amounts)) return [...stages.flatMap(whole), ...nothing(head)];
  return [...headShares(head, stages), ...stages.flatMap((stage) => shareBesideHead(stage, head))];
}

/** All of a value in each of its groups. */
export const whole = (placed: Placed): Share[] =>
  placed.groups.map((group) => ({ group, placed, amount: placed.cell.amount }));

/** In the group, and adding nothing to it. */
const nothing = (placed: Placed): Share[] => placed.groups.map((group) => ({ group, placed, amount: NOTHING }));

/** The head's number takes in its stages: in each of its groups it stands for those there, less what the others account for. */
function headShares(head: Placed, stages: readonly Placed[]): Share[] {
  const all = stages.map(({ cell }) => cell.amount).reduce(plus, NOTHING);
  return head.groups.map((group) => {
    const elsewhere = stages.filter((stage) => !isIn(stage, group)).map(({ cell }) => cell.amount);
    const rest = remainder(head.cell.amount, elsewhere.reduce(plus, NOTHING));
    return { group, placed: head, amount: { ...rest, notBrokenDown: head.cell.amount.best - all.best } };
  });
}

const shareBesideHead = (stage: Placed, head: Placed): Share[] =>
  stage.groups.map((group) => ({ group, placed: stage, amount: isIn(head, group) ? NOTHING : stage.cell.amount }));

const isIn = ({ groups }: Placed, group: Values): boolean =>
  groups.some((one) => one.every((value, index) => value === group[index]));

/** `best` exactly, the bounds by the arithmetic of intervals; an open end stays open. */
function remainder(head: Amount, elsewhere: Amount): Amount {
  const best = head.best - elsewhere.best;
  const low = elsewhere.high === null ? 0 : Math.max(0, head.low - elsewhere.high);
  const high = head.high === null ? null : Math.max(best, head.high - elsewhere.low);
  return { ...head, best, low, high };
}
