import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { foreignKey, integer, primary, reference, text } from '../src/db/table';

/** What was read in documents, and how each claim was read. */
export class CreateExtraction1700000000015 implements MigrationInterface {
  name = 'CreateExtraction1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await dropTable(runner, name);
  }
}

const documentDraft = {
  name: 'document_draft',
  columns: [
    primary(reference('document_id')),
    primary(text('extractor', 32)),
    text('version', 32),
    { name: 'draft', type: 'longtext' },
    text('made_at', 24),
  ],
  foreignKeys: [foreignKey('fk_document_draft_document', 'document_id', 'document')],
};

const extracted = {
  name: 'extracted',
  columns: [
    primary(text('key', 64)),
    reference('document_id'),
    text('entity', 16),
    reference('entity_id'),
    text('extractor', 32),
    text('version', 32),
    text('rule', 64),
    integer('frame'),
    text('tier', 16),
    { name: 'confidence', type: 'double' },
    { name: 'trace', type: 'longtext' },
  ],
  indices: [
    { name: 'ix_extracted_document', columnNames: ['document_id'] },
    { name: 'ix_extracted_entity', columnNames: ['entity_id'] },
  ],
  checks: [
    { name: 'ck_extracted_tier', expression: "`tier` IN ('AUTO', 'REVIEW')" },
    { name: 'ck_extracted_entity', expression: "`entity` IN ('claim', 'tally')" },
  ],
  foreignKeys: [foreignKey('fk_extracted_document', 'document_id', 'document')],
};

const TABLES = [documentDraft, extracted];
