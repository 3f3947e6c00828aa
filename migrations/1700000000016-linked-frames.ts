import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { foreignKey, integer, optional, primary, reference, text } from '../src/db/table';

/** Which record each event of a text is held to be. */
export class CreateLinkedFrames1700000000016 implements MigrationInterface {
  name = 'CreateLinkedFrames1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, linkedFrame);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, linkedFrame.name);
  }
}

const linkedFrame = {
  name: 'linked_frame',
  columns: [
    primary(reference('document_id')),
    primary(text('extractor', 32)),
    primary(integer('frame')),
    reference('record_id'),
    optional(text('day_from', 10)),
    optional(text('day_to', 10)),
    { name: 'profile', type: 'longtext' },
  ],
  indices: [{ name: 'ix_linked_frame_day', columnNames: ['day_from'] }],
  foreignKeys: [
    foreignKey('fk_linked_frame_document', 'document_id', 'document'),
    foreignKey('fk_linked_frame_record', 'record_id', 'record'),
  ],
};
