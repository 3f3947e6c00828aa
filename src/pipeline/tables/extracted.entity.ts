import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { longText } from '../../db/columns';
import { Document } from '../../evidence/document/document.entity';

/** How one claim or tally was read out of a text. */
@Entity('extracted')
@Index('ix_extracted_document', ['documentId'])
@Index('ix_extracted_entity', ['entityId'])
@Check('ck_extracted_tier', "`tier` IN ('AUTO', 'REVIEW')")
@Check('ck_extracted_entity', "`entity` IN ('claim', 'tally')")
export class Extracted {
  /** sha256 of text, frame, field, side, category, span, value and extractor: read again, it is the same. */
  @PrimaryColumn({ name: 'key', type: 'varchar', length: 64 })
  key: string;

  @Column({ name: 'document_id', type: 'varchar', length: 40 })
  documentId: string;

  @ManyToOne(() => Document, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'document_id', foreignKeyConstraintName: 'fk_extracted_document' })
  protected documentRow?: Document;

  /** `claim` or `tally`. */
  @Column({ name: 'entity', type: 'varchar', length: 16 })
  entity: string;

  /** Its id. */
  @Column({ name: 'entity_id', type: 'varchar', length: 40 })
  entityId: string;

  @Column({ name: 'extractor', type: 'varchar', length: 32 })
  extractor: string;

  @Column({ name: 'version', type: 'varchar', length: 32 })
  version: string;

  /** Which rule fired. */
  @Column({ name: 'rule', type: 'varchar', length: 64 })
  rule: string;

  /** Which event of the text. */
  @Column({ name: 'frame', type: 'int' })
  frame: number;

  /** AUTO or REVIEW. */
  @Column({ name: 'tier', type: 'varchar', length: 16 })
  tier: string;

  /** Measured precision of the rule, 0 to 1. */
  @Column({ name: 'confidence', type: 'double' })
  confidence: number;

  /** The clues, in JSON. */
  @Column({ ...longText, name: 'trace' })
  trace: string;
}
