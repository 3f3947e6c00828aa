import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { longText } from '../../db/columns';
import { Document } from '../../evidence/document/document.entity';

/** What one extractor read in one document: what is linked next, and again. */
@Entity('document_draft')
export class DocumentDraft {
  @PrimaryColumn({ name: 'document_id', type: 'varchar', length: 40 })
  documentId: string;

  @ManyToOne(() => Document, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'document_id', foreignKeyConstraintName: 'fk_document_draft_document' })
  protected documentRow?: Document;

  /** Its name. */
  @PrimaryColumn({ name: 'extractor', type: 'varchar', length: 32 })
  extractor: string;

  /** Its version, that of its word lists included. */
  @Column({ name: 'version', type: 'varchar', length: 32 })
  version: string;

  /** An `Extraction` in JSON. */
  @Column({ ...longText, name: 'draft' })
  draft: string;

  @Column({ name: 'made_at', type: 'varchar', length: 24 })
  madeAt: string;
}
