import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantScalar } from '../kernel/graph/scalars';
import { instant, longText, revisionNumber } from './columns';
import { Viewed } from './view';

/** One editorial commit: who changed what the changes say, and why. */
@Entity('revision')
@Index('ux_revision_release_name', ['releaseName'], { unique: true })
@Index('ix_revision_at', ['at'])
@ObjectType({ description: 'One editorial commit: all or nothing, numbered without gaps in the order of time.' })
export class Revision extends Viewed {
  @PrimaryColumn(revisionNumber)
  @Field(() => Int, { description: 'Its number, from 1.' })
  id: number;

  /** Never before that of the revision before. */
  @Column(instant)
  @Field(() => InstantScalar, { description: 'When it was made; never before the revision before it.' })
  at: string;

  @Column({ type: 'varchar', length: 100 })
  actor: string;

  @Column(longText)
  @Field(() => String, { description: 'Why.' })
  message: string;

  /** Set: this revision is a release of that name. */
  @Column({ type: 'varchar', length: 64, name: 'release_name', nullable: true })
  releaseName: string | null;

  @Field(() => String, { description: 'Who made it.' })
  get by(): string {
    return this.actor;
  }

  @Field(() => String, { nullable: true, description: 'The name of the release it is; null when it is none.' })
  get release(): string | null {
    return this.releaseName;
  }
}
