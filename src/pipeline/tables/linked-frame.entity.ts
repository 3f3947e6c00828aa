import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { longText } from '../../db/columns';
import { Document } from '../../evidence/document/document.entity';
import { RecordIdentity } from '../../evidence/record/record.entity';

/** Which record one event of a text is held to be, and by what it is told apart from others. */
@Entity('linked_frame')
@Index('ix_linked_frame_day', ['dayFrom'])
export class LinkedFrame {
  @PrimaryColumn({ name: 'document_id', type: 'varchar', length: 40 })
  documentId: string;

  @ManyToOne(() => Document, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'document_id', foreignKeyConstraintName: 'fk_linked_frame_document' })
  protected documentRow?: Document;

  @PrimaryColumn({ name: 'extractor', type: 'varchar', length: 32 })
  extractor: string;

  /** Its place among the events that were read. */
  @PrimaryColumn({ name: 'frame', type: 'int' })
  frame: number;

  @Column({ name: 'record_id', type: 'varchar', length: 40 })
  recordId: string;

  @ManyToOne(() => RecordIdentity, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'record_id', foreignKeyConstraintName: 'fk_linked_frame_record' })
  protected recordRow?: RecordIdentity;

  /** First possible day; null where none is told. */
  @Column({ name: 'day_from', type: 'varchar', length: 10, nullable: true })
  dayFrom: string | null;

  /** Last possible day. */
  @Column({ name: 'day_to', type: 'varchar', length: 10, nullable: true })
  dayTo: string | null;

  /** A `Profile` in JSON. */
  @Column({ ...longText, name: 'profile' })
  profile: string;
}
