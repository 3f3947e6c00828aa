import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { integer, primary, reference, revisionColumn, text } from '../src/db/table';

/** The words by which things are found: a cache, with the full-text index of each engine over it. */
export class CreateSearch1700000000008 implements MigrationInterface {
  name = 'CreateSearch1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    if (!isSqlite(runner)) return createTable(runner, { ...entry, indices: [...entry.indices, fullText] });
    await createTable(runner, entry);
    for (const statement of fts5) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    if (isSqlite(runner)) await runner.query('DROP TABLE IF EXISTS `search_words`');
    await dropTable(runner, entry.name);
  }
}

const isSqlite = (runner: QueryRunner): boolean => runner.dataSource.options.type === 'better-sqlite3';

const entry = {
  name: 'search_entry',
  columns: [
    primary(integer('id')),
    text('entity', 32),
    reference('entity_id'),
    revisionColumn('since_revision'),
    revisionColumn('until_revision'),
    text('day', 10),
    { name: 'words', type: 'longtext' },
  ],
  checks: [
    { name: 'ck_search_entry_revisions', expression: '`since_revision` < `until_revision`' },
    {
      name: 'ck_search_entry_entity',
      expression: "`entity` IN ('STATEMENT', 'DOCUMENT', 'PARTY', 'EXCHANGE', 'MEDICAL_SERVICE')",
    },
  ],
  indices: [{ name: 'ux_search_entry_live', columnNames: ['entity', 'entity_id', 'until_revision'], isUnique: true }],
};

const fullText = { name: 'ft_search_entry_words', columnNames: ['words'], isFulltext: true };

/** An index without a copy of the words, kept in step by triggers: rows are added and removed, their words never change. */
const fts5 = [
  "CREATE VIRTUAL TABLE IF NOT EXISTS `search_words` USING fts5(words, content='search_entry', content_rowid='id', tokenize='ascii', detail='none', columnsize=0)",
  'CREATE TRIGGER IF NOT EXISTS `tr_search_entry_added` AFTER INSERT ON `search_entry` BEGIN INSERT INTO `search_words` (rowid, words) VALUES (new.id, new.words); END',
  "CREATE TRIGGER IF NOT EXISTS `tr_search_entry_removed` AFTER DELETE ON `search_entry` BEGIN INSERT INTO `search_words` (`search_words`, rowid, words) VALUES ('delete', old.id, old.words); END",
];
