import { Field, Int, ObjectType } from 'type-graphql';
import { Viewed, type View } from '../../db/view';
import { ConflictKind, Policy, SetAsideReason } from './reading.terms';
import { ClaimField, PersonCategory } from '../../evidence/claim/claim.terms';
import { describe, explain } from './rule/explain';
import { OfValue } from './of-value';
import { type Found, type Resolved, RULE_VERSION } from './rule/resolved';
import type { Aside } from './rule/sift';

@ObjectType({ description: 'Why a value is what it is: the claim chosen, the claims set aside, the voices heard.' })
export class Explanation extends OfValue {
  @Field(() => String, {
    description: 'ENVELOPE_OF_VOICES for a value of its own claims, SUM_OF_PARTS for a derived one.',
  })
  readonly rule: string = this.resolved.rule;

  @Field(() => String, { description: 'Version of the rule. Another version may give another value.' })
  readonly version: string = RULE_VERSION;

  @Field(() => Policy, { description: 'How `best` was chosen.' })
  readonly policy: Policy = this.resolved.policy;

  @Field(() => String, { description: 'The same in English sentences.' })
  readonly text: string = explain(this.resolved);

  @Field(() => Int, {
    description: 'Independent voices left in the rule. Publications that repeat one are not counted again.',
  })
  readonly voices: number = this.resolved.voices;

  @Field(() => Int, { description: 'Documents with a claim on this value, copies included.' })
  readonly publications: number = this.resolved.publications;
}

@ObjectType({ description: 'A claim that was not chosen, with the reason.' })
export class SetAside extends Viewed {
  readonly claimId: string;

  @Field(() => SetAsideReason, { description: 'Why it was not chosen.' })
  readonly reason: SetAsideReason;

  constructor(view: View, { claim, reason }: Aside) {
    super();
    this.view = view;
    this.claimId = claim.id;
    this.reason = reason;
  }
}

@ObjectType({ description: 'Claims of one record that differ, and how.' })
export class Conflict extends Viewed {
  @Field(() => ConflictKind, { description: 'How they differ.' })
  readonly kind: ConflictKind;

  @Field(() => ClaimField, { description: 'On which field.' })
  readonly field: ClaimField;

  @Field(() => PersonCategory, { nullable: true, description: 'COUNT and LIMIT: of whom; else null.' })
  readonly category: PersonCategory | null;

  @Field(() => String, { description: 'The same in an English sentence.' })
  readonly text: string;

  readonly claimIds: readonly string[];

  constructor(
    view: View,
    readonly recordId: string,
    readonly resolved: Resolved,
    found: Found,
  ) {
    super();
    this.view = view;
    this.kind = found.kind;
    this.field = resolved.key.field;
    this.category = resolved.key.category;
    this.text = describe(found);
    this.claimIds = [...new Set(found.claims.map(({ id }) => id))].sort();
  }
}
