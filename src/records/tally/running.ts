import { groupBy } from '../../kernel/group';
import { type Amount, NOTHING, plus } from '../exchange/amount';
import type { Filed } from '../exchange/filed';
import { fits, numbersExchanges, onFile, type Scope } from './on-file';

/** What is on file once a record has taken place. */
export interface Step {
  readonly record: Filed;
  readonly amount: Amount;
}

/** The running total on file: a step for each record in the scope, by its last day. The last step is what `onFile` says. */
export function runningOnFile(scope: Scope, ledger: readonly Filed[]): Step[] {
  const once = { ...scope, seriesOnce: scope.seriesOnce || numbersExchanges(scope.countedById, ledger) };
  const isInScope = (record: Filed): boolean => fits(record, scope) && onFile(once, [record]).matching.length > 0;
  const records = ledger.filter(isInScope).sort(byLastDay);
  const total = new RunningTotal(once, records);
  return records.map((record) => ({ record, amount: total.add(record) }));
}

/** Only the series of the record at hand is summed anew; one that is complete is summed for good. */
class RunningTotal {
  private readonly sizes: ReadonlyMap<string, number>;
  private readonly begun = new Map<string, Filed[]>();
  private complete: Amount = NOTHING;

  constructor(
    private readonly scope: Scope,
    records: readonly Filed[],
  ) {
    this.sizes = new Map([...groupBy(records, seriesOf)].map(([id, series]) => [id, series.length]));
  }

  add(record: Filed): Amount {
    const id = seriesOf(record);
    const series = [...(this.begun.get(id) ?? []), record];
    this.begun.set(id, series);
    if (series.length === this.sizes.get(id)) this.settle(id, series);
    return [...this.begun.values()].map((one) => this.sum(one)).reduce(plus, this.complete);
  }

  private settle(id: string, series: readonly Filed[]): void {
    this.complete = plus(this.complete, this.sum(series));
    this.begun.delete(id);
  }

  private sum(series: readonly Filed[]): Amount {
    return onFile(this.scope, series).amount;
  }
}

const seriesOf = ({ id, headId }: Filed): string => headId ?? id;

function byLastDay(left: Filed, right: Filed): number {
  return `${left.to} ${left.id}` < `${right.to} ${right.id}` ? -1 : 1;
}
