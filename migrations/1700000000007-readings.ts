import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { flag, foreignKey, id, integer, optional, primary, reference, revisionColumn, text } from '../src/db/table';

/** What the rule makes of the claims: a cache. */
export class CreateReadings1700000000007 implements MigrationInterface {
  name = 'CreateReadings1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, reading);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, reading.name);
  }
}

const reading = {
  name: 'reading',
  columns: [
    id('record_id'),
    primary(text('key', 200)),
    primary(revisionColumn('since_revision')),
    revisionColumn('until_revision'),
    text('field', 32),
    optional(reference('to_id')),
    optional(text('category', 32)),
    optional(text('term', 64)),
    optional(text('role', 32)),
    optional(reference('party_id')),
    optional(reference('place_id')),
    optional(integer('number')),
    optional(integer('low')),
    optional(integer('high')),
    optional(text('date_from', 10)),
    optional(text('date_to', 10)),
    optional(text('date_low', 10)),
    optional(text('date_high', 10)),
    flag('beside'),
    text('status', 32),
    text('corroboration', 32),
    flag('conflict'),
    optional(text('conflict_kinds', 120)),
    optional(integer('conflict_size')),
    integer('voices'),
    integer('publications'),
  ],
  checks: [
    { name: 'ck_reading_revisions', expression: '`since_revision` < `until_revision`' },
    { name: 'ck_reading_dates', expression: '`date_low` <= `date_high` AND `date_from` <= `date_to`' },
    { name: 'ck_reading_numbers', expression: '`low` <= `high` AND `low` <= `number` AND `number` <= `high`' },
    {
      name: 'ck_reading_corroboration',
      expression: "`corroboration` IN ('NO_VOICE', 'ONE_VOICE', 'ONE_SIDE', 'THIRD_PARTY', 'BOTH_SIDES')",
    },
    {
      name: 'ck_reading_status',
      expression: "`status` IN ('REPORTED', 'CONTESTED', 'DERIVED', 'WITHHELD', 'UNKNOWN', 'NONE', 'NOT_REPORTED')",
    },
  ],
  indices: [
    { name: 'ix_reading_conflict', columnNames: ['conflict_kinds', 'until_revision', 'record_id'] },
    { name: 'ix_reading_party', columnNames: ['party_id', 'role', 'until_revision', 'record_id'] },
    { name: 'ix_reading_term', columnNames: ['field', 'term', 'until_revision', 'record_id'] },
    { name: 'ix_reading_count', columnNames: ['field', 'to_id', 'category', 'until_revision', 'number', 'record_id'] },
    { name: 'ix_reading_date', columnNames: ['field', 'until_revision', 'date_from', 'record_id'] },
    { name: 'ux_reading_live', columnNames: ['record_id', 'key', 'until_revision'], isUnique: true },
  ],
  foreignKeys: [foreignKey('fk_reading_record', 'record_id', 'record')],
};
