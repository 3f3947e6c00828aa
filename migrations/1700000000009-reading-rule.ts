import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { integer, primary, text } from '../src/db/table';

/** By which version of the rule the readings were made. */
export class CreateReadingRule1700000000009 implements MigrationInterface {
  name = 'CreateReadingRule1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, readingRule);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, readingRule.name);
  }
}

const readingRule = {
  name: 'reading_rule',
  columns: [primary(integer('id')), text('version', 32)],
  checks: [{ name: 'ck_reading_rule_single', expression: '`id` = 1' }],
};
