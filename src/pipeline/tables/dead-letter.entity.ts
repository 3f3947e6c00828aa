import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One item that failed and is left for a person. It holds nothing of the text of the item. */
@Entity('dead_letter')
export class DeadLetter {
  /** sha256 of stage and item: the same failure is one row. */
  @PrimaryColumn({ name: 'key', type: 'varchar', length: 64 })
  key: string;

  /** Null for an item that was added by hand. */
  @Column({ name: 'feed_id', type: 'varchar', length: 40, nullable: true })
  feedId: string | null;

  /** Of the item. */
  @Column({ name: 'address', type: 'varchar', length: 2000 })
  address: string;

  /** `collect`, `extract` or `link`. */
  @Column({ name: 'stage', type: 'varchar', length: 32 })
  stage: string;

  /** Why, for machines. */
  @Column({ name: 'code', type: 'varchar', length: 64 })
  code: string;

  /** Why, for people. */
  @Column({ name: 'message', type: 'varchar', length: 500 })
  message: string;

  @Column({ name: 'first_seen_at', type: 'varchar', length: 24 })
  firstSeenAt: string;

  @Column({ name: 'last_seen_at', type: 'varchar', length: 24 })
  lastSeenAt: string;

  @Column({ name: 'attempts', type: 'int' })
  attempts: number;

  /** Null while it is open. */
  @Column({ name: 'resolved_at', type: 'varchar', length: 24, nullable: true })
  resolvedAt: string | null;
}
