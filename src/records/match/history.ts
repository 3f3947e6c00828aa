import { FieldResolver, Resolver, Root } from 'type-graphql';
import { allVersionsAt } from '../../db/as-of';
import { Revision } from '../../db/revision.entity';
import { revisionById } from '../../db/revision.service';
import { inOrder } from '../../db/rows';
import { isIn, sql } from '../../db/sql';
import type { Batch } from '../../db/view';
import { Claim } from '../../evidence/claim/claim.entity';
import { mergedIds } from '../../evidence/record/records';
import { SourcedRecord } from '../../evidence/record/sourced-record';
import { Match } from './match.entity';

@Resolver(() => SourcedRecord)
export class RecordHistory {
  @FieldResolver(() => [Revision], {
    description: 'The revisions that touched it: its claims, its judgements, itself; the oldest first.',
  })
  async history(@Root() { view, id }: SourcedRecord): Promise<Revision[]> {
    const touched = await view.loadMany(revisionsOf, await view.load(mergedIds, id));
    const numbers = [...new Set(touched.flat())].sort((left, right) => left - right);
    return (await view.loadMany(revisionById, numbers)).filter((revision) => revision !== null);
  }
}

/** Numbers of the revisions that touched a record by its own id. */
const revisionsOf: Batch<string, number[]> = async (view, ids) => {
  const [claims, matches] = [allVersionsAt(view, Claim), allVersionsAt(view, Match)];
  const all = sql`
    SELECT record_id AS record, since_revision AS revision FROM ${claims} c WHERE ${isIn(sql`record_id`, ids)}
    UNION SELECT record_id, until_revision FROM ${claims} c WHERE ${isIn(sql`record_id`, ids)}
    UNION SELECT left_id, since_revision FROM ${matches} m WHERE ${isIn(sql`left_id`, ids)}
    UNION SELECT left_id, until_revision FROM ${matches} m WHERE ${isIn(sql`left_id`, ids)}
    UNION SELECT right_id, since_revision FROM ${matches} m WHERE ${isIn(sql`right_id`, ids)}
    UNION SELECT right_id, until_revision FROM ${matches} m WHERE ${isIn(sql`right_id`, ids)}
    UNION SELECT entity_id, revision FROM \`change\` WHERE entity IN ('exchange', 'medical_service') AND ${isIn(sql`entity_id`, ids)}`;
  const asked = sql`SELECT record, revision FROM (${all}) touched WHERE revision <= ${view.revision}`;
  const rows = await view.query<{ record: string; revision: number }>(asked.text, asked.params);
  return inOrder(ids, rows, ({ record }) => record).map((list) => list.map(({ revision }) => Number(revision)));
};
