import type { Tx } from '../../db/contract';
import { HOLDS } from '../../db/view';
import { groupsOf } from '../../records/match/groups';
import { Judgement } from '../../records/match/match.terms';
import { invalid } from '../mutation/refused';

interface Judged {
  readonly leftId: string;
  readonly rightId: string;
  readonly judgement: string;
}

/** Records judged DIFFERENT cannot be one by other judgements.
 *  @throws {Refused} naming the two */
export async function refuseContradiction(tx: Tx): Promise<void> {
  const matches = await tx.query<Judged>(
    'SELECT left_id AS leftId, right_id AS rightId, judgement FROM `match` WHERE until_revision = ? ORDER BY left_id, right_id',
    [HOLDS],
  );
  const groups = groupsOf(matches.filter(({ judgement }) => (judgement as Judgement) === Judgement.SAME));
  const against = matches.find(
    ({ leftId, rightId, judgement }) =>
      (judgement as Judgement) === Judgement.DIFFERENT && groups.get(leftId)?.includes(rightId),
  );
  if (against)
    throw invalid(
      'verdict',
      `verdict: found one by which ${against.leftId} and ${against.rightId} would be the same and different; expected none`,
    );
}
