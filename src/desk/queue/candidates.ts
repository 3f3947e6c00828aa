import { sql } from '../../db/sql';
import { type Batch, HOLDS, type View } from '../../db/view';
import { mergedIds, recordById } from '../../evidence/record/records';
import type { SourcedRecord } from '../../evidence/record/sourced-record';

const DAY_MS = 24 * 3600 * 1000;
const MOST = 10;

/** The records that what is said about one could be about: itself, where readers see it, and those of the same days or one beside. */
export const candidatesFor: Batch<string, readonly SourcedRecord[]> = (view, ids) =>
  Promise.all(ids.map((id) => candidates(view, id)));

async function candidates(view: View, id: string): Promise<SourcedRecord[]> {
  const [own = id] = await view.load(mergedIds, id);
  const near = (await nearby(view, id)).filter((other) => other !== own).slice(0, MOST);
  const found = await view.loadMany(recordById, [own, ...near]);
  return found.filter((record) => record !== null);
}

interface Days {
  readonly first: string | null;
  readonly last: string | null;
}

async function nearby(view: View, id: string): Promise<string[]> {
  const held = sql`since_revision <= ${view.revision} AND until_revision > ${view.revision}`;
  const told = sql`SELECT MIN(date_from) AS \`first\`, MAX(date_to) AS \`last\` FROM claim
    WHERE record_id = ${id} AND field = ${'DATE'} AND ${held} AND review <> ${'REJECTED'}`;
  const [days] = await view.query<Days>(told.text, told.params);
  if (!days?.first || !days.last) return [];
  const [from, to] = [shifted(days.first, -1), shifted(days.last, 1)];
  const live = view.isHead ? sql`until_revision = ${HOLDS}` : held;
  const asked = sql`SELECT DISTINCT record_id AS id FROM reading WHERE field = ${'DATE'} AND date_from <= ${to} AND date_to >= ${from}
    AND ${live} AND record_id LIKE ${`${id.slice(0, 3)}%`} ORDER BY record_id LIMIT ${MOST + 1}`;
  return (await view.query<{ id: string }>(asked.text, asked.params)).map((row) => row.id);
}

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
