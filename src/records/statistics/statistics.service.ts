import type { View } from '../../db/view';
import { sourceIdsOf } from '../../evidence/claim/record-evidence';
import { PersonCategory } from '../../evidence/claim/claim.terms';
import { partyById } from '../../evidence/party/party.service';
import { BadUserInput } from '../../kernel/errors';
import type { FilterInput } from '../../db/filter/filter';
import { exchangeIds } from '../exchange/exchange.ids';
import { ledgerOf } from '../exchange/ledger';
import { underPolicy } from '../exchange/under-policy';
import type { Policy } from '../reading/reading.terms';
import { groupsOf } from './group';
import type { Counted } from './place-in-groups';
import { ExchangeGroupKey } from './statistics.terms';
import { filled, filledSize, finestOf, type Running, withRunning } from './time';

export interface Question {
  readonly where?: FilterInput | null;
  readonly groupBy: readonly ExchangeGroupKey[];
  readonly to?: string | null;
  readonly category: PersonCategory;
  readonly policy?: Policy | null;
  readonly fill: boolean;
}

const MAX_GROUPS = 10_000;

/** Groups with their sums, in order. The number of SQL statements does not depend on the rows.
 *  @throws {BadUserInput} for what cannot be asked together, an unknown `to`, or more than 10,000 groups */
export async function statisticsOf(view: View, question: Question): Promise<Running[]> {
  await refuseNonsense(view, question);
  const { groupBy: keys, to, category, fill } = question;
  const asked = { toId: to ?? null, category: keys.includes(ExchangeGroupKey.CATEGORY) ? null : category };
  const groups = groupsOf(await recordsFor(view, question), keys, asked);
  const size = fill ? filledSize(groups, keys) : groups.length;
  if (size > MAX_GROUPS)
    throw new BadUserInput(
      'groupBy',
      `groupBy gives ${size} groups, at most ${MAX_GROUPS}: narrow where, or ask for fewer keys.`,
    );
  return withRunning(fill ? filled(groups, keys) : groups, keys);
}

async function refuseNonsense(view: View, { groupBy: keys, to, category, fill }: Question): Promise<void> {
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice) throw new BadUserInput('groupBy', `groupBy names ${twice} twice.`);
  if (fill && finestOf(keys) === null)
    throw new BadUserInput('fill', 'fill is true, and groupBy has no MONTH, QUARTER or YEAR to fill.');
  if (keys.includes(ExchangeGroupKey.CATEGORY) && category !== PersonCategory.PEOPLE)
    throw new BadUserInput('category', `category is ${category}, and groupBy has CATEGORY: ask for one or the other.`);
  if (to !== undefined && to !== null && (await view.load(partyById, to)) === null)
    throw new BadUserInput('to', `to is ${JSON.stringify(to.slice(0, 64))}, which is no party.`);
}

async function recordsFor(view: View, { where, groupBy: keys, policy }: Question): Promise<Counted[]> {
  const [ledger, found] = await Promise.all([ledgerOf(view), view.load(exchangeIds, { where })]);
  const ids = new Set(found);
  const records = await underPolicy(
    view,
    ledger.filter(({ id }) => ids.has(id)),
    policy,
  );
  const sourced = keys.includes(ExchangeGroupKey.SOURCE);
  return Promise.all(
    records.map(async (record) => ({ ...record, sources: sourced ? await view.load(sourceIdsOf, record.id) : [] })),
  );
}
