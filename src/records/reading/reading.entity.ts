import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ClaimField, PartyRole, PersonCategory } from '../../evidence/claim/claim.terms';
import { RecordIdentity } from '../../evidence/record/record.entity';
import { oneOf } from '../../kernel/graph/enums';
import { Corroboration, ReportedStatus } from './reading.terms';

/** The resolved value of one key under the default policy: a cache for lists, order, filters and sums. */
@Entity('reading')
@Index('ux_reading_live', ['recordId', 'key', 'untilRevision'], { unique: true })
@Index('ix_reading_date', ['field', 'dateFrom', 'recordId', 'untilRevision', 'sinceRevision'])
@Index('ix_reading_count', ['field', 'toId', 'category', 'untilRevision', 'number', 'recordId'])
@Index('ix_reading_term', ['field', 'term', 'untilRevision', 'recordId'])
@Index('ix_reading_party', ['partyId', 'role', 'untilRevision', 'recordId'])
@Index('ix_reading_conflict', ['conflictKinds', 'untilRevision', 'recordId'])
@Check('ck_reading_status', oneOf('status', ReportedStatus))
@Check('ck_reading_corroboration', oneOf('corroboration', Corroboration))
@Check('ck_reading_numbers', '`low` <= `high` AND `low` <= `number` AND `number` <= `high`')
@Check('ck_reading_dates', '`date_low` <= `date_high` AND `date_from` <= `date_to`')
@Check('ck_reading_revisions', '`since_revision` < `until_revision`')
export class Reading {
  /** The canonical record. */
  @PrimaryColumn({ name: 'record_id', type: 'varchar', length: 40 })
  recordId: string;

  @ManyToOne(() => RecordIdentity, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'record_id', foreignKeyConstraintName: 'fk_reading_record' })
  protected recordRow?: RecordIdentity;

  /** Field and key parts in one word: `COUNT/pa-0007/PEOPLE`, `PARTY/MEDIATED/pa-0036`. */
  @PrimaryColumn({ name: 'key', type: 'varchar', length: 200 })
  key: string;

  @PrimaryColumn({ name: 'since_revision', type: 'int', unsigned: true })
  sinceRevision: number;

  @Column({ name: 'until_revision', type: 'int', unsigned: true })
  untilRevision: number;

  @Column({ name: 'field', type: 'varchar', length: 32 })
  field: ClaimField;

  @Column({ name: 'to_id', type: 'varchar', length: 40, nullable: true })
  toId: string | null;

  @Column({ name: 'category', type: 'varchar', length: 32, nullable: true })
  category: PersonCategory | null;

  @Column({ name: 'term', type: 'varchar', length: 64, nullable: true })
  term: string | null;

  @Column({ name: 'role', type: 'varchar', length: 32, nullable: true })
  role: PartyRole | null;

  @Column({ name: 'party_id', type: 'varchar', length: 40, nullable: true })
  partyId: string | null;

  @Column({ name: 'place_id', type: 'varchar', length: 40, nullable: true })
  placeId: string | null;

  /** `best` of a count; null when the rule yields no number. */
  @Column({ name: 'number', type: 'int', nullable: true })
  number: number | null;

  @Column({ name: 'low', type: 'int', nullable: true })
  low: number | null;

  @Column({ name: 'high', type: 'int', nullable: true })
  high: number | null;

  @Column({ name: 'date_from', type: 'varchar', length: 10, nullable: true })
  dateFrom: string | null;

  @Column({ name: 'date_to', type: 'varchar', length: 10, nullable: true })
  dateTo: string | null;

  @Column({ name: 'date_low', type: 'varchar', length: 10, nullable: true })
  dateLow: string | null;

  @Column({ name: 'date_high', type: 'varchar', length: 10, nullable: true })
  dateHigh: string | null;

  @Column({ name: 'beside', type: 'boolean' })
  beside: boolean;

  @Column({ name: 'status', type: 'varchar', length: 32 })
  status: ReportedStatus;

  @Column({ name: 'corroboration', type: 'varchar', length: 32 })
  corroboration: Corroboration;

  @Column({ name: 'conflict', type: 'boolean' })
  conflict: boolean;

  /** Every ConflictKind found on the key, those set aside included, separated by blanks; null where there is none. */
  @Column({ name: 'conflict_kinds', type: 'varchar', length: 120, nullable: true })
  conflictKinds: string | null;

  /** How far the voices are apart: `high` less `low` in people or days, 1 for words and places; null without a conflict. */
  @Column({ name: 'conflict_size', type: 'int', nullable: true })
  conflictSize: number | null;

  @Column({ name: 'voices', type: 'int' })
  voices: number;

  @Column({ name: 'publications', type: 'int' })
  publications: number;
}
