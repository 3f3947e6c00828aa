import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Viewed } from '../../db/view';
import { oneOf } from '../../kernel/graph/enums';
import { Node } from '../../kernel/graph/node';
import { Party } from '../party/party.entity';
import { Reliability, SourceKind } from './source.terms';

@Entity('source')
@Check('ck_source_kind', oneOf('kind', SourceKind))
@Check('ck_source_reliability', oneOf('reliability', Reliability))
@ObjectType({ implements: Node, description: 'A channel that publishes.' })
export class Source extends Viewed implements Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  @Field(() => ID, { description: 'Opaque and permanent; begins with `so-`.' })
  id: string;

  @Column({ name: 'name', type: 'varchar', length: 255 })
  @Field(() => String, { description: 'The name it goes by.' })
  name: string;

  @Column({ name: 'kind', type: 'varchar', length: 32 })
  @Field(() => SourceKind, { description: 'What sort of channel it is.' })
  kind: SourceKind;

  @Column({ name: 'operated_by_id', type: 'varchar', length: 40, nullable: true })
  operatedById: string | null;

  @ManyToOne(() => Party, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'operated_by_id', foreignKeyConstraintName: 'fk_source_operated_by' })
  protected operatedByRow?: Party;

  @Column({ name: 'country', type: 'varchar', length: 2, nullable: true })
  @Field(() => String, { nullable: true, description: 'Its seat, ISO 3166-1 alpha-2; null when not known.' })
  country: string | null;

  /** ISO 639-1 codes separated by a blank. */
  @Column({ name: 'languages', type: 'varchar', length: 100, nullable: true })
  languageList: string | null;

  @Column({ name: 'homepage', type: 'varchar', length: 500, nullable: true })
  @Field(() => String, { nullable: true, description: 'Its address; null when not known.' })
  homepage: string | null;

  @Column({ name: 'feed_url', type: 'varchar', length: 1000, nullable: true })
  @Field(() => String, { nullable: true, description: 'Its feed, as listed in public lists; null when not known.' })
  feedUrl: string | null;

  @Column({ name: 'reliability', type: 'varchar', length: 1 })
  @Field(() => Reliability, { description: 'Admiralty code A to F. F: cannot be judged, not bad.' })
  reliability: Reliability;

  @Column({ name: 'reliability_reason', type: 'varchar', length: 1000 })
  @Field(() => String, { nullable: true, description: 'Why we judge it so.' })
  reliabilityReason: string;

  @Column({ name: 'note', type: 'varchar', length: 2000, nullable: true })
  @Field(() => String, { nullable: true, description: 'What is odd about it; null when nothing is.' })
  note: string | null;
}
