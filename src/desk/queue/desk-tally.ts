import { Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { View } from '../../db/view';
import { AsStatedKind, PersonCategory, Review } from '../../evidence/claim/claim.terms';
import { Statement } from '../../evidence/statement/statement.entity';
import { statementById } from '../../evidence/statement/statement.service';
import { Tally } from '../../records/tally/tally.entity';
import { TallyScope, TallyUnit } from '../../records/tally/tally.terms';
import { HowRead, howRead } from './reading';

@ObjectType({ description: 'A claimed total as the desk sees it. Readers see accepted ones, as Tally.' })
export class DeskTally {
  constructor(readonly tally: Tally) {}

  @Field(() => ID, { description: 'The id of the tally.' })
  get id(): string {
    return this.tally.id;
  }

  @Field(() => TallyUnit, { description: 'What is counted.' })
  get unit(): TallyUnit {
    return this.tally.unit;
  }

  @Field(() => Int, { nullable: true, description: 'The least the words allow; null where open.' })
  get low(): number | null {
    return this.tally.claimedLow;
  }

  @Field(() => Int, { nullable: true, description: 'The most the words allow; null where open.' })
  get high(): number | null {
    return this.tally.claimedHigh;
  }

  @Field(() => PersonCategory, { nullable: true, description: 'Only these people; null: as the unit says.' })
  get category(): PersonCategory | null {
    return this.tally.category;
  }

  @Field(() => TallyScope, { description: 'Which hand-overs it takes in.' })
  get scope(): TallyScope {
    return this.tally.scope;
  }

  @Field(() => String, { nullable: true, description: 'What else limits or blurs the scope; null when nothing does.' })
  get scopeNote(): string | null {
    return this.tally.scopeNote;
  }

  @Field(() => String, { nullable: true, description: 'The words; null after an erasure for privacy.' })
  get asStated(): string | null {
    return this.tally.asStated;
  }

  @Field(() => AsStatedKind, { description: 'Whose words these are.' })
  get asStatedKind(): AsStatedKind {
    return this.tally.asStatedKind;
  }

  @Field(() => Review, { description: 'What the editors decided.' })
  get review(): Review {
    return this.tally.review;
  }

  get view(): View {
    return this.tally.view;
  }
}

@Resolver(() => DeskTally)
export class DeskTallyResolver {
  @FieldResolver(() => Statement, { description: 'What claims it.' })
  statement(@Root() { view, tally }: DeskTally): Promise<Statement | null> {
    return view.load(statementById, tally.statementId);
  }

  @FieldResolver(() => HowRead, { nullable: true, description: 'How it was read; null when a person did.' })
  how(@Root() { view, id }: DeskTally): Promise<HowRead | null> {
    return view.load(howRead, id);
  }
}
