import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { integer, primary, revisionColumn, text } from '../src/db/table';

/** What was erased for privacy, so that it does not come back: known by hashes only. */
export class CreateErasures1700000000018 implements MigrationInterface {
  name = 'CreateErasures1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await dropTable(runner, name);
  }
}

const erasure = {
  name: 'erasure',
  columns: [primary(text('hash', 64)), text('kind', 16), integer('words'), revisionColumn('revision')],
  checks: [{ name: 'ck_erasure_kind', expression: "`kind` IN ('WORDS', 'TEXT', 'NAME')" }],
};

const salt = {
  name: 'erasure_salt',
  columns: [primary(integer('id')), text('salt', 64)],
  checks: [{ name: 'ck_erasure_salt_single', expression: '`id` = 1' }],
};

const TABLES = [erasure, salt];
