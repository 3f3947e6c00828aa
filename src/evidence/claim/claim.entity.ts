import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { HOLDS, Viewed } from '../../db/view';
import { oneOf } from '../../kernel/graph/enums';
import { Node } from '../../kernel/graph/node';
import { Party } from '../party/party.entity';
import { Place } from '../place/place.entity';
import { RecordIdentity } from '../record/record.entity';
import { Statement } from '../statement/statement.entity';
import { AsStatedKind, ClaimField, EndReason, PartyRole, PersonCategory, Review, ValueStatus } from './claim.terms';

const VALUES = ['number_low', 'number_high', 'date_from', 'date_to', 'place_id'];

@Entity('claim')
@Index('ux_claim_live', ['id', 'untilRevision'], { unique: true })
@Index('ix_claim_record', ['recordId', 'untilRevision', 'id'])
@Index('ix_claim_statement', ['statementId', 'untilRevision', 'id'])
@Index('ix_claim_party', ['partyId', 'role', 'untilRevision'])
@Index('ix_claim_place', ['placeId', 'untilRevision'])
@Check('ck_claim_field', oneOf('field', ClaimField))
@Check('ck_claim_category', oneOf('category', PersonCategory))
@Check('ck_claim_status', oneOf('status', ValueStatus))
@Check('ck_claim_role', oneOf('role', PartyRole))
@Check('ck_claim_as_stated_kind', oneOf('as_stated_kind', AsStatedKind))
@Check('ck_claim_review', oneOf('review', Review))
@Check('ck_claim_ended_because', oneOf('ended_because', EndReason))
@Check('ck_claim_credibility', '`credibility` BETWEEN 1 AND 6')
@Check('ck_claim_numbers', '`number_low` >= 0 AND `number_high` >= 0 AND `number_low` <= `number_high`')
@Check('ck_claim_dates', '`date_from` <= `date_to`')
@Check('ck_claim_values', `\`status\` = 'STATED' OR (${VALUES.map((name) => `\`${name}\` IS NULL`).join(' AND ')})`)
@Check('ck_claim_count', "(`field` IN ('COUNT', 'LIMIT')) OR (`to_id` IS NULL AND `category` IS NULL)")
@Check('ck_claim_party_role', "(`field` = 'PARTY') = (`role` IS NOT NULL)")
@Check('ck_claim_span', '`span_start` >= 0 AND `span_start` <= `span_end`')
@Check('ck_claim_revisions', '`since_revision` < `until_revision`')
@Check('ck_claim_end', `(\`until_revision\` = ${HOLDS}) = (\`ended_because\` IS NULL)`)
@ObjectType({ implements: Node, description: 'One value of one field of one record, asserted by one statement.' })
export class Claim extends Viewed implements Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  @Field(() => ID, { description: 'Opaque and permanent; begins with `cl-`.' })
  id: string;

  @PrimaryColumn({ name: 'since_revision', type: 'int', unsigned: true })
  sinceRevision: number;

  /** The revision that ended it, or HOLDS. */
  @Column({ name: 'until_revision', type: 'int', unsigned: true })
  untilRevision: number;

  @Column({ name: 'statement_id', type: 'varchar', length: 40 })
  statementId: string;

  @ManyToOne(() => Statement, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'statement_id', foreignKeyConstraintName: 'fk_claim_statement' })
  protected statementRow?: Statement;

  @Column({ name: 'record_id', type: 'varchar', length: 40 })
  recordId: string;

  @ManyToOne(() => RecordIdentity, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'record_id', foreignKeyConstraintName: 'fk_claim_record' })
  protected recordRow?: RecordIdentity;

  @Column({ name: 'field', type: 'varchar', length: 32 })
  @Field(() => ClaimField, { description: 'Which field of the record it is about.' })
  field: ClaimField;

  @Column({ name: 'to_id', type: 'varchar', length: 40, nullable: true })
  toId: string | null;

  @ManyToOne(() => Party, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'to_id', foreignKeyConstraintName: 'fk_claim_to' })
  protected toRow?: Party;

  @Column({ name: 'from_id', type: 'varchar', length: 40, nullable: true })
  fromId: string | null;

  @ManyToOne(() => Party, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'from_id', foreignKeyConstraintName: 'fk_claim_from' })
  protected fromRow?: Party;

  @Column({ name: 'category', type: 'varchar', length: 32, nullable: true })
  @Field(() => PersonCategory, { nullable: true, description: 'COUNT and LIMIT: who is counted; else null.' })
  category: PersonCategory | null;

  @Column({ name: 'beside', type: 'boolean' })
  @Field(() => Boolean, { description: 'Counted on top of the other categories: “and 22 outside the exchange”.' })
  beside: boolean;

  @Column({ name: 'status', type: 'varchar', length: 32 })
  @Field(() => ValueStatus, { description: 'Whether it gives a value.' })
  status: ValueStatus;

  /** Null: open, or no number in the words. */
  @Column({ name: 'number_low', type: 'int', nullable: true })
  numberLow: number | null;

  @Column({ name: 'number_high', type: 'int', nullable: true })
  numberHigh: number | null;

  @Column({ name: 'date_from', type: 'varchar', length: 10, nullable: true })
  dateFrom: string | null;

  @Column({ name: 'date_to', type: 'varchar', length: 10, nullable: true })
  dateTo: string | null;

  @Column({ name: 'place_id', type: 'varchar', length: 40, nullable: true })
  placeId: string | null;

  @ManyToOne(() => Place, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'place_id', foreignKeyConstraintName: 'fk_claim_place' })
  protected placeRow?: Place;

  /** PARTY: who; ORDINAL: who counts. */
  @Column({ name: 'party_id', type: 'varchar', length: 40, nullable: true })
  partyId: string | null;

  @ManyToOne(() => Party, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'party_id', foreignKeyConstraintName: 'fk_claim_party' })
  protected partyRow?: Party;

  @Column({ name: 'role', type: 'varchar', length: 32, nullable: true })
  @Field(() => PartyRole, { nullable: true, description: 'PARTY: what the party did; else null.' })
  role: PartyRole | null;

  @Column({ name: 'term', type: 'varchar', length: 64, nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The word for OUTCOME, KIND, AGREEMENT; the series for ORDINAL; NUMBER, TIME or PACE for LIMIT; else null.',
  })
  term: string | null;

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

  @Column({ name: 'span_start', type: 'int', nullable: true })
  spanStart: number | null;

  @Column({ name: 'span_end', type: 'int', nullable: true })
  spanEnd: number | null;

  @Column({ name: 'credibility', type: 'int' })
  @Field(() => Int, { description: 'Admiralty code 1 to 6, our judgement. 6: cannot be judged.' })
  credibility: number;

  @Column({ name: 'review', type: 'varchar', length: 32 })
  @Field(() => Review, { description: 'What the editors decided. Readers see what was accepted.' })
  review: Review;

  @Column({ name: 'pinned', type: 'boolean' })
  @Field(() => Boolean, { description: 'An editor chose it over the policy.' })
  pinned: boolean;

  @Column({ name: 'extractor', type: 'varchar', length: 64, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What read it from the text; null when a person or a package did.',
  })
  extractor: string | null;

  @Column({ name: 'extractor_version', type: 'varchar', length: 32, nullable: true })
  extractorVersion: string | null;

  @Column({ name: 'ended_because', type: 'varchar', length: 32, nullable: true })
  endedBecause: EndReason | null;
}
