import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { foreignKey, id, optional, reference, text } from '../src/db/table';

/** Who publishes, what was published, and who says what in it. */
export class CreatePublications1700000000003 implements MigrationInterface {
  name = 'CreatePublications1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, source);
    await createTable(runner, document);
    await createTable(runner, statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, statement.name);
    await dropTable(runner, document.name);
    await dropTable(runner, source.name);
  }
}

const source = {
  name: 'source',
  columns: [
    id('id'),
    text('name', 255),
    text('kind', 32),
    optional(reference('operated_by_id')),
    optional(text('country', 2)),
    optional(text('languages', 100)),
    optional(text('homepage', 500)),
    optional(text('feed_url', 1000)),
    text('reliability', 1),
    text('reliability_reason', 1000),
    optional(text('note', 2000)),
  ],
  checks: [
    { name: 'ck_source_reliability', expression: "`reliability` IN ('A', 'B', 'C', 'D', 'E', 'F')" },
    {
      name: 'ck_source_kind',
      expression:
        "`kind` IN ('NEWS_SITE', 'NEWS_AGENCY', 'STATE_NEWS_AGENCY', 'PUBLIC_BROADCASTER', 'STATE_BROADCASTER', 'OFFICIAL_BODY', 'AGGREGATOR', 'MIRROR', 'MACHINE_REWRITE')",
    },
  ],
  foreignKeys: [foreignKey('fk_source_operated_by', 'operated_by_id', 'party')],
};

const document = {
  name: 'document',
  columns: [
    id('id'),
    reference('source_id'),
    text('url', 2000),
    text('title', 500),
    optional(text('published_on', 10)),
    text('published_precision', 32),
    optional(text('published_basis', 32)),
    text('language', 2),
    optional(text('retrieved_at', 24)),
    optional(text('sha256', 64)),
    optional(text('archived_url', 2000)),
    optional(text('note', 2000)),
    optional(reference('replaces_id')),
  ],
  checks: [
    { name: 'ck_document_published', expression: "(`published_precision` = 'UNKNOWN') = (`published_on` IS NULL)" },
    { name: 'ck_document_basis', expression: "`published_basis` IN ('PAGE', 'INFERRED')" },
    { name: 'ck_document_precision', expression: "`published_precision` IN ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')" },
  ],
  indices: [{ name: 'ix_document_source', columnNames: ['source_id', 'id'] }],
  foreignKeys: [
    foreignKey('fk_document_source', 'source_id', 'source'),
    foreignKey('fk_document_replaces', 'replaces_id', 'document'),
  ],
};

const statement = {
  name: 'statement',
  columns: [
    id('id'),
    reference('document_id'),
    optional(reference('speaker_id')),
    optional(text('said_on', 10)),
    text('language', 2),
    optional(text('quote', 500)),
    optional(text('quote_translation', 1000)),
    text('summary', 2000),
    optional(reference('relayed_from_id')),
    optional(text('relay_kind', 32)),
    optional(text('relay_basis', 32)),
    optional(text('relayed_via', 255)),
    optional(reference('relayed_via_source_id')),
    reference('origin_id'),
    optional(reference('corrects_id')),
  ],
  checks: [
    { name: 'ck_statement_relay', expression: '(`relayed_from_id` IS NULL) = (`origin_id` = `id`)' },
    {
      name: 'ck_statement_relay_basis',
      expression: "`relay_basis` IN ('STATED', 'SAME_UTTERANCE', 'SAME_TEXT', 'JUDGED')",
    },
    {
      name: 'ck_statement_relay_kind',
      expression: "`relay_kind` IN ('QUOTE', 'PARAPHRASE', 'TRANSLATION', 'REPRINT')",
    },
  ],
  indices: [
    { name: 'ix_statement_relayed_from', columnNames: ['relayed_from_id', 'id'] },
    { name: 'ix_statement_corrects', columnNames: ['corrects_id', 'id'] },
    { name: 'ix_statement_origin', columnNames: ['origin_id', 'id'] },
    { name: 'ix_statement_speaker', columnNames: ['speaker_id', 'id'] },
    { name: 'ix_statement_document', columnNames: ['document_id', 'id'] },
  ],
  foreignKeys: [
    foreignKey('fk_statement_document', 'document_id', 'document'),
    foreignKey('fk_statement_speaker', 'speaker_id', 'party'),
    foreignKey('fk_statement_relayed_from', 'relayed_from_id', 'statement'),
    foreignKey('fk_statement_relayed_via', 'relayed_via_source_id', 'source'),
    foreignKey('fk_statement_origin', 'origin_id', 'statement'),
    foreignKey('fk_statement_corrects', 'corrects_id', 'statement'),
  ],
};
