import { Column, Entity, PrimaryColumn } from 'typeorm';
import { longText } from '../../db/columns';

/** A registrable host, and when it may be asked again: shared by all workers. */
@Entity('host_gate')
export class HostGate {
  /** Such as `example.org`. */
  @PrimaryColumn({ name: 'host', type: 'varchar', length: 253 })
  host: string;

  /** Nobody asks before. */
  @Column({ name: 'next_allowed_at', type: 'varchar', length: 24 })
  nextAllowedAt: string;

  /** Its robots.txt; null where there is none. */
  @Column({ ...longText, name: 'robots', nullable: true })
  robots: string | null;

  /** When that was fetched; null before. */
  @Column({ name: 'robots_at', type: 'varchar', length: 24, nullable: true })
  robotsAt: string | null;

  /** As it asks; null where it does not. */
  @Column({ name: 'crawl_delay_ms', type: 'int', nullable: true })
  crawlDelayMs: number | null;

  /** Left alone after refusing again and again. */
  @Column({ name: 'blocked_until', type: 'varchar', length: 24, nullable: true })
  blockedUntil: string | null;

  /** Refusals in a row. */
  @Column({ name: 'refusals', type: 'int' })
  refusals: number;
}
