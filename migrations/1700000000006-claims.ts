import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { flag, foreignKey, id, integer, optional, primary, reference, revisionColumn, text } from '../src/db/table';

/** What statements assert: values of records, and totals. */
export class CreateClaims1700000000006 implements MigrationInterface {
  name = 'CreateClaims1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, claim);
    await createTable(runner, tally);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, tally.name);
    await dropTable(runner, claim.name);
  }
}

const claim = {
  name: 'claim',
  columns: [
    id('id'),
    primary(revisionColumn('since_revision')),
    revisionColumn('until_revision'),
    reference('statement_id'),
    reference('record_id'),
    text('field', 32),
    optional(reference('to_id')),
    optional(reference('from_id')),
    optional(text('category', 32)),
    flag('beside'),
    text('status', 32),
    optional(integer('number_low')),
    optional(integer('number_high')),
    optional(text('date_from', 10)),
    optional(text('date_to', 10)),
    optional(reference('place_id')),
    optional(reference('party_id')),
    optional(text('role', 32)),
    optional(text('term', 64)),
    optional(text('as_stated', 1000)),
    text('as_stated_kind', 32),
    optional(integer('span_start')),
    optional(integer('span_end')),
    integer('credibility'),
    text('review', 32),
    flag('pinned'),
    optional(text('extractor', 64)),
    optional(text('extractor_version', 32)),
    optional(text('ended_because', 32)),
  ],
  checks: [
    { name: 'ck_claim_end', expression: '(`until_revision` = 4294967295) = (`ended_because` IS NULL)' },
    { name: 'ck_claim_revisions', expression: '`since_revision` < `until_revision`' },
    { name: 'ck_claim_span', expression: '`span_start` >= 0 AND `span_start` <= `span_end`' },
    { name: 'ck_claim_party_role', expression: "(`field` = 'PARTY') = (`role` IS NOT NULL)" },
    {
      name: 'ck_claim_count',
      expression: "(`field` IN ('COUNT', 'LIMIT')) OR (`to_id` IS NULL AND `category` IS NULL)",
    },
    {
      name: 'ck_claim_values',
      expression:
        "`status` = 'STATED' OR (`number_low` IS NULL AND `number_high` IS NULL AND `date_from` IS NULL AND `date_to` IS NULL AND `place_id` IS NULL)",
    },
    { name: 'ck_claim_dates', expression: '`date_from` <= `date_to`' },
    {
      name: 'ck_claim_numbers',
      expression: '`number_low` >= 0 AND `number_high` >= 0 AND `number_low` <= `number_high`',
    },
    { name: 'ck_claim_credibility', expression: '`credibility` BETWEEN 1 AND 6' },
    {
      name: 'ck_claim_ended_because',
      expression: "`ended_because` IN ('ENTRY_ERROR', 'SOURCE_CORRECTED', 'SOURCE_RETRACTED', 'REVIEWED', 'PRIVACY')",
    },
    { name: 'ck_claim_review', expression: "`review` IN ('PROPOSED', 'ACCEPTED', 'REJECTED')" },
    { name: 'ck_claim_as_stated_kind', expression: "`as_stated_kind` IN ('VERBATIM', 'OWN_WORDS')" },
    {
      name: 'ck_claim_role',
      expression: "`role` IN ('RELEASED', 'RECEIVED', 'MEDIATED', 'HOSTED', 'FACILITATED', 'PROVIDED', 'BENEFITED')",
    },
    { name: 'ck_claim_status', expression: "`status` IN ('STATED', 'WITHHELD', 'UNKNOWN', 'NONE')" },
    {
      name: 'ck_claim_category',
      expression:
        "`category` IN ('PEOPLE', 'PRISONERS_OF_WAR', 'CIVILIANS', 'CHILDREN', 'WOUNDED_AND_SICK', 'MEDICAL_PERSONNEL', 'FOREIGNERS', 'REMAINS')",
    },
    {
      name: 'ck_claim_field',
      expression: "`field` IN ('DATE', 'PLACE', 'COUNT', 'PARTY', 'OUTCOME', 'KIND', 'ORDINAL', 'AGREEMENT', 'LIMIT')",
    },
  ],
  indices: [
    { name: 'ix_claim_place', columnNames: ['place_id', 'until_revision'] },
    { name: 'ix_claim_party', columnNames: ['party_id', 'role', 'until_revision'] },
    { name: 'ix_claim_statement', columnNames: ['statement_id', 'until_revision', 'id'] },
    { name: 'ix_claim_record', columnNames: ['record_id', 'until_revision', 'id'] },
    { name: 'ux_claim_live', columnNames: ['id', 'until_revision'], isUnique: true },
  ],
  foreignKeys: [
    foreignKey('fk_claim_statement', 'statement_id', 'statement'),
    foreignKey('fk_claim_record', 'record_id', 'record'),
    foreignKey('fk_claim_to', 'to_id', 'party'),
    foreignKey('fk_claim_from', 'from_id', 'party'),
    foreignKey('fk_claim_place', 'place_id', 'place'),
    foreignKey('fk_claim_party', 'party_id', 'party'),
  ],
};

