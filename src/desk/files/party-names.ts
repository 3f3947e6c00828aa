import { insertRows } from '../../db/insert';
import type { Row } from '../../db/row-changes';
import type { Unit } from '../../db/unit-of-work';
import { refuseWrong } from '../mutation/refused';
import { wrong } from '../mutation/wrong';
import { wrongWithRow } from '../rows/checked';

interface Name {
  readonly language: string;
  readonly text: string;
  readonly kind: string;
}

/** Brings the names of a party in step with those given. */
export async function saveNames(unit: Unit, partyId: string, names: readonly Name[]): Promise<void> {
  const wanted = new Map(
    names.map(({ language, text, kind }) => [
      keyOf(partyId, language, text),
      { party_id: partyId, language, text, kind },
    ]),
  );
  refuseWrong([
    ...(wanted.size < names.length ? [wrong('names', names.length, 'each name once')] : []),
    ...(names.length === 0 ? [wrong('names', names, 'one name at least')] : []),
    ...[...wanted.values()].flatMap((row, index) => wrongWithRow('party_name', row, `names[${index}].`)),
  ]);
  const sql = 'SELECT party_id, language, text, kind FROM party_name WHERE party_id = ? ORDER BY language, text';
  const known = new Map(
    (await unit.tx.query<Row>(sql, [partyId])).map((row) => [
      keyOf(partyId, String(row.language), String(row.text)),
      row,
    ]),
  );
  for (const [key, before] of known) if (wanted.get(key)?.kind !== before.kind) await remove(unit, key, before);
  for (const [key, after] of wanted) if (known.get(key)?.kind !== after.kind) await add(unit, key, after);
}

const keyOf = (...parts: readonly string[]): string => parts.join('/');

async function remove(unit: Unit, key: string, before: Row): Promise<void> {
  const which = [before.party_id, before.language, before.text].map(String);
  await unit.tx.run('DELETE FROM party_name WHERE party_id = ? AND language = ? AND text = ?', which);
  await unit.record({ operation: 'END', entity: 'party_name', entityId: key, before, after: null });
}

async function add(unit: Unit, key: string, after: Readonly<Record<string, string>>): Promise<void> {
  await insertRows(unit.tx, 'party_name', Object.keys(after), [Object.values(after)]);
  await unit.record({ operation: 'ADD', entity: 'party_name', entityId: key, before: null, after });
}
