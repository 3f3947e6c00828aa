import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { foreignKey, id, optional, primary, reference, revisionColumn, text } from '../src/db/table';

/** The identities that claims are about, and the judgements which of them are one. */
export class CreateRecords1700000000005 implements MigrationInterface {
  name = 'CreateRecords1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, record);
    await createTable(runner, exchange);
    await createTable(runner, medicalService);
    await createTable(runner, medicalServiceExchange);
    await createTable(runner, match);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, match.name);
    await dropTable(runner, medicalServiceExchange.name);
    await dropTable(runner, medicalService.name);
    await dropTable(runner, exchange.name);
    await dropTable(runner, record.name);
  }
}

const record = {
  name: 'record',
  columns: [id('id'), text('kind', 32), reference('canonical_id')],
  checks: [{ name: 'ck_record_kind', expression: "`kind` IN ('EXCHANGE', 'MEDICAL_SERVICE')" }],
  indices: [{ name: 'ix_record_canonical', columnNames: ['canonical_id', 'id'] }],
  foreignKeys: [foreignKey('fk_record_canonical', 'canonical_id', 'record')],
};

const exchange = {
  name: 'exchange',
  columns: [id('id'), optional(reference('part_of_id')), text('label', 500)],
  indices: [{ name: 'ix_exchange_part_of', columnNames: ['part_of_id', 'id'] }],
  foreignKeys: [
    foreignKey('fk_exchange_record', 'id', 'record'),
    foreignKey('fk_exchange_part_of', 'part_of_id', 'exchange'),
  ],
};

const medicalService = {
  name: 'medical_service',
  columns: [id('id'), text('label', 500)],
  foreignKeys: [foreignKey('fk_medical_service_record', 'id', 'record')],
};

const medicalServiceExchange = {
  name: 'medical_service_exchange',
  columns: [id('medical_service_id'), id('exchange_id')],
  indices: [{ name: 'ix_medical_service_exchange', columnNames: ['exchange_id', 'medical_service_id'] }],
  foreignKeys: [
    foreignKey('fk_mse_medical_service', 'medical_service_id', 'medical_service'),
    foreignKey('fk_mse_exchange', 'exchange_id', 'exchange'),
  ],
};

const match = {
  name: 'match',
  columns: [
    id('left_id'),
    id('right_id'),
    primary(revisionColumn('since_revision')),
    revisionColumn('until_revision'),
    text('judgement', 32),
    text('reason', 2000),
  ],
  checks: [
    { name: 'ck_match_revisions', expression: '`since_revision` < `until_revision`' },
    { name: 'ck_match_order', expression: '`left_id` < `right_id`' },
    { name: 'ck_match_judgement', expression: "`judgement` IN ('SAME', 'DIFFERENT', 'UNSURE')" },
  ],
  indices: [
    { name: 'ix_match_right', columnNames: ['right_id', 'until_revision'] },
    { name: 'ux_match_live', columnNames: ['left_id', 'right_id', 'until_revision'], isUnique: true },
  ],
  foreignKeys: [foreignKey('fk_match_left', 'left_id', 'record'), foreignKey('fk_match_right', 'right_id', 'record')],
};
