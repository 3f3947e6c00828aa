import { Field, ID, Int, ObjectType } from 'type-graphql';
import { wholeTableAt } from '../../db/as-of';
import type { Scalar } from '../../db/contract';
import { instanceOf } from '../../db/rows';
import { selectList, shapeOf } from '../../db/shape';
import { isIn, sql } from '../../db/sql';
import type { Batch, View } from '../../db/view';
import { Claim } from '../../evidence/claim/claim.entity';
import {
  AsStatedKind,
  ClaimField,
  PartyRole,
  PersonCategory,
  Review,
  ValueStatus,
} from '../../evidence/claim/claim.terms';

@ObjectType({
  description: 'A claim as the desk sees it: proposed, accepted or rejected. Readers see accepted ones, as Claim.',
})
export class DeskClaim {
  constructor(readonly claim: Claim) {}

  get view(): View {
    return this.claim.view;
  }

  @Field(() => ID, { description: 'The id of the claim.' })
  get id(): string {
    return this.claim.id;
  }

  @Field(() => ID, { description: 'The record it is said to be about, seen by readers or not.' })
  get recordId(): string {
    return this.claim.recordId;
  }

  @Field(() => ClaimField, { description: 'Which field of the record it is about.' })
  get field(): ClaimField {
    return this.claim.field;
  }

  @Field(() => PersonCategory, { nullable: true, description: 'COUNT and LIMIT: who is counted; else null.' })
  get category(): PersonCategory | null {
    return this.claim.category;
  }

  @Field(() => Boolean, { description: 'Counted on top of the other categories.' })
  get beside(): boolean {
    return this.claim.beside;
  }

  @Field(() => ValueStatus, { description: 'Whether it gives a value.' })
  get status(): ValueStatus {
    return this.claim.status;
  }

  @Field(() => PartyRole, { nullable: true, description: 'PARTY: what the party did; else null.' })
  get role(): PartyRole | null {
    return this.claim.role;
  }

  @Field(() => String, { nullable: true, description: 'A word of the data package; null where the field has none.' })
  get term(): string | null {
    return this.claim.term;
  }

  @Field(() => String, { nullable: true, description: 'The words; null after an erasure for privacy.' })
  get asStated(): string | null {
    return this.claim.asStated;
  }

  @Field(() => AsStatedKind, { description: 'Whose words these are.' })
  get asStatedKind(): AsStatedKind {
    return this.claim.asStatedKind;
  }

  @Field(() => Int, { description: 'Admiralty code 1 to 6. 6: cannot be judged.' })
  get credibility(): number {
    return this.claim.credibility;
  }

  @Field(() => Review, { description: 'What the editors decided.' })
  get review(): Review {
    return this.claim.review;
  }

  @Field(() => Boolean, { description: 'An editor chose it over the policy.' })
  get pinned(): boolean {
    return this.claim.pinned;
  }

  @Field(() => String, { nullable: true, description: 'What read it in the text; null when a person did.' })
  get extractor(): string | null {
    return this.claim.extractor;
  }
}

const claimsOfAnyReview: Batch<string, DeskClaim | null> = async (view, ids) => {
  const shape = shapeOf(Claim);
  const asked = sql`SELECT ${selectList(shape)} FROM ${wholeTableAt(view, Claim)} t WHERE ${isIn(sql`t.id`, ids)}`;
  const rows = await view.query<Record<string, Scalar>>(asked.text, asked.params);
  const found = new Map(rows.map((row) => [row.id, new DeskClaim(instanceOf(view, Claim, shape, row))]));
  return ids.map((id) => found.get(id) ?? null);
};

/** As they stand at the view, in the order of the ids; those that do not hold are left out. */
export async function deskClaims(view: View, ids: readonly string[]): Promise<DeskClaim[]> {
  return (await view.loadMany(claimsOfAnyReview, ids)).filter((claim) => claim !== null);
}
