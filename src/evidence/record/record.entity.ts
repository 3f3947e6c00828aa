import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../kernel/graph/enums';
import { RecordKind } from './record.terms';

/** The identity that claims are about; it holds no facts. */
@Entity('record')
@Index('ix_record_canonical', ['canonicalId', 'id'])
@Check('ck_record_kind', oneOf('kind', RecordKind))
export class RecordIdentity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'kind', type: 'varchar', length: 32 })
  kind: RecordKind;

  /** The smallest id of those judged SAME at head: a cache of `match`. */
  @Column({ name: 'canonical_id', type: 'varchar', length: 40 })
  canonicalId: string;

  @ManyToOne(() => RecordIdentity, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'canonical_id', foreignKeyConstraintName: 'fk_record_canonical' })
  protected canonicalRow?: RecordIdentity;
}
