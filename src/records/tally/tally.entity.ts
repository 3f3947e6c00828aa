import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { HOLDS, Viewed } from '../../db/view';
import { AsStatedKind, EndReason, PersonCategory, Review } from '../../evidence/claim/claim.terms';
import { Party } from '../../evidence/party/party.entity';
import { Statement } from '../../evidence/statement/statement.entity';
import { oneOf } from '../../kernel/graph/enums';
import { Node } from '../../kernel/graph/node';
import { DayScalar } from '../../kernel/graph/scalars';
import { TallyScope, TallyUnit } from './tally.terms';

@Entity('tally')
@Index('ux_tally_live', ['id', 'untilRevision'], { unique: true })
@Index('ix_tally_statement', ['statementId', 'untilRevision', 'id'])
@Check('ck_tally_unit', oneOf('unit', TallyUnit))
@Check('ck_tally_scope', oneOf('scope', TallyScope))
@Check('ck_tally_category', oneOf('category', PersonCategory))
@Check('ck_tally_as_stated_kind', oneOf('as_stated_kind', AsStatedKind))
@Check('ck_tally_review', oneOf('review', Review))
@Check('ck_tally_ended_because', oneOf('ended_because', EndReason))
@Check('ck_tally_numbers', '`number_low` >= 0 AND `number_high` >= 0 AND `number_low` <= `number_high`')
@Check('ck_tally_period', '`since` <= `until`')
@Check('ck_tally_revisions', '`since_revision` < `until_revision`')
@Check('ck_tally_end', `(\`until_revision\` = ${HOLDS}) = (\`ended_because\` IS NULL)`)
@ObjectType({ implements: Node, description: 'A total somebody claims, set against what is on record.' })
export class Tally extends Viewed implements Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  @Field(() => ID, { description: 'Opaque and permanent; begins with `ta-`.' })
  id: string;

  @PrimaryColumn({ name: 'since_revision', type: 'int', unsigned: true })
  sinceRevision: number;

  @Column({ name: 'until_revision', type: 'int', unsigned: true })
  untilRevision: number;

  @Column({ name: 'statement_id', type: 'varchar', length: 40 })
  statementId: string;

  @ManyToOne(() => Statement, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'statement_id', foreignKeyConstraintName: 'fk_tally_statement' })
  protected statementRow?: Statement;

  @Column({ name: 'unit', type: 'varchar', length: 32 })
  @Field(() => TallyUnit, { description: 'What is counted.' })
  unit: TallyUnit;

  @Column({ name: 'number_low', type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The least the words allow; null where open.' })
  claimedLow: number | null;

  @Column({ name: 'number_high', type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The most the words allow; null where open.' })
  claimedHigh: number | null;

  @Column({ name: 'as_stated', type: 'varchar', length: 1000, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The words it was read from; null after an erasure for privacy.',
  })
  asStated: string | null;

  @Column({ name: 'as_stated_kind', type: 'varchar', length: 32 })
  @Field(() => AsStatedKind, {
    nullable: true,
    description: 'VERBATIM, or OWN_WORDS where the words were not kept: never shown as a quotation.',
  })
  asStatedKind: AsStatedKind;

  @Column({ name: 'counted_by_id', type: 'varchar', length: 40, nullable: true })
  countedById: string | null;

  @ManyToOne(() => Party, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'counted_by_id', foreignKeyConstraintName: 'fk_tally_counted_by' })
  protected countedByRow?: Party;

  @Column({ name: 'via_id', type: 'varchar', length: 40, nullable: true })
  viaId: string | null;

  @ManyToOne(() => Party, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'via_id', foreignKeyConstraintName: 'fk_tally_via' })
  protected viaRow?: Party;

  @Column({ name: 'to_id', type: 'varchar', length: 40, nullable: true })
  toId: string | null;

  @ManyToOne(() => Party, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'to_id', foreignKeyConstraintName: 'fk_tally_to' })
  protected toRow?: Party;

  @Column({ name: 'category', type: 'varchar', length: 32, nullable: true })
  @Field(() => PersonCategory, { nullable: true, description: 'Only these people; null: as the unit says.' })
  category: PersonCategory | null;

  @Column({ name: 'scope', type: 'varchar', length: 32 })
  @Field(() => TallyScope, { description: 'Which hand-overs the total takes in.' })
  scope: TallyScope;

  @Column({ name: 'since', type: 'varchar', length: 10, nullable: true })
  @Field(() => DayScalar, {
    nullable: true,
    description: 'First day of the period; null: from the beginning, or not said.',
  })
  since: string | null;

  @Column({ name: 'until', type: 'varchar', length: 10, nullable: true })
  @Field(() => DayScalar, {
    nullable: true,
    description: 'Last day of the period; null: the day of publication counts.',
  })
  until: string | null;

  @Column({ name: 'scope_note', type: 'varchar', length: 1000, nullable: true })
  @Field(() => String, { nullable: true, description: 'What else limits or blurs the scope; null when nothing does.' })
  scopeNote: string | null;

  @Column({ name: 'review', type: 'varchar', length: 32 })
  @Field(() => Review, { description: 'What the editors decided. Readers see what was accepted.' })
  review: Review;

  @Column({ name: 'ended_because', type: 'varchar', length: 32, nullable: true })
  endedBecause: EndReason | null;
}
