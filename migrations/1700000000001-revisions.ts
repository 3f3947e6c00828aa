import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { foreignKey, integer, optional, primary, revisionColumn, text } from '../src/db/table';

/** Revisions come first: every later row is written in one. */
export class CreateRevisions1700000000001 implements MigrationInterface {
  name = 'CreateRevisions1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, head);
    await createTable(runner, revision);
    await createTable(runner, change);
    await runner.query(
      'INSERT INTO head SELECT * FROM (SELECT 1 AS id, 0 AS revision) AS first WHERE NOT EXISTS (SELECT 1 FROM head)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'change');
    await dropTable(runner, 'revision');
    await dropTable(runner, 'head');
  }
}

const head = {
  name: 'head',
  columns: [primary(integer('id')), revisionColumn('revision')],
  checks: [{ name: 'ck_head_single', expression: '`id` = 1' }],
};

const revision = {
  name: 'revision',
  columns: [
    primary(revisionColumn('id')),
    text('at', 24),
    text('actor', 100),
    longText('message'),
    optional(text('release_name', 64)),
  ],
  indices: [
    { name: 'ux_revision_release_name', columnNames: ['release_name'], isUnique: true },
    { name: 'ix_revision_at', columnNames: ['at'] },
  ],
};

const change = {
  name: 'change',
  columns: [
    primary(revisionColumn('revision')),
    primary(revisionColumn('sequence')),
    text('operation', 16),
    text('entity', 32),
    text('entity_id', 400),
    optional(longText('before')),
    optional(longText('after')),
  ],
  checks: [
    { name: 'ck_change_operation', expression: "`operation` IN ('ADD', 'MODIFY', 'END', 'MERGE', 'UNMERGE', 'ERASE')" },
  ],
  indices: [
    { name: 'ix_change_row', columnNames: ['entity', 'entity_id', 'revision'] },
    { name: 'ix_change_entity', columnNames: ['entity', 'revision'] },
  ],
  foreignKeys: [foreignKey('fk_change_revision', 'revision', 'revision')],
};

function longText(name: string): TableColumnOptions {
  return { name, type: 'longtext' };
}
