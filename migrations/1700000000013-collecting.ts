import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { flag, foreignKey, integer, optional, primary, reference, text } from '../src/db/table';

/** What is looked at, when, and what came of it. */
export class CreateCollecting1700000000013 implements MigrationInterface {
  name = 'CreateCollecting1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await dropTable(runner, name);
  }
}

const feed = {
  name: 'feed',
  columns: [
    primary(reference('id')),
    reference('source_id'),
    text('kind', 32),
    text('address', 2000),
    { name: 'config', type: 'longtext' },
    flag('is_active'),
    flag('auto_accept'),
    optional(text('etag', 255)),
    optional(text('last_modified', 64)),
    optional({ name: 'cursor', type: 'longtext' }),
    optional(text('full_get_at', 24)),
    text('next_run_at', 24),
    optional(text('backoff_until', 24)),
    optional(text('last_ok_at', 24)),
    optional(text('last_new_at', 24)),
    integer('errors'),
    integer('empties'),
    integer('usual_items'),
    optional(text('last_error', 500)),
  ],
  indices: [{ name: 'ix_feed_next', columnNames: ['next_run_at'] }],
  foreignKeys: [foreignKey('fk_feed_source', 'source_id', 'source')],
};

const hostGate = {
  name: 'host_gate',
  columns: [
    primary(text('host', 253)),
    text('next_allowed_at', 24),
    optional({ name: 'robots', type: 'longtext' }),
    optional(text('robots_at', 24)),
    optional(integer('crawl_delay_ms')),
    optional(text('blocked_until', 24)),
    integer('refusals'),
  ],
};

const fetchLog = {
  name: 'fetch_log',
  columns: [
    primary(reference('id')),
    optional(reference('feed_id')),
    text('host', 253),
    optional(integer('status')),
    integer('bytes'),
    integer('ms'),
    text('outcome', 32),
    text('at', 24),
  ],
  indices: [{ name: 'ix_fetch_log_at', columnNames: ['at'] }],
};

const deadLetter = {
  name: 'dead_letter',
  columns: [
    primary(text('key', 64)),
    optional(reference('feed_id')),
    text('address', 2000),
    text('stage', 32),
    text('code', 64),
    text('message', 500),
    text('first_seen_at', 24),
    text('last_seen_at', 24),
    integer('attempts'),
    optional(text('resolved_at', 24)),
  ],
};

const documentText = {
  name: 'document_text',
  columns: [
    primary(reference('document_id')),
    optional(reference('feed_id')),
    text('title', 500),
    { name: 'text', type: 'longtext' },
    text('text_sha256', 64),
    text('address_sha256', 64),
    optional(text('item_sha256', 64)),
    text('simhash', 16),
    text('numbers_sha256', 64),
    reference('cluster_id'),
    { name: 'gate_score', type: 'double' },
    text('redaction_version', 16),
    integer('removed_names'),
  ],
  indices: [
    { name: 'ux_document_text', columnNames: ['address_sha256', 'text_sha256'], isUnique: true },
    { name: 'ix_document_text_cluster', columnNames: ['numbers_sha256'] },
    { name: 'ix_document_text_item', columnNames: ['feed_id', 'item_sha256'] },
  ],
  foreignKeys: [foreignKey('fk_document_text_document', 'document_id', 'document')],
};

const TABLES = [feed, hostGate, fetchLog, deadLetter, documentText];
