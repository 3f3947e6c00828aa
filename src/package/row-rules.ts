import type { Cell } from './cells';
import { TERMS_BY_FIELD } from './terms';

export type Row = Readonly<Record<string, Cell>>;

/** A column with what was expected of it beside the others of its row. */
export type Broken = readonly [column: string, expected: string];

/** Rules over the cells of one row, by table. */
const RULES: Readonly<Record<string, (row: Row) => readonly (Broken | false)[]>> = {
  party: ({ kind, office }) => [
    kind === 'OFFICIAL' && office === null && ['office', 'the public function of an OFFICIAL'],
  ],
  source: (row) =>
    ['homepage', 'feed_url'].map((name): Broken | false => !isUrl(row[name]) && [name, 'a URL of http or https']),
  document: ({ published_on: on, published_precision: precision, published_basis: basis }) => [
    precision !== precisionOf(on) && ['published_precision', `${precisionOf(on)}, as published_on is written`],
    (on === null) !== (basis === null) && [
      'published_basis',
      on === null ? 'nothing without a date' : 'PAGE or INFERRED',
    ],
  ],
  statement: (row) => [
    (row.relayed_from_id === null) !== (row.origin_id === row.id) && [
      'origin_id',
      'the id itself where it relays nothing, else another',
    ],
    (row.relayed_from_id === null) !== (row.relay_kind === null) && ['relay_kind', 'a kind exactly where it relays'],
    row.relayed_from_id === row.id && ['relayed_from_id', 'another statement'],
    row.corrects_id === row.id && ['corrects_id', 'another statement'],
    row.quote === null && row.quote_translation !== null && ['quote_translation', 'nothing without a quote'],
  ],
  medical_service_exchange: () => [],
  claim: claimRules,
  tally: (row) => [...ranges(row), after(row.since, row.until) && ['since', 'a day not after until']],
  match: ({ left_id: left, right_id: right }) => [
    String(left) >= String(right) && ['left_id', 'the smaller id'],
    String(left).slice(0, 2) !== String(right).slice(0, 2) && ['right_id', 'a record of the same kind'],
  ],
};

export function brokenRules(table: string, row: Row): Broken[] {
  return (RULES[table]?.(row) ?? []).filter((broken) => broken !== false);
}

function precisionOf(published: Cell | undefined): string {
  if (typeof published !== 'string') return 'UNKNOWN';
  return published.length === 4 ? 'YEAR' : published.length === 7 ? 'MONTH' : 'DAY';
}

function isUrl(cell: Cell | undefined): boolean {
  return typeof cell !== 'string' || (/^https?:\/\/[^/\s]/.test(cell) && URL.canParse(cell));
}

const after = (from: Cell | undefined, to: Cell | undefined): boolean =>
  typeof from === 'string' && typeof to === 'string' && from > to;

function ranges({ number_low: low, number_high: high }: Row): (Broken | false)[] {
  return [
    typeof low === 'number' && typeof high === 'number' && low > high && ['number_low', `at most number_high, ${high}`],
  ];
}

const NUMBERS = ['number_low', 'number_high'];
const DATES = ['date_from', 'date_to'];

/** The columns that may hold the value of a field, beside `term`. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  ...{ DATE: DATES, PLACE: ['place_id'], COUNT: NUMBERS, LIMIT: NUMBERS, ORDINAL: [...NUMBERS, 'party_id'] },
  ...{ PARTY: ['party_id', 'role'], OUTCOME: [], KIND: [], AGREEMENT: [] },
};
const WHOLES = new Set<Cell | undefined>(['PEOPLE', 'REMAINS']);
const KEYED = new Set<Cell | undefined>(['COUNT', 'LIMIT']);

function claimRules(row: Row): (Broken | false)[] {
  const field = String(row.field);
  return [
    ...ranges(row),
    after(row.date_from, row.date_to) && ['date_from', 'a day not after date_to'],
    ...keys(row),
    ...values(field, row),
    ...terms(field, row),
  ];
}

function keys(row: Row): (Broken | false)[] {
  const counted = KEYED.has(row.field);
  return [
    ...['to_id', 'from_id', 'category'].map(
      (name): Broken | false => !counted && row[name] !== null && [name, 'nothing: only COUNT and LIMIT have it'],
    ),
    row.field === 'COUNT' && row.category === null && ['category', 'who is counted'],
    row.field !== 'COUNT' && row.beside === true && ['beside', 'false: only COUNT has it'],
    row.beside === true &&
      WHOLES.has(row.category) && ['beside', 'false: PEOPLE is the whole, and REMAINS are never added to it'],
    row.field === 'PARTY' && row.role === null && ['role', 'the role of the party'],
    row.field === 'PARTY' && row.party_id === null && ['party_id', 'the party'],
  ];
}

function values(field: string, row: Row): (Broken | false)[] {
  const allowed = VALUES[field] ?? [];
  return [...NUMBERS, ...DATES, 'place_id', 'party_id', 'role'].map((name): Broken | false => {
    if (row[name] === null) return false;
    if (!allowed.includes(name)) return [name, `nothing: ${field} does not have it`];
    return (
      row.status !== 'STATED' &&
      !['party_id', 'role'].includes(name) && [name, `nothing: the status is ${String(row.status)}`]
    );
  });
}

function terms(field: string, { term, status }: Row): (Broken | false)[] {
  const allowed = TERMS_BY_FIELD[field];
  if (!allowed) return [term !== null && ['term', `nothing: ${field} has no term`]];
  if (term !== null) return [!allowed.includes(String(term)) && ['term', `one of ${allowed.join(', ')}`]];
  const isKey = field === 'LIMIT' || field === 'ORDINAL';
  return [(isKey || status === 'STATED') && ['term', `one of ${allowed.join(', ')}`]];
}