const tally = {
  name: 'tally',
  columns: [
    id('id'),
    primary(revisionColumn('since_revision')),
    revisionColumn('until_revision'),
    reference('statement_id'),
    text('unit', 32),
    optional(integer('number_low')),
    optional(integer('number_high')),
    optional(text('as_stated', 1000)),
    text('as_stated_kind', 32),
    optional(reference('counted_by_id')),
    optional(reference('via_id')),
    optional(reference('to_id')),
    optional(text('category', 32)),
    text('scope', 32),
    optional(text('since', 10)),
    optional(text('until', 10)),
    optional(text('scope_note', 1000)),
    text('review', 32),
    optional(text('ended_because', 32)),
  ],
  checks: [
    { name: 'ck_tally_end', expression: '(`until_revision` = 4294967295) = (`ended_because` IS NULL)' },
    { name: 'ck_tally_revisions', expression: '`since_revision` < `until_revision`' },
    { name: 'ck_tally_period', expression: '`since` <= `until`' },
    {
      name: 'ck_tally_numbers',
      expression: '`number_low` >= 0 AND `number_high` >= 0 AND `number_low` <= `number_high`',
    },
    {
      name: 'ck_tally_ended_because',
      expression: "`ended_because` IN ('ENTRY_ERROR', 'SOURCE_CORRECTED', 'SOURCE_RETRACTED', 'REVIEWED', 'PRIVACY')",
    },
    { name: 'ck_tally_review', expression: "`review` IN ('PROPOSED', 'ACCEPTED', 'REJECTED')" },
    { name: 'ck_tally_as_stated_kind', expression: "`as_stated_kind` IN ('VERBATIM', 'OWN_WORDS')" },
    {
      name: 'ck_tally_category',
      expression:
        "`category` IN ('PEOPLE', 'PRISONERS_OF_WAR', 'CIVILIANS', 'CHILDREN', 'WOUNDED_AND_SICK', 'MEDICAL_PERSONNEL', 'FOREIGNERS', 'REMAINS')",
    },
    { name: 'ck_tally_scope', expression: "`scope` IN ('IN_EXCHANGES', 'OUTSIDE_EXCHANGES', 'ALL', 'SUBSET')" },
    { name: 'ck_tally_unit', expression: "`unit` IN ('EXCHANGES', 'PEOPLE', 'REMAINS')" },
  ],
  indices: [
    { name: 'ix_tally_statement', columnNames: ['statement_id', 'until_revision', 'id'] },
    { name: 'ux_tally_live', columnNames: ['id', 'until_revision'], isUnique: true },
  ],
  foreignKeys: [
    foreignKey('fk_tally_statement', 'statement_id', 'statement'),
    foreignKey('fk_tally_counted_by', 'counted_by_id', 'party'),
    foreignKey('fk_tally_via', 'via_id', 'party'),
    foreignKey('fk_tally_to', 'to_id', 'party'),
  ],
};
