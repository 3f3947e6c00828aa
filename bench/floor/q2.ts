import type { Endpoint } from './endpoint';
import { newest } from './newest';
import { byFirst, exchangeOf, READ_FIELDS, READING, type Reading } from './readings';
import type { Reference } from './reference';
import { newestFirst, shownStatement } from './statements';

const readingsOf = (marks: string): string =>
  `SELECT r.record_id, ${READING} FROM reading r WHERE r.record_id IN (${marks}) AND r.until_revision = 4294967295 AND r.field IN (${READ_FIELDS})`;

type Said = [
  ...[record: string, id: string, saidOn: string | null, quote: string | null, speaker: string | null],
  ...[source: string, published: string | null],
];

const statementsOf = (
  marks: string,
): string => `SELECT a.record_id, s.id, s.said_on, s.quote, s.speaker_id, d.source_id, d.published_on
  FROM (SELECT DISTINCT c.record_id, c.statement_id FROM claim c
    WHERE c.record_id IN (${marks}) AND c.until_revision = 4294967295 AND c.review = 'ACCEPTED') a
  JOIN statement s ON s.id = a.statement_id JOIN document d ON d.id = s.document_id`;

/** A page of exchanges: the page off the index of dates, then readings and statements of all of them. */
export const q2: Endpoint = async ({ store, reference }, { from, to }) => {
  const ids = (await newest(store, from!, to!, 20)).map(({ id }) => id);
  if (ids.length === 0) return { exchanges: { nodes: [] } };
  const members = ids.flatMap((id) => reference.groups.get(id) ?? id);
  const [readings, said] = await Promise.all([
    store.rows<[string, ...Reading]>(readingsOf(marksFor(ids)), ids),
    store.rows<Said>(statementsOf(marksFor(members)), members),
  ]);
  const [read, spoken] = [byFirst(readings), latestOf(said, reference)];
  const nodes = ids.map((id) => {
    const { title, date, parties, counts } = exchangeOf(id, read.get(id)!, reference);
    const nodes = (spoken.get(id) ?? []).map(([, st, saidOn, quote, speaker, source]) => ({
      ...{ id: st, saidOn, quote },
      ...shownStatement(speaker, source, reference),
    }));
    return { id, title, date: { from: date.from, to: date.to }, parties, counts, statements: { nodes } };
  });
  return { exchanges: { nodes } };
};

export const marksFor = (ids: readonly string[]): string => ids.map(() => '?').join();

/** The three latest of each exchange; what two merged records share is one. */
function latestOf(said: readonly Said[], { canonical }: Reference): Map<string, Said[]> {
  const groups = new Map<string, Map<string, Said>>();
  for (const row of said) {
    const id = canonical.get(row[0]) ?? row[0];
    groups.set(id, (groups.get(id) ?? new Map<string, Said>()).set(row[1], row));
  }
  const latest = (rows: Map<string, Said>): Said[] =>
    [...rows.values()]
      .sort((one, other) => newestFirst(one[2] ?? one[6], one[1], other[2] ?? other[6], other[1]))
      .slice(0, 3);
  return new Map([...groups].map(([id, rows]) => [id, latest(rows)]));
}
