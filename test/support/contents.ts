import { createHash } from 'node:crypto';
import type { Database } from '../../src/db/contract';

const TABLES: Readonly<Record<string, string>> = {
  party: 'id',
  party_name: 'party_id, language, text',
  place: 'id',
  source: 'id',
  document: 'id',
  statement: 'id',
  record: 'id',
  exchange: 'id',
  medical_service: 'id',
  medical_service_exchange: 'medical_service_id, exchange_id',
  claim: 'id, since_revision',
  tally: 'id, since_revision',
  match: 'left_id, right_id, since_revision',
  reading: 'record_id, `key`, since_revision',
  search_entry: 'id',
  import_row: 'package, entity, row_key',
  package_import: 'name',
  change: 'revision, sequence',
  head: 'id',
};

/** One hash over all rows of all tables but the instants of revisions: equal for equal contents. */
export async function contentsOf(db: Database): Promise<string> {
  const hash = createHash('sha256');
  for (const [table, key] of Object.entries(TABLES)) {
    const rows = await db.query<Record<string, unknown>>(`SELECT * FROM \`${table}\` ORDER BY ${key}`);
    for (const row of rows)
      hash.update(JSON.stringify(Object.entries(row).sort(([left], [right]) => (left < right ? -1 : 1))));
  }
  return hash.digest('hex');
}
