import type { Database } from '../../db/contract';
import { type Knowledge, knowledgeOf, type KnownRows } from './knowledge';

/** The parties and places of a database. */
export async function knowledgeOnFile(db: Pick<Database, 'query'>): Promise<Knowledge> {
  return knowledgeOf({
    party: await db.query<KnownRows['party'][number]>('SELECT id, kind, side_id, country FROM party ORDER BY id'),
    partyName: await db.query<KnownRows['partyName'][number]>(
      'SELECT party_id, `text` FROM party_name ORDER BY party_id, `text`',
    ),
    place: await db.query<KnownRows['place'][number]>(
      'SELECT id, name_en, name_ru, name_uk, name_be FROM place ORDER BY id',
    ),
  });
}
