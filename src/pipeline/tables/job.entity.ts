import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { longText } from '../../db/columns';

/** One piece of work. */
@Entity('job')
@Index('ux_job_key', ['stage', 'key'], { unique: true })
@Index('ix_job_next', ['state', 'runAt'])
@Check('ck_job_state', "`state` IN ('READY', 'RUNNING', 'DONE', 'DEAD')")
export class Job {
  /** Begins with `jo-`. */
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 40 })
  id: string;

  /** Which handler does it. */
  @Column({ name: 'stage', type: 'varchar', length: 32 })
  stage: string;

  /** What it is about: asked for twice, it is one job. */
  @Column({ name: 'key', type: 'varchar', length: 255 })
  key: string;

  /** What the handler has to know, in JSON. */
  @Column({ ...longText, name: 'payload' })
  payload: string;

  /** READY, RUNNING, DONE or DEAD. */
  @Column({ name: 'state', type: 'varchar', length: 16 })
  state: string;

  /** Not before. */
  @Column({ name: 'run_at', type: 'varchar', length: 24 })
  runAt: string;

  /** RUNNING: from then on somebody else may take it. */
  @Column({ name: 'lease_until', type: 'varchar', length: 24, nullable: true })
  leaseUntil: string | null;

  /** RUNNING: who does it. */
  @Column({ name: 'leased_by', type: 'varchar', length: 64, nullable: true })
  leasedBy: string | null;

  /** How often it was begun. */
  @Column({ name: 'attempts', type: 'int' })
  attempts: number;

  /** Why it last failed. */
  @Column({ name: 'error', type: 'varchar', length: 500, nullable: true })
  error: string | null;

  @Column({ name: 'created_at', type: 'varchar', length: 24 })
  createdAt: string;

  @Column({ name: 'done_at', type: 'varchar', length: 24, nullable: true })
  doneAt: string | null;
}
