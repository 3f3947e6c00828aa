import { tableAt } from '../../db/as-of';
import { concat, lines } from '../../db/concat';
import { type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import type { PartyRole, PersonCategory } from '../../evidence/claim/claim.terms';
import type { Corroboration, ReportedStatus } from '../reading/reading.terms';
import { Reading } from '../reading/reading.entity';
import { Exchange } from './exchange.entity';
import type { Filed, FiledCount } from './filed';

/** An exchange with its readings in one row: many times fewer rows than readings, which is what reading them costs. Lists are
 *  lines of words; ids and terms of ours have no blanks. */
export interface LedgerRow {
  readonly id: string;
  readonly partOfId: string | null;
  readonly outcome: string | null;
  readonly kind: string | null;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly placeId: string | null;
  readonly parties: string | null;
  readonly ordinals: string | null;
  readonly counts: string | null;
  readonly conflicts: number | null;
}

/** At most `size` exchanges that meet a condition on `t`, from the one after `after` on, by id. */
export function ledgerRows(view: View, where: Sql, after: string, size: number): Promise<LedgerRow[]> {
  const exchanges = sql`SELECT t.id, t.part_of_id FROM ${tableAt(view, Exchange)} t
    WHERE t.id > ${after} AND (${where}) ORDER BY t.id LIMIT ${size}`;
  const asked = sql`SELECT e.id AS id, e.part_of_id AS partOfId,
    ${only('OUTCOME', sql`r.term`)} AS outcome, ${only('KIND', sql`r.term`)} AS kind,
    ${only('DATE', sql`r.date_from`)} AS dateFrom, ${only('DATE', sql`r.date_to`)} AS dateTo,
    ${only('PLACE', sql`r.place_id`)} AS placeId,
    ${lines(view, of('PARTY', words(view, sql`r.role`, sql`r.party_id`)))} AS parties,
    ${lines(view, of('ORDINAL', words(view, sql`r.party_id`, sql`REPLACE(r.term, '\n', ' ')`)))} AS ordinals,
    ${lines(view, of('COUNT', words(view, ...COUNT)))} AS counts,
    SUM(LENGTH(r.conflict_kinds) - LENGTH(REPLACE(r.conflict_kinds, ' ', '')) + 1) AS conflicts
    FROM (${exchanges}) e LEFT JOIN ${tableAt(view, Reading)} r ON r.record_id = e.id
    GROUP BY e.id, e.part_of_id ORDER BY e.id`;
  return view.query<LedgerRow>(asked.text, asked.params);
}

const COUNT: readonly Sql[] = [
  ...[sql`r.to_id`, sql`r.category`, sql`r.number`, sql`r.low`, sql`r.high`],
  ...[sql`r.status`, sql`r.corroboration`, sql`r.conflict`, sql`r.beside`],
];

const of = (field: string, text: Sql): Sql => sql`CASE WHEN r.field = ${field} THEN ${text} END`;

/** The value of a field that has one reading at most. */
const only = (field: string, column: Sql): Sql => sql`MAX(${of(field, column)})`;

/** Columns as words with a blank between; nothing at all for NULL. */
function words(view: View, ...columns: readonly Sql[]): Sql {
  const parts = columns.map((column) => sql`COALESCE(${column}, '')`);
  return concat(view, ...parts.flatMap((part, index) => (index === 0 ? [part] : [sql`' '`, part])));
}

/** One of these is made for each exchange and count on file: written out, since spreading takes many times as long. */
export function filed(row: LedgerRow, headId: string | null): Filed {
  return {
    id: row.id,
    headId,
    outcome: row.outcome,
    kind: row.kind,
    from: row.dateFrom,
    to: row.dateTo,
    placeId: row.placeId,
    parties: eachLine(row.parties, partyOf),
    ordinals: eachLine(row.ordinals, ordinalOf),
    counts: eachLine(row.counts, countOf),
    conflicts: row.conflicts ?? 0,
  };
}

const NONE: readonly never[] = [];

const eachLine = <T>(text: string | null, read: (line: string) => T): readonly T[] =>
  text === null ? NONE : text.split('\n').map(read);

function partyOf(line: string): Filed['parties'][number] {
  const end = line.indexOf(' ');
  return { role: line.slice(0, end) as PartyRole, partyId: line.slice(end + 1) };
}

function ordinalOf(line: string): Filed['ordinals'][number] {
  const end = line.indexOf(' ');
  return { partyId: line.slice(0, end) || null, series: line.slice(end + 1) || null };
}

function countOf(line: string): FiledCount {
  const words = line.split(' ');
  return {
    toId: words[0] === '' ? null : words[0]!,
    category: words[1] as PersonCategory,
    best: numberOf(words[2]!),
    low: numberOf(words[3]!),
    high: numberOf(words[4]!),
    status: words[5] as ReportedStatus,
    corroboration: words[6] as Corroboration,
    conflict: words[7] === '1',
    beside: words[8] === '1',
  };
}

const numberOf = (word: string): number | null => (word === '' ? null : Number(word));
