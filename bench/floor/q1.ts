import type { Endpoint } from './endpoint';
import { exchangeOf, READ_FIELDS, READING, type Reading } from './readings';
import type { Reference } from './reference';
import { newestFirst, shownStatement } from './statements';

type Claim = [
  ...[id: string, field: string, role: string | null, category: string | null, status: string, words: string | null],
  ...[statement: string, saidOn: string | null, quote: string | null, summary: string, speaker: string | null],
  ...[document: string, title: string, url: string, source: string, published: string | null],
];

const READINGS = `SELECT ${READING} FROM exchange e LEFT JOIN reading r ON r.record_id = e.id AND r.until_revision = 4294967295
  AND r.field IN (${READ_FIELDS}) WHERE e.id = ?`;

const claimsOf = (
  marks: string,
): string => `SELECT c.id, c.field, c.role, c.category, c.status, c.as_stated, s.id, s.said_on, s.quote,
  s.summary, s.speaker_id, d.id, d.title, d.url, d.source_id, d.published_on
  FROM claim c JOIN statement s ON s.id = c.statement_id JOIN document d ON d.id = s.document_id
  WHERE c.record_id IN (${marks}) AND c.until_revision = 4294967295 AND c.review = 'ACCEPTED' ORDER BY c.id`;

const OF_ONE = claimsOf('?');

/** One exchange: its readings, and its claims with all that stands behind them, of which the latest statements are picked. */
export const q1: Endpoint = async ({ store, reference }, { id: asked }) => {
  const id = reference.canonical.get(asked!) ?? asked!;
  const group = reference.groups.get(id) ?? [id];
  const [readings, claims] = await Promise.all([
    store.rows<Reading>(READINGS, [id]),
    store.rows<Claim>(group.length === 1 ? OF_ONE : claimsOf(group.map(() => '?').join()), group),
  ]);
  if (readings.length === 0) return { exchange: null };
  const { date, kind, outcome, ...shown } = exchangeOf(id, readings[0]![0] === null ? [] : readings, reference);
  const exchange = {
    ...shown,
    date: { from: date.from, to: date.to, status: date.status },
    kind: { term: kind.term, status: kind.status },
    outcome: { term: outcome.term, status: outcome.status },
    statements: { nodes: latest(claims, reference) },
    claims: { nodes: claims.slice(0, 200).map((claim) => shownClaim(claim, reference)) },
  };
  return { exchange };
};

function shownClaim(claim: Claim, { sources }: Reference): object {
  const [id, field, role, category, status, asStated, statement, , , , , documentId, title, url, source] = claim;
  const document = { id: documentId, title, url, source: { id: source, name: sources.get(source)!.name } };
  return { id, field, role, category, status, asStated, statement: { id: statement, document } };
}

function latest(claims: readonly Claim[], reference: Reference): object[] {
  const statements = new Map(claims.map((claim) => [claim[6], claim]));
  return [...statements.values()]
    .sort((left, right) => newestFirst(left[7] ?? left[15], left[6], right[7] ?? right[15], right[6]))
    .slice(0, 10)
    .map(([, , , , , , id, saidOn, quote, summary, speaker, , , , source]) => ({
      ...{ id, saidOn, quote, summary },
      ...shownStatement(speaker, source, reference),
    }));
}
