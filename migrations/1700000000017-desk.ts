import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { optional, primary, text } from '../src/db/table';

/** Keys of those who write, and their answers. */
export class CreateDesk1700000000017 implements MigrationInterface {
  name = 'CreateDesk1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await dropTable(runner, name);
  }
}

const apiKey = {
  name: 'api_key',
  columns: [
    primary(text('id', 8)),
    text('secret_sha256', 64),
    text('role', 16),
    text('label', 80),
    text('created_at', 24),
    optional(text('expires_at', 24)),
    optional(text('last_used_at', 24)),
    optional(text('revoked_at', 24)),
  ],
  indices: [{ name: 'ux_api_key_label', columnNames: ['label'], isUnique: true }],
  checks: [{ name: 'ck_api_key_role', expression: "`role` IN ('READER', 'CONTRIBUTOR', 'EDITOR', 'ADMIN')" }],
};

const mutationAnswer = {
  name: 'mutation_answer',
  columns: [
    primary(text('key_id', 16)),
    primary(text('operation', 64)),
    primary(text('client_mutation_id', 100)),
    text('input_sha256', 64),
    { name: 'answer', type: 'longtext' },
    text('made_at', 24),
  ],
  indices: [{ name: 'ix_mutation_answer_made', columnNames: ['made_at'] }],
};

const TABLES = [apiKey, mutationAnswer];
