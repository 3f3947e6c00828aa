import type { View } from '../../db/view';
import { BadUserInput } from '../../kernel/errors';
import { groupBy } from '../../kernel/group';
import type { Filed } from '../exchange/filed';
import { ledgerOf } from '../exchange/ledger';
import { onFile, type Scope } from './on-file';
import type { Tally } from './tally.entity';
import type { FilterInput } from '../../db/filter/filter';
import { lastDayOf, scopeOf } from './tally.service';
import { TallyScope } from './tally.terms';
import { talliesWhere } from './tally.where';

/** A total with the last day it speaks of; null where neither the words nor the page tell. */
export interface Dated {
  readonly tally: Tally;
  readonly day: string | null;
}

/** Totals of one counter and scope, by their last day. */
export interface Line {
  /** Without an end: what all of them take in. */
  readonly scope: Scope;
  readonly totals: readonly Dated[];
}

const MAX_LINES = 200;

/** Comparable totals by scope: unit, scope, counter, carrier, side, category and beginning agree.
 *  @throws {BadUserInput} for more than 200 series */
export async function linesWhere(view: View, where: FilterInput | null | undefined): Promise<Line[]> {
  const [tallies, ledger] = await Promise.all([talliesWhere(view, where), ledgerOf(view)]);
  const dated = await Promise.all(tallies.map(async (tally) => ({ tally, day: await lastDayOf(tally) })));
  const beginnings = new Beginnings(ledger);
  const lines = groupBy(dated, ({ tally }) => wordOf(tally, beginnings));
  if (lines.size > MAX_LINES)
    throw new BadUserInput('where', `where gives ${lines.size} series, at most ${MAX_LINES}: narrow it.`);
  const inOrder = [...lines].sort(([left], [right]) => (left < right ? -1 : 1));
  return inOrder.map(([, totals]) => {
    const scope = { ...scopeOf(totals[0]!.tally), until: null, since: beginnings.since(totals[0]!.tally) };
    return { scope, totals: totals.sort(byDay) };
  });
}

/** Equal for comparable totals; ordered by its parts, missing ones last. */
function wordOf(tally: Tally, beginnings: Beginnings): string {
  const { unit, scope, countedById, viaId, toId, category } = tally;
  const parts = [unit, scope, countedById, viaId, toId, category, beginnings.since(tally)];
  return parts.map((part) => part ?? '~').join(' ');
}

const LAST = '~';

const earliest = (records: readonly Filed[]): string =>
  records.reduce((first, { from }) => (from! < first ? from! : first), LAST);

/** When the records of each scope begin: thousands of totals have few scopes. */
class Beginnings {
  private readonly days = new Map<string, string>();

  constructor(private readonly ledger: readonly Filed[]) {}

  /** Null where the total takes in everything from the beginning: also when no record of its scope lies before the day it names. */
  since(tally: Tally): string | null {
    const { since } = tally;
    if (since === null || tally.scope === TallyScope.SUBSET) return since;
    return this.firstDay({ ...scopeOf(tally), since: null, until: null }) < since ? since : null;
  }

  private firstDay(scope: Scope): string {
    const word = JSON.stringify(scope);
    const day = this.days.get(word) ?? earliest(onFile(scope, this.ledger).matching);
    this.days.set(word, day);
    return day;
  }
}

function byDay(left: Dated, right: Dated): number {
  return `${left.day ?? '~'} ${left.tally.id}` < `${right.day ?? '~'} ${right.tally.id}` ? -1 : 1;
}
