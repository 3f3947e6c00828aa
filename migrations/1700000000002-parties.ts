import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../src/db/checks';
import { degrees, foreignKey, id, optional, primary, reference, text } from '../src/db/table';

/** Who speaks and acts, under which names, and where. */
export class CreateParties1700000000002 implements MigrationInterface {
  name = 'CreateParties1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, party);
    await createTable(runner, partyName);
    await createTable(runner, place);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, place.name);
    await dropTable(runner, partyName.name);
    await dropTable(runner, party.name);
  }
}

const party = {
  name: 'party',
  columns: [
    id('id'),
    text('kind', 32),
    optional(reference('side_id')),
    optional(text('office', 255)),
    optional(text('country', 2)),
    optional(text('wikidata_id', 32)),
  ],
  checks: [
    { name: 'ck_party_office', expression: "`kind` <> 'OFFICIAL' OR `office` IS NOT NULL" },
    {
      name: 'ck_party_kind',
      expression: "`kind` IN ('STATE', 'AUTHORITY', 'ORGANISATION', 'OFFICIAL', 'NON_STATE_GROUP')",
    },
  ],
  foreignKeys: [foreignKey('fk_party_side', 'side_id', 'party')],
};

const partyName = {
  name: 'party_name',
  columns: [id('party_id'), primary(text('language', 2)), primary(text('text', 255)), text('kind', 32)],
  checks: [
    { name: 'ck_party_name_kind', expression: "`kind` IN ('OFFICIAL', 'ALIAS', 'TRANSLITERATION', 'MISSPELLING')" },
  ],
  foreignKeys: [foreignKey('fk_party_name_party', 'party_id', 'party')],
};

const place = {
  name: 'place',
  columns: [
    id('id'),
    text('name_en', 255),
    optional(text('name_ru', 255)),
    optional(text('name_uk', 255)),
    optional(text('name_be', 255)),
    text('country', 2),
    optional(degrees('latitude')),
    optional(degrees('longitude')),
    text('precision', 32),
  ],
  checks: [
    { name: 'ck_place_longitude', expression: '`longitude` BETWEEN -180 AND 180' },
    { name: 'ck_place_latitude', expression: '`latitude` BETWEEN -90 AND 90' },
    { name: 'ck_place_precision', expression: "`precision` IN ('EXACT', 'NEAR', 'DISTRICT', 'REGION', 'COUNTRY')" },
  ],
};
