import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { integer, primary, revisionColumn, text } from '../src/db/table';

/** What packages brought, so that a newer one can be told from the changes of others. */
export class CreateImports1700000000004 implements MigrationInterface {
  name = 'CreateImports1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, importRow);
    await createTable(runner, packageImport);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, packageImport.name);
    await dropTable(runner, importRow.name);
  }
}

const importRow = {
  name: 'import_row',
  columns: [
    primary(text('package', 64)),
    primary(text('entity', 32)),
    primary(text('row_key', 400)),
    text('hash', 64),
    integer('line'),
    revisionColumn('run'),
  ],
};

const packageImport = {
  name: 'package_import',
  columns: [
    primary(text('name', 64)),
    text('title', 500),
    text('version', 32),
    text('license', 100),
    { name: 'description', type: 'longtext' },
    revisionColumn('revision'),
  ],
};
