import { PersonCategory } from '../../evidence/claim/claim.terms';
import { type Amount, plus } from '../exchange/amount';
import { seriesOf, sidesOf } from '../exchange/sum';
import { type Asked, cellsOf } from './cell';
import { byValues, emptyGroup, type Group } from './group';
import { type Counted, place, type Placed, type Values } from './place-in-groups';
import { type Share, sharesOf, whole } from './shares';
import type { ExchangeGroupKey } from './statistics.terms';

/** A group while it grows. */
interface Sums {
  readonly values: Values;
  exchanges: number;
  people: Amount;
  remains: Amount;
  conflicts: number;
}

/** Groups of records, summed up as the records come: what one series gives to a group does not depend on the others. */
export class Totals {
  private readonly groups = new Map<string, Sums>();

  constructor(
    private readonly keys: readonly ExchangeGroupKey[],
    private readonly asked: Asked,
  ) {}

  get size(): number {
    return this.groups.size;
  }

  /** Adds records. A series must come at once, with all of its records that count. */
  add(records: readonly Counted[]): void {
    for (const series of seriesOf(records).values()) this.addSeries(series);
  }

  /** In order: ascending, missing values last. Without a key one group, be there records or not. */
  all(): Group[] {
    if (this.groups.size === 0 && this.keys.length === 0) return [emptyGroup([])];
    return [...this.groups.values()].sort(byValues);
  }

  private addSeries(series: readonly Counted[]): void {
    const placed = series.map((record) => this.place(record));
    series.forEach((record, index) => this.count(record, placed[index]!));
    const shares = series.length > 1 ? sharesOf(placed.flat(), this.keys) : placed[0]!.flatMap(whole);
    for (const share of shares) this.sum(share);
  }

  private place(record: Counted): Placed[] {
    const { toId } = this.asked;
    const sides = sidesOf([record]).filter((side) => toId === null || side === toId);
    return place(record, cellsOf(record, sides, this.asked), sides, this.keys);
  }

  /** A record counts once in a group, however many of its values stand there. */
  private count(record: Counted, placed: readonly Placed[]): void {
    const standing = new Set<Sums>();
    for (const { groups } of placed) for (const values of groups) standing.add(this.group(values));
    for (const group of standing) {
      group.exchanges += 1;
      group.conflicts += record.conflicts;
    }
  }

  private sum({ group: values, placed: { cell }, amount }: Share): void {
    const group = this.group(values);
    if (cell.category === PersonCategory.REMAINS) group.remains = plus(group.remains, amount);
    else group.people = plus(group.people, amount);
  }

  private group(values: Values): Sums {
    const word = JSON.stringify(values);
    const known = this.groups.get(word);
    if (known) return known;
    const fresh = { ...emptyGroup(values) };
    this.groups.set(word, fresh);
    return fresh;
  }
}
