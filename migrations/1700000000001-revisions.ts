import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';

/** Revisions come first: every later row is written in one. */
export class CreateRevisions1700000000001 implements MigrationInterface {
  name = 'CreateRevisions1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, head);
    await createTable(runner, revision);
    await createTable(runner, change);
    await runner.query('INSERT INTO head SELECT * FROM (SELECT 1 AS id, 0 AS revision) AS first WHERE NOT EXISTS (SELECT 1 FROM head)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'change');
    await dropTable(runner, 'revision');
    await dropTable(runner, 'head');
  }
}

const head = {
  name: 'head',
  columns: [
    { name: 'id', type: 'int', isPrimary: true },
    { name: 'revision', type: 'int', unsigned: true },
  ],
  checks: [{ name: 'ck_head_single', expression: '`id` = 1' }],
};

const revision = {
  name: 'revision',
  columns: [
    { name: 'id', type: 'int', unsigned: true, isPrimary: true },
    { name: 'at', type: 'varchar', length: '24' },
    { name: 'actor', type: 'varchar', length: '100' },
    { name: 'message', type: 'longtext' },
    { name: 'release_name', type: 'varchar', length: '64', isNullable: true },
  ],
  indices: [
    { name: 'ux_revision_release_name', columnNames: ['release_name'], isUnique: true },
    { name: 'ix_revision_at', columnNames: ['at'] },
  ],
};

const change = {
  name: 'change',
  columns: [
    { name: 'revision', type: 'int', unsigned: true, isPrimary: true },
    { name: 'sequence', type: 'int', unsigned: true, isPrimary: true },
    { name: 'operation', type: 'varchar', length: '16' },
    { name: 'entity', type: 'varchar', length: '32' },
    { name: 'entity_id', type: 'varchar', length: '400' },
    { name: 'before', type: 'longtext', isNullable: true },
    { name: 'after', type: 'longtext', isNullable: true },
  ],
  checks: [
    {
      name: 'ck_change_operation',
      expression: "`operation` IN ('ADD', 'MODIFY', 'END', 'MERGE', 'UNMERGE', 'ERASE')",
    },
  ],
  indices: [
    { name: 'ix_change_row', columnNames: ['entity', 'entity_id', 'revision'] },
    { name: 'ix_change_entity', columnNames: ['entity', 'revision'] },
  ],
  foreignKeys: [
    {
      name: 'fk_change_revision',
      columnNames: ['revision'],
      referencedTableName: 'revision',
      referencedColumnNames: ['id'],
      onDelete: 'NO ACTION',
      onUpdate: 'NO ACTION',
    },
  ],
};
