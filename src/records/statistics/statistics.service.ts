import type { Kept } from '../../db/context';
import { type FilterInput, given } from '../../db/filter/filter';
import type { View } from '../../db/view';
import { PersonCategory } from '../../evidence/claim/claim.terms';
import { partyById } from '../../evidence/party/party.service';
import { BadUserInput } from '../../kernel/errors';
import { Policy } from '../reading/reading.terms';
import { RULE_VERSION } from '../reading/rule/resolved';
import { type Asked, excess, groupsFor } from './find-groups';
import type { Group } from './group';
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

/** Groups with their sums, in order. The number of SQL statements grows with some thousand records at a time, never with each.
 *  @throws {BadUserInput} for what cannot be asked together, an unknown `to`, or more than 10,000 groups */
export async function statisticsOf(view: View, summaries: Kept, question: Question): Promise<Running[]> {
  await refuseNonsense(view, question);
  const { where = null, groupBy: keys, to = null, category, policy, fill } = question;
  const asked = { where, groupBy: keys, to, category, policy: policy ?? Policy.RECEIVER_FIRST };
  const find = (there: View): Promise<readonly Group[]> => there.load(groupsFor, asked);
  const groups = await (isOfAll(where) ? summaries.answer(view, nameOf(asked), find) : find(view));
  if (!fill) return withRunning(groups, keys);
  const refusal = excess(filledSize(groups, keys));
  if (refusal) throw refusal;
  return withRunning(filled(groups, keys), keys);
}

const isOfAll = (where: FilterInput | null): boolean => where === null || given(where).length === 0;

/** To be raised whenever the same records come to other groups, or these are written otherwise: what an earlier program kept is not read. */
const VERSION = 1;

function nameOf({ groupBy: keys, to, category, policy }: Asked): string {
  return `statistics ${VERSION} ${RULE_VERSION} ${policy} ${category} ${to ?? '*'} ${keys.join(' ')}`;
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
