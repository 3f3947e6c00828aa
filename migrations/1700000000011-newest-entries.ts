import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The entries that hold, the newest first: servers read as many as they keep in memory off this index, part by part. TypeORM cannot say
 *  in which direction a column is ordered. */
export class OrderEntries1700000000011 implements MigrationInterface {
  name = 'OrderEntries1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    const table = await runner.getTable('search_entry');
    if (table?.indices.some(({ name }) => name === INDEX)) return;
    await runner.query(`CREATE INDEX \`${INDEX}\` ON \`search_entry\` ${COLUMNS}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('search_entry', INDEX);
  }
}

const INDEX = 'ix_search_entry_newest';
const COLUMNS = '(`until_revision`, `day` DESC, `entity`, `entity_id`)';
