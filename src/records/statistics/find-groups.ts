import { listScope } from '../../db/filter/scope';
import type { FilterInput } from '../../db/filter/filter';
import type { Batch, View } from '../../db/view';
import type { PersonCategory } from '../../evidence/claim/claim.terms';
import { BadUserInput } from '../../kernel/errors';
import { groupBy } from '../../kernel/group';
import { exchangeFilter } from '../exchange/exchange.filter';
import type { Filed } from '../exchange/filed';
import { headIds, ledgerInParts, RECORDS_AT_ONCE } from '../exchange/ledger';
import { underPolicy } from '../exchange/under-policy';
import type { Policy } from '../reading/reading.terms';
import type { Group } from './group';
import type { Counted } from './place-in-groups';
import { sourcesBehind } from './sources';
import { ExchangeGroupKey } from './statistics.terms';
import { Totals } from './totals';

const MAX_GROUPS = 10_000;

/** What groups depend on. */
export interface Asked {
  readonly where: FilterInput | null;
  readonly groupBy: readonly ExchangeGroupKey[];
  readonly to: string | null;
  readonly category: PersonCategory;
  readonly policy: Policy;
}

/** Groups with their sums, in order. Questions of one moment about the same records share one reading of the ledger.
 *  @throws {BadUserInput} for more than 10,000 groups */
export const groupsFor: Batch<Asked, readonly Group[]> = async (view, questions) => {
  const found = new Map<Asked, readonly Group[] | Error>();
  for (const alike of groupBy(questions, ({ where }) => JSON.stringify(where ?? {})).values()) {
    const answers = await readThrough(view, alike).catch((error: Error) => alike.map(() => error));
    alike.forEach((question, index) => found.set(question, answers[index]!));
  }
  return questions.map((question) => found.get(question) as readonly Group[]);
};

async function readThrough(view: View, questions: readonly Asked[]): Promise<(readonly Group[] | Error)[]> {
  const where = await exchangeFilter.where(questions[0]!.where, listScope(view));
  const heads = await headIds(view);
  const countings = questions.map((question) => new Counting(question, heads));
  for await (const part of ledgerInParts(view, where)) {
    const there = part.length < RECORDS_AT_ONCE ? view : view.apart();
    for (const counting of countings) await counting.add(there, part);
  }
  return countings.map((counting) => counting.answer());
}

/** One question while the ledger goes by: records without a series are summed and forgotten, those of series wait for the others of theirs. */
class Counting {
  private readonly totals: Totals;
  private readonly waiting: Counted[] = [];

  constructor(
    private readonly question: Asked,
    private readonly heads: ReadonlySet<string>,
  ) {
    const { groupBy: keys, to: toId, category } = question;
    this.totals = new Totals(keys, { toId, category: keys.includes(ExchangeGroupKey.CATEGORY) ? null : category });
  }

  async add(view: View, part: readonly Filed[]): Promise<void> {
    if (this.totals.size > MAX_GROUPS) return;
    const { policy, groupBy: keys } = this.question;
    const records = await withSources(view, await underPolicy(view, part, policy), keys);
    const alone: Counted[] = [];
    for (const record of records) (this.isInSeries(record) ? this.waiting : alone).push(record);
    this.totals.add(alone);
  }

  answer(): readonly Group[] | Error {
    if (this.totals.size <= MAX_GROUPS) this.totals.add(this.waiting);
    return excess(this.totals.size) ?? this.totals.all();
  }

  private isInSeries({ id, headId }: Filed): boolean {
    return headId !== null || this.heads.has(id);
  }
}

/** The refusal of more groups than may be; null where they are not too many. */
export function excess(groups: number): BadUserInput | null {
  if (groups <= MAX_GROUPS) return null;
  const message = `groupBy gives more than ${MAX_GROUPS} groups: narrow where, or ask for fewer keys.`;
  return new BadUserInput('groupBy', message);
}

async function withSources(
  view: View,
  records: readonly Filed[],
  keys: readonly ExchangeGroupKey[],
): Promise<readonly Counted[]> {
  if (!keys.includes(ExchangeGroupKey.SOURCE)) return records;
  const sources = await sourcesBehind(
    view,
    records.map(({ id }) => id),
  );
  return records.map((record) => ({ ...record, sources: sources.get(record.id) ?? [] }));
}
