import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One request, kept for 30 days. */
@Entity('fetch_log')
@Index('ix_fetch_log_at', ['at'])
export class FetchLog {
  /** Begins with `fl-`. */
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 40 })
  id: string;

  /** Null for an item that was added by hand. */
  @Column({ name: 'feed_id', type: 'varchar', length: 40, nullable: true })
  feedId: string | null;

  /** Which host was asked. */
  @Column({ name: 'host', type: 'varchar', length: 253 })
  host: string;

  /** Of the answer; null when none came. */
  @Column({ name: 'status', type: 'int', nullable: true })
  status: number | null;

  /** Of the body, unpacked. */
  @Column({ name: 'bytes', type: 'int' })
  bytes: number;

  /** How long it took. */
  @Column({ name: 'ms', type: 'int' })
  ms: number;

  /** `ok`, `unchanged`, or the code of why not. */
  @Column({ name: 'outcome', type: 'varchar', length: 32 })
  outcome: string;

  /** When it was asked. */
  @Column({ name: 'at', type: 'varchar', length: 24 })
  at: string;
}
