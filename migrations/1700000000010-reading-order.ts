import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists by date are read off an index in their own order, the newest first, without sorting what they leave out. */
export class OrderReadings1700000000010 implements MigrationInterface {
  name = 'OrderReadings1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await replaced(runner, '`field`, `date_from` DESC, `record_id`, `until_revision`, `since_revision`');
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaced(runner, '`field`, `until_revision`, `date_from`, `record_id`');
  }
}

const INDEX = 'ix_reading_date';

/** TypeORM knows no index that descends. */
async function replaced(runner: QueryRunner, columns: string): Promise<void> {
  const found = (await runner.getTable('reading'))!.indices.some(({ name }) => name === INDEX);
  if (found) await runner.dropIndex('reading', INDEX);
  await runner.query(`CREATE INDEX \`${INDEX}\` ON \`reading\` (${columns})`);
}
