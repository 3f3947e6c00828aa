import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { RecordIdentity } from '../../evidence/record/record.entity';
import { oneOf } from '../../kernel/graph/enums';
import { Judgement } from './match.terms';

/** A reversible judgement whether two records of one kind are one. */
@Entity('match')
@Index('ux_match_live', ['leftId', 'rightId', 'untilRevision'], { unique: true })
@Index('ix_match_right', ['rightId', 'untilRevision'])
@Check('ck_match_judgement', oneOf('judgement', Judgement))
@Check('ck_match_order', '`left_id` < `right_id`')
@Check('ck_match_revisions', '`since_revision` < `until_revision`')
export class Match {
  @PrimaryColumn({ name: 'left_id', type: 'varchar', length: 40 })
  leftId: string;

  @ManyToOne(() => RecordIdentity, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'left_id', foreignKeyConstraintName: 'fk_match_left' })
  protected leftRow?: RecordIdentity;

  @PrimaryColumn({ name: 'right_id', type: 'varchar', length: 40 })
  rightId: string;

  @ManyToOne(() => RecordIdentity, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'right_id', foreignKeyConstraintName: 'fk_match_right' })
  protected rightRow?: RecordIdentity;

  @PrimaryColumn({ name: 'since_revision', type: 'int', unsigned: true })
  sinceRevision: number;

  @Column({ name: 'until_revision', type: 'int', unsigned: true })
  untilRevision: number;

  @Column({ name: 'judgement', type: 'varchar', length: 32 })
  judgement: Judgement;

  @Column({ name: 'reason', type: 'varchar', length: 2000 })
  reason: string;
}
