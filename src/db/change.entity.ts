import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { longText, revisionNumber } from './columns';
import { Revision } from './revision.entity';

export const operations = ['ADD', 'MODIFY', 'END', 'MERGE', 'UNMERGE', 'ERASE'] as const;
export type Operation = (typeof operations)[number];

/** What one revision did to one row. The changes from 1 on, in order, lead from an empty database to this one. */
@Entity('change')
@Check('ck_change_operation', "`operation` IN ('ADD', 'MODIFY', 'END', 'MERGE', 'UNMERGE', 'ERASE')")
@Index('ix_change_row', ['entity', 'entityId', 'revision'])
@Index('ix_change_entity', ['entity', 'revision'])
export class Change {
  @PrimaryColumn(revisionNumber)
  revision: number;

  /** From 1 in each revision. */
  @PrimaryColumn(revisionNumber)
  sequence: number;

  @ManyToOne(() => Revision, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION', nullable: false })
  @JoinColumn({ name: 'revision', foreignKeyConstraintName: 'fk_change_revision' })
  commit: Revision;

  @Column({ type: 'varchar', length: 16 })
  operation: Operation;

  /** The table of the row. */
  @Column({ type: 'varchar', length: 32 })
  entity: string;

  @Column({ type: 'varchar', length: 400, name: 'entity_id' })
  entityId: string;

  /** The row as JSON; null: there was none. */
  @Column({ ...longText, nullable: true })
  before: string | null;

  /** The row as JSON; null: there is none any more. */
  @Column({ ...longText, nullable: true })
  after: string | null;
}
