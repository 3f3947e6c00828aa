import { Field, Float, ObjectType } from 'type-graphql';
import { isIn, sql } from '../../db/sql';
import type { Batch } from '../../db/view';

@ObjectType({ description: 'How a claim was read in a text.' })
export class HowRead {
  @Field(() => Float, { description: 'The measured precision of the rule that fired, 0 to 1.' })
  confidence: number;

  @Field(() => String, {
    description: 'AUTO: sure enough to be accepted without a person, where the feed allows it; else REVIEW.',
  })
  tier: string;

  @Field(() => String, { description: 'Which rule fired.' })
  rule: string;

  @Field(() => String, { description: 'The version of the extractor.' })
  version: string;
}

/** By the id of the claim; null where a person read it. */
export const howRead: Batch<string, HowRead | null> = async (view, ids) => {
  const asked = sql`SELECT entity_id AS id, confidence, tier, rule, version FROM extracted
    WHERE ${isIn(sql`entity_id`, ids)} ORDER BY confidence`;
  const rows = await view.query<HowRead & { id: string }>(asked.text, asked.params);
  const found = new Map(rows.map(({ id, ...how }) => [id, Object.assign(new HowRead(), how)]));
  return ids.map((id) => found.get(id) ?? null);
};
