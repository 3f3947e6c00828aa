import DataLoader from 'dataloader';
import { type DataSource, type EntityTarget, type FindOptionsWhere, In } from 'typeorm';
import { HOLDS } from '../../src/db/view';
import { Claim } from '../../src/evidence/claim/claim.entity';
import { Review } from '../../src/evidence/claim/claim.terms';
import { Document } from '../../src/evidence/document/document.entity';
import { PartyName } from '../../src/evidence/party/party-name.entity';
import { Party } from '../../src/evidence/party/party.entity';
import { Place } from '../../src/evidence/place/place.entity';
import { RecordIdentity } from '../../src/evidence/record/record.entity';
import { Source } from '../../src/evidence/source/source.entity';
import { Statement } from '../../src/evidence/statement/statement.entity';
import { Reading } from '../../src/records/reading/reading.entity';

type ById<T> = DataLoader<string, T | null>;
type Lists<T> = DataLoader<string, T[]>;

export interface Loaders {
  readonly party: ById<Party>;
  readonly place: ById<Place>;
  readonly source: ById<Source>;
  readonly document: ById<Document>;
  readonly statement: ById<Statement>;
  readonly record: ById<RecordIdentity>;
  readonly names: Lists<PartyName>;
  readonly members: Lists<RecordIdentity>;
  readonly readings: Lists<Reading>;
  readonly claims: Lists<Claim>;
}

/** One loader for each relation, new for each request. */
export const loadersOver = (db: DataSource): Loaders => ({
  party: byId(db, Party),
  place: byId(db, Place),
  source: byId(db, Source),
  document: byId(db, Document),
  statement: byId(db, Statement),
  record: byId(db, RecordIdentity),
  names: lists(db, PartyName, 'partyId'),
  members: lists(db, RecordIdentity, 'canonicalId'),
  readings: lists(db, Reading, 'recordId', { untilRevision: HOLDS }),
  claims: lists(db, Claim, 'recordId', { untilRevision: HOLDS, review: Review.ACCEPTED }),
});

function byId<T extends { id: string }>(db: DataSource, entity: EntityTarget<T>): ById<T> {
  return new DataLoader(async (ids) => {
    const rows = await db.getRepository(entity).find({ where: { id: In([...ids]) } as never });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

function lists<T extends object, K extends keyof T & string>(
  db: DataSource,
  entity: EntityTarget<T>,
  column: K,
  only: Partial<FindOptionsWhere<T>> = {},
): Lists<T> {
  return new DataLoader(async (ids) => {
    const rows = await db.getRepository(entity).find({ where: { [column]: In([...ids]), ...only } as never });
    const groups = new Map<unknown, T[]>(ids.map((id) => [id, []]));
    for (const row of rows) groups.get(row[column])!.push(row);
    return ids.map((id) => groups.get(id)!);
  });
}
