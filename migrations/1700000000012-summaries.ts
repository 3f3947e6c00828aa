import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { integer, primary, revisionColumn, text } from '../src/db/table';

/** Answers to whole questions, each for one revision. */
export class CreateSummaries1700000000012 implements MigrationInterface {
  name = 'CreateSummaries1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, summary);
    await createTable(runner, summaryEpoch);
    await runner.query(
      'INSERT INTO summary_epoch SELECT * FROM (SELECT 1 AS id, 0 AS epoch) AS first WHERE NOT EXISTS (SELECT 1 FROM summary_epoch)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, summary.name);
    await dropTable(runner, summaryEpoch.name);
  }
}

const summary = {
  name: 'summary',
  columns: [
    primary(text('question', 255)),
    primary(revisionColumn('revision')),
    primary(integer('epoch')),
    { name: 'answer', type: 'longtext' },
  ],
};

const summaryEpoch = {
  name: 'summary_epoch',
  columns: [primary(integer('id')), integer('epoch')],
  checks: [{ name: 'ck_summary_epoch_single', expression: '`id` = 1' }],
};
