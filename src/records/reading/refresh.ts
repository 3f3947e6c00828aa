import type { Scalar, Tx } from '../../db/contract';
import { insertRows } from '../../db/insert';
import { inside } from '../../db/inside';
import { HOLDS, type View } from '../../db/view';
import { mergedIds } from '../../evidence/record/records';
import { rowsOf, VALUE_COLUMNS } from './reading.rows';
import { resolutionOf } from './resolution';

interface LiveReading {
  readonly record_id: string;
  readonly key: string;
  readonly since_revision: number;
  readonly [column: string]: Scalar;
}

/** Brings the readings of records in step with their claims, inside the revision that changed them, or for one of the past when there are
 *  none of later ones. Answers how many readings it ended or began. */
export async function refreshReadings(
  tx: Tx,
  revision: number,
  recordIds: readonly string[],
  isHead = true,
): Promise<number> {
  const view = inside(tx, revision, isHead);
  const groups = await view.loadMany(mergedIds, recordIds);
  const touched = [...new Set([...groups.flat(), ...recordIds])];
  const canonical = new Set(groups.map(([first]) => first!));
  const live = await liveReadings(tx, touched);
  const wanted = await wantedReadings(view, [...canonical]);
  const gone = live.filter((reading) => !isWanted(reading, wanted));
  const known = new Set(live.filter((reading) => isWanted(reading, wanted)).map(nameOf));
  const fresh = [...wanted].filter(([name]) => !known.has(name)).map(([, row]) => row);
  await end(tx, revision, gone);
  await begin(tx, revision, fresh);
  return gone.length + fresh.length;
}

function liveReadings(tx: Tx, recordIds: readonly string[]): Promise<LiveReading[]> {
  if (recordIds.length === 0) return Promise.resolve([]);
  const columns = ['record_id', 'since_revision', ...VALUE_COLUMNS].map((name) => `\`${name}\``).join(', ');
  const places = recordIds.map(() => '?').join(', ');
  return tx.query(`SELECT ${columns} FROM reading WHERE record_id IN (${places}) AND until_revision = ?`, [
    ...recordIds,
    HOLDS,
  ]);
}

async function wantedReadings(view: View, recordIds: readonly string[]): Promise<Map<string, Scalar[]>> {
  const rows = recordIds.map(async (id) =>
    [...rowsOf(await resolutionOf(view, id))].map(([key, row]): [string, Scalar[]] => [`${id} ${key}`, [id, ...row]]),
  );
  return new Map((await Promise.all(rows)).flat());
}

const nameOf = (reading: LiveReading): string => `${reading.record_id} ${reading.key}`;

function isWanted(reading: LiveReading, wanted: ReadonlyMap<string, Scalar[]>): boolean {
  const row = wanted.get(nameOf(reading));
  return row !== undefined && VALUE_COLUMNS.every((column, index) => row[index + 1] === reading[column]);
}

/** A reading begun in this very revision was never seen by anyone: it goes without a trace. */
async function end(tx: Tx, revision: number, readings: readonly LiveReading[]): Promise<void> {
  const which = 'WHERE record_id = ? AND `key` = ? AND since_revision = ?';
  for (const { record_id: id, key, since_revision: since } of readings) {
    if (since === revision) await tx.run(`DELETE FROM reading ${which}`, [id, key, since]);
    else await tx.run(`UPDATE reading SET until_revision = ? ${which}`, [revision, id, key, since]);
  }
}

async function begin(tx: Tx, revision: number, rows: readonly Scalar[][]): Promise<void> {
  const columns = ['record_id', ...VALUE_COLUMNS, 'since_revision', 'until_revision'];
  await insertRows(
    tx,
    'reading',
    columns,
    rows.map((row) => [...row, revision, HOLDS]),
  );
}
