import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { integer, optional, primary, reference, text } from '../src/db/table';

/** Work to be done, shared by all workers. */
export class CreateJobs1700000000014 implements MigrationInterface {
  name = 'CreateJobs1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await dropTable(runner, name);
  }
}

const job = {
  name: 'job',
  columns: [
    primary(reference('id')),
    text('stage', 32),
    text('key', 255),
    { name: 'payload', type: 'longtext' },
    text('state', 16),
    text('run_at', 24),
    optional(text('lease_until', 24)),
    optional(text('leased_by', 64)),
    integer('attempts'),
    optional(text('error', 500)),
    text('created_at', 24),
    optional(text('done_at', 24)),
  ],
  indices: [
    { name: 'ux_job_key', columnNames: ['stage', 'key'], isUnique: true },
    { name: 'ix_job_next', columnNames: ['state', 'run_at'] },
  ],
  checks: [{ name: 'ck_job_state', expression: "`state` IN ('READY', 'RUNNING', 'DONE', 'DEAD')" }],
};

const TABLES = [job];
