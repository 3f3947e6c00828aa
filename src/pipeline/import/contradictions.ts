import type { Tx } from '../../db/contract';
import { sql } from '../../db/sql';
import { HOLDS } from '../../db/view';
import { groupsOf } from '../../records/match/groups';
import { Judgement } from '../../records/match/match.terms';
import type { Problems } from './problems';

interface Judged {
  readonly leftId: string;
  readonly rightId: string;
  readonly judgement: Judgement;
  readonly line: number | null;
}

/** Records judged DIFFERENT cannot be one by other judgements. */
export async function refuseContradictions(tx: Tx, packageName: string, problems: Problems): Promise<void> {
  const matches = await liveMatches(tx, packageName);
  const groups = groupsOf(matches.filter(({ judgement }) => judgement === Judgement.SAME));
  for (const { leftId, rightId, judgement, line } of matches)
    if (judgement === Judgement.DIFFERENT && groups.get(leftId)?.includes(rightId))
      problems.add({
        file: 'match.csv',
        line,
        column: 'judgement',
        found: 'DIFFERENT',
        expected: `no chain of SAME from ${leftId} to ${rightId}`,
      });
}

function liveMatches(tx: Tx, packageName: string): Promise<Judged[]> {
  const key = tx.engine === 'sqlite' ? sql`m.left_id || '/' || m.right_id` : sql`CONCAT_WS('/', m.left_id, m.right_id)`;
  const asked = sql`SELECT m.left_id AS leftId, m.right_id AS rightId, m.judgement, i.line FROM \`match\` m
    LEFT JOIN import_row i ON i.package = ${packageName} AND i.entity = 'match' AND i.row_key = ${key} WHERE m.until_revision = ${HOLDS}`;
  return tx.query<Judged>(asked.text, asked.params);
}
