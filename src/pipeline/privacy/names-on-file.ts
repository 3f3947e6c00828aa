import type { Readable, Tx } from '../../db/contract';

const PLACE_NAMES = ['name_en', 'name_ru', 'name_uk', 'name_be'];

/** Names of parties, but for one of them, places and sources: they may stand in a text, and in a list. */
export async function namesOnFile(
  db: Pick<Readable, 'query'> | Pick<Tx, 'query'>,
  exceptParty = '',
): Promise<ReadonlySet<string>> {
  const names = [
    'SELECT `text` FROM party_name WHERE party_id <> ?',
    'SELECT name FROM source',
    ...PLACE_NAMES.map((name) => `SELECT ${name} FROM place WHERE ${name} IS NOT NULL`),
  ];
  const rows = await db.query<{ text: string }>(names.join(' UNION '), [exceptParty]);
  return new Set(rows.map(({ text }) => text));
}
