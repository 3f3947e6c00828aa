import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { longText } from '../../db/columns';
import { Document } from '../../evidence/document/document.entity';

/** The cleaned text of one document, names removed. Working material: never public, the source of every span. */
@Entity('document_text')
@Index('ux_document_text', ['addressSha256', 'textSha256'], { unique: true })
@Index('ix_document_text_cluster', ['numbersSha256'])
@Index('ix_document_text_item', ['feedId', 'itemSha256'])
export class DocumentText {
  @PrimaryColumn({ name: 'document_id', type: 'varchar', length: 40 })
  documentId: string;

  @OneToOne(() => Document, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'document_id', foreignKeyConstraintName: 'fk_document_text_document' })
  protected documentRow?: Document;

  /** Null for what was added by hand. */
  @Column({ name: 'feed_id', type: 'varchar', length: 40, nullable: true })
  feedId: string | null;

  /** The headline, names removed. */
  @Column({ name: 'title', type: 'varchar', length: 500 })
  title: string;

  /** Headline, an empty line, and the article. Spans are UTF-16 offsets in it. */
  @Column({ ...longText, name: 'text' })
  text: string;

  /** Of the article alone. */
  @Column({ name: 'text_sha256', type: 'varchar', length: 64 })
  textSha256: string;

  /** Of the canonical address. */
  @Column({ name: 'address_sha256', type: 'varchar', length: 64 })
  addressSha256: string;

  /** Of what the feed calls the item; null where it calls it nothing. */
  @Column({ name: 'item_sha256', type: 'varchar', length: 64, nullable: true })
  itemSha256: string | null;

  /** SimHash of 64 bits over pairs of words, in hex. */
  @Column({ name: 'simhash', type: 'varchar', length: 16 })
  simhash: string;

  /** Of all numbers and dates in it. */
  @Column({ name: 'numbers_sha256', type: 'varchar', length: 64 })
  numbersSha256: string;

  /** The earliest document that says the same; itself where none does. */
  @Column({ name: 'cluster_id', type: 'varchar', length: 40 })
  clusterId: string;

  /** How much it is about exchanges; nothing is extracted below a threshold. */
  @Column({ name: 'gate_score', type: 'double' })
  gateScore: number;

  /** Which privacy filter it went through. */
  @Column({ name: 'redaction_version', type: 'varchar', length: 16 })
  redactionVersion: string;

  /** How many names that took out. */
  @Column({ name: 'removed_names', type: 'int' })
  removedNames: number;
}
