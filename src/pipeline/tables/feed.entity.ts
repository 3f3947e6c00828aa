import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { longText } from '../../db/columns';
import { Source } from '../../evidence/source/source.entity';

/** One place of a source that is looked at again and again, and how that went. */
@Entity('feed')
@Index('ix_feed_next', ['nextRunAt'])
export class Feed {
  /** Begins with `fe-`. */
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 40 })
  id: string;

  /** The source that publishes there. */
  @Column({ name: 'source_id', type: 'varchar', length: 40 })
  sourceId: string;

  @ManyToOne(() => Source, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'source_id', foreignKeyConstraintName: 'fk_feed_source' })
  protected sourceRow?: Source;

  /** Which connector reads it. */
  @Column({ name: 'kind', type: 'varchar', length: 32 })
  kind: string;

  /** Where it begins. */
  @Column({ name: 'address', type: 'varchar', length: 2000 })
  address: string;

  /** What the connector has to know, in JSON. */
  @Column({ ...longText, name: 'config' })
  config: string;

  /** False: not looked at. */
  @Column({ name: 'is_active', type: 'boolean' })
  isActive: boolean;

  /** Whether what is read with enough confidence is accepted without a person. */
  @Column({ name: 'auto_accept', type: 'boolean' })
  autoAccept: boolean;

  /** Of the last answer. */
  @Column({ name: 'etag', type: 'varchar', length: 255, nullable: true })
  etag: string | null;

  /** Of the last answer. */
  @Column({ name: 'last_modified', type: 'varchar', length: 64, nullable: true })
  lastModified: string | null;

  /** Where the connector stands, in JSON; null before its first page. */
  @Column({ ...longText, name: 'cursor', nullable: true })
  cursor: string | null;

  /** When all was last asked for, whatever it had. */
  @Column({ name: 'full_get_at', type: 'varchar', length: 24, nullable: true })
  fullGetAt: string | null;

  /** Not looked at before. */
  @Column({ name: 'next_run_at', type: 'varchar', length: 24 })
  nextRunAt: string;

  /** After errors, not looked at before. */
  @Column({ name: 'backoff_until', type: 'varchar', length: 24, nullable: true })
  backoffUntil: string | null;

  /** When it was last read to its end. */
  @Column({ name: 'last_ok_at', type: 'varchar', length: 24, nullable: true })
  lastOkAt: string | null;

  /** When it last had something new. */
  @Column({ name: 'last_new_at', type: 'varchar', length: 24, nullable: true })
  lastNewAt: string | null;

  /** Runs in a row that failed. */
  @Column({ name: 'errors', type: 'int' })
  errors: number;

  /** Runs in a row without an item, where there used to be some. */
  @Column({ name: 'empties', type: 'int' })
  empties: number;

  /** The median of items in its last runs. */
  @Column({ name: 'usual_items', type: 'int' })
  usualItems: number;

  /** Why it last failed; null when it did not. */
  @Column({ name: 'last_error', type: 'varchar', length: 500, nullable: true })
  lastError: string | null;
}
