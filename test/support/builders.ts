import type { Database } from '../../src/db/database';
import { insertRows } from '../../src/db/insert';
import { type Class, shapeOf } from '../../src/db/shape';
import { commit, type Unit } from '../../src/db/unit-of-work';
import { HOLDS } from '../../src/db/view';
import { Claim } from '../../src/evidence/claim/claim.entity';
import { AsStatedKind, ClaimField, PersonCategory, Review, ValueStatus } from '../../src/evidence/claim/claim.terms';
import { Document } from '../../src/evidence/document/document.entity';
import { PublicationBasis, PublicationPrecision } from '../../src/evidence/document/document.terms';
import { Party } from '../../src/evidence/party/party.entity';
import { PartyName } from '../../src/evidence/party/party-name.entity';
import { NameKind, PartyKind } from '../../src/evidence/party/party.terms';
import { RecordIdentity } from '../../src/evidence/record/record.entity';
import { RecordKind } from '../../src/evidence/record/record.terms';
import { Source } from '../../src/evidence/source/source.entity';
import { Reliability, SourceKind } from '../../src/evidence/source/source.terms';
import { Statement } from '../../src/evidence/statement/statement.entity';
import { Exchange } from '../../src/records/exchange/exchange.entity';

type Row = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A row to be written: only what a test is about has to be given. */
export interface Made {
  readonly entity: Class<object>;
  readonly row: Row;
}

export const party = (id: string, of: Row = {}): Made => ({ entity: Party, row: { id, kind: PartyKind.STATE, ...of } });

export const partyName = (partyId: string, language: string, text: string, kind = NameKind.OFFICIAL): Made => ({
  entity: PartyName,
  row: { partyId, language, text, kind },
});

export const source = (id: string, of: Row = {}): Made => ({
  entity: Source,
  row: { id, name: id, kind: SourceKind.NEWS_SITE, reliability: Reliability.C, reliabilityReason: 'made up', ...of },
});

export const document = (
  id: string,
  sourceId: string,
  publishedPartial: string | null = '2024-01-31',
  of: Row = {},
): Made => {
  const publishedPrecision =
    publishedPartial === null ? PublicationPrecision.UNKNOWN : precisions[publishedPartial.length]!;
  const published = {
    publishedPartial,
    publishedPrecision,
    publishedBasis: publishedPartial === null ? null : PublicationBasis.PAGE,
  };
  return {
    entity: Document,
    row: { id, sourceId, url: `https://example.org/${id}`, title: id, language: 'en', ...published, ...of },
  };
};

const precisions: Record<number, PublicationPrecision> = {
  4: PublicationPrecision.YEAR,
  7: PublicationPrecision.MONTH,
  10: PublicationPrecision.DAY,
};

/** An origin, unless `originId` and `relayedFromId` are given. */
export const statement = (id: string, documentId: string, of: Row = {}): Made => ({
  entity: Statement,
  row: { id, documentId, originId: id, language: 'en', summary: id, ...of },
});

/** An exchange with its identity. */
export const exchange = (id: string, of: Row = {}): Made[] => [
  { entity: RecordIdentity, row: { id, kind: RecordKind.EXCHANGE, canonicalId: id } },
  { entity: Exchange, row: { id, label: id, ...of } },
];

/** A COUNT of PEOPLE unless told otherwise. */
export const claim = (id: string, statementId: string, recordId: string, of: Row = {}): Made => {
  const key = of.field === undefined ? { field: ClaimField.COUNT, category: PersonCategory.PEOPLE } : {};
  const words = { asStated: '207', asStatedKind: AsStatedKind.VERBATIM, credibility: 2, review: Review.ACCEPTED };
  return {
    entity: Claim,
    row: {
      id,
      statementId,
      recordId,
      beside: false,
      pinned: false,
      status: ValueStatus.STATED,
      ...key,
      ...words,
      ...of,
    },
  };
};

/** One revision that adds these rows, parents first; answers its number. */
export async function write(db: Database, made: readonly (Made | Made[])[], releaseName?: string): Promise<number> {
  const { revision } = await commit(
    db,
    { actor: 'test', message: 'adds', ...(releaseName && { releaseName }) },
    async (unit) => {
      for (const { entity, row } of made.flat()) await add(unit, entity, row);
    },
  );
  return revision!;
}

export async function add(unit: Unit, entity: Class<object>, given: Row): Promise<void> {
  const { table, columns, versioned } = shapeOf(entity);
  const held = versioned ? { sinceRevision: unit.revision, untilRevision: HOLDS, ...given } : given;
  const row = Object.fromEntries(columns.map(({ property, column }) => [column, stored(held[property])]));
  const key = columns
    .filter(({ primary, column }) => primary && !(versioned && column === 'since_revision'))
    .map(({ column }) => row[column]);
  await insertRows(unit.tx, table, Object.keys(row), [Object.values(row)]);
  await unit.record({ operation: 'ADD', entity: table, entityId: key.join('/'), before: null, after: row });
}

const stored = (value: string | number | boolean | null | undefined): string | number | null =>
  typeof value === 'boolean' ? Number(value) : (value ?? null);

type Stored = Record<string, string | number | null>;

/** One revision that changes columns of a row with the key `id`; null as `set` removes it. Answers its number. */
export async function modify(db: Database, entity: Class<object>, id: string, set: Stored | null): Promise<number> {
  const { revision } = await commit(db, { actor: 'test', message: 'changes' }, (unit) => change(unit, entity, id, set));
  return revision!;
}

export async function change(unit: Unit, entity: Class<object>, id: string, set: Stored | null): Promise<void> {
  const { table } = shapeOf(entity);
  const read = async (): Promise<Stored | undefined> =>
    (await unit.tx.query<Stored>(`SELECT * FROM \`${table}\` WHERE id = ?`, [id]))[0];
  const before = (await read())!;
  const names = Object.keys(set ?? {}).map((name) => `\`${name}\` = ?`);
  if (set) await unit.tx.run(`UPDATE \`${table}\` SET ${names.join(', ')} WHERE id = ?`, [...Object.values(set), id]);
  else await unit.tx.run(`DELETE FROM \`${table}\` WHERE id = ?`, [id]);
  await unit.record({
    operation: set ? 'MODIFY' : 'ERASE',
    entity: table,
    entityId: id,
    before,
    after: (await read()) ?? null,
  });
}

/** One revision that ends the live version of a claim; answers its number. */
export async function endClaim(db: Database, id: string, reason = 'ENTRY_ERROR'): Promise<number> {
  const { revision } = await commit(db, { actor: 'test', message: 'ends' }, async (unit) => {
    const live = 'id = ? AND until_revision = ?';
    const [before] = await unit.tx.query<Stored>(`SELECT * FROM claim WHERE ${live}`, [id, HOLDS]);
    await unit.tx.run(`UPDATE claim SET until_revision = ?, ended_because = ? WHERE ${live}`, [
      unit.revision,
      reason,
      id,
      HOLDS,
    ]);
    const after = { ...before, until_revision: unit.revision, ended_because: reason };
    await unit.record({ operation: 'END', entity: 'claim', entityId: id, before: before!, after });
  });
  return revision!;
}
