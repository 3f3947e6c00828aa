import type { Database } from '../../src/db/database';
import { data } from './graph';

/** A row of the graph in memory. */
export type Row = Readonly<Record<string, unknown>>;
export type Scalar = string | number | boolean | null;

/** What a type may be filtered by: values, rows it names, rows that belong to it. */
export interface Type {
  readonly rows: readonly Row[];
  readonly values: Readonly<Record<string, (row: Row) => Scalar>>;
  readonly named: Readonly<Record<string, readonly [string, (row: Row) => Row | null]>>;
  readonly lists: Readonly<Record<string, readonly [string, (row: Row) => readonly Row[]]>>;
  /** Holds where one of the values does. */
  readonly some: Readonly<Record<string, (row: Row) => readonly Scalar[]>>;
}

export type Types = Readonly<Record<string, Type>>;

/** The whole graph as plain rows, read by unfiltered pages. */
export async function memoryOf(db: Database): Promise<Types> {
  const rows = await readAll(db);
  const byId = new Map(Object.values(rows).flatMap((list) => list.map((row) => [row.id as string, row] as const)));
  const at = (row: unknown): Row | null => (row ? byId.get((row as Row).id as string)! : null);
  const places = [...new Map(rows.claims!.flatMap(placesOf)).values()];
  places.forEach((place) => byId.set(place.id as string, place));
  const names = rows.parties!.flatMap((party) => party.names as Row[]);
  const typed = { ...typesOf(rows, at), Place: type(places, ['id', 'name', 'country', 'precision']) };
  return { ...typed, PartyName: type(names, ['text', 'language', 'kind']) };
}

const placesOf = ({ value }: Row): [string, Row][] => {
  const place = (value as Row | null)?.place as Row | undefined;
  return place ? [[place.id as string, place]] : [];
};

function type(rows: readonly Row[], columns: readonly string[], of: Partial<Type> = {}): Type {
  const values = Object.fromEntries(columns.map((name) => [name, (row: Row) => (row[name] ?? null) as Scalar]));
  return { rows, named: {}, lists: {}, some: {}, ...of, values: { ...values, ...of.values } };
}

/** As precisely as it is known. */
function publishedOn({ published }: Row): string | null {
  if (published === null) return null;
  const { from, precision } = published as { from: string; precision: string };
  return from.slice(0, { YEAR: 4, MONTH: 7 }[precision] ?? 10);
}

type Rows = Readonly<Record<string, readonly Row[]>>;
type At = (row: unknown) => Row | null;

const path =
  (...names: string[]) =>
  (row: Row): Scalar =>
    (names.reduce<unknown>((value, name) => (value as Row | null)?.[name] ?? null, row) ?? null) as Scalar;

function typesOf(rows: Rows, at: At): Types {
  const { exchanges, medicalServices, claims, statements, documents, sources, parties, tallies, conflicts } = rows;
  const reference = (target: string, name = target): [string, (row: Row) => Row | null] => [
    target,
    (row) => at(row[name]),
  ];
  const owning = (target: string, list: readonly Row[] | undefined, name: string) =>
    [target, (row: Row) => list!.filter((other) => at(other[name]) === row)] as const;
  const sourceOf = (statement: unknown): Row | null => at(at(at(statement)?.document)?.source);
  const about = (row: Row): Row[] => claims!.filter((claim) => (claim.record as Row).id === row.id);
  const distinct = (list: (Row | null)[]): Row[] => [...new Set(list.filter((row) => row !== null))];
  const statementsOf = (row: Row): Row[] => distinct(about(row).map(({ statement }) => at(statement)));
  const documentsOf = (row: Row): Row[] => distinct(statementsOf(row).map(({ document }) => at(document)));

  const record: Partial<Type> = {
    values: {
      outcome: path('outcome', 'term'),
      kind: path('kind', 'term'),
      conflict: (row) =>
        ['date', 'period', 'place', 'outcome', 'kind'].some((name) => (row[name] as Row | undefined)?.conflict) ||
        (row.counts as Row[]).some(({ conflict }) => conflict) ||
        (row.limits as Row[]).some(({ conflict }) => conflict),
    },
    named: { place: ['Place', (row) => at((row.place as { place: Row | null }).place)] },
    lists: {
      counts: ['Returned', (row) => row.counts as Row[]],
      parties: ['Role', (row) => row.parties as Row[]],
      claims: ['Claim', about],
      statements: ['Statement', statementsOf],
      documents: ['Document', documentsOf],
      sources: ['Source', (row) => distinct(documentsOf(row).map(({ source }) => at(source)))],
    },
  };
  return {
    Exchange: type(exchanges!, ['id', 'label', 'isSeriesHead'], {
      values: { ...record.values, date: path('date', 'from'), dateTo: path('date', 'to') },
      named: { ...record.named, partOf: reference('Exchange', 'partOf') },
      lists: {
        ...record.lists,
        ordinals: ['Ordinal', (row) => row.ordinals as Row[]],
        stages: owning('Exchange', exchanges, 'partOf'),
        medicalServices: ['MedicalService', (row) => (row.medicalServices as Row[]).map((one) => at(one)!)],
      },
      some: {
        agreement: (row) => row.agreements as string[],
        corroboration: (row) => (row.counts as Row[]).map(({ corroboration }) => corroboration as string),
      },
    }),
    MedicalService: type(medicalServices!, ['id', 'label'], {
      values: { ...record.values, began: path('period', 'from'), ended: path('period', 'to') },
      named: record.named!,
      lists: { ...record.lists, exchanges: ['Exchange', (row) => (row.exchanges as Row[]).map((one) => at(one)!)] },
    }),
    Returned: type(
      exchanges!.concat(medicalServices!).flatMap(({ counts }) => counts as Row[]),
      [...['category', 'best', 'low', 'high', 'conflict', 'status', 'corroboration']],
      { named: { to: reference('Party', 'to') } },
    ),
    Role: type(
      exchanges!.flatMap((row) => row.parties as Row[]),
      ['role'],
      { named: { party: reference('Party', 'party') } },
    ),
    Ordinal: type(
      exchanges!.flatMap((row) => row.ordinals as Row[]),
      ['number', 'series'],
      {
        named: { countedBy: reference('Party', 'countedBy') },
      },
    ),
    Claim: type(claims!, [...CLAIM], {
      values: {
        record: path('record', 'id'),
        low: path('value', 'low'),
        high: path('value', 'high'),
        dateFrom: path('value', 'from'),
        dateTo: path('value', 'to'),
      },
      named: {
        ...{
          statement: reference('Statement', 'statement'),
          to: reference('Party', 'to'),
          from: reference('Party', 'from'),
        },
        party: ['Party', (row) => at(row.party)],
        place: ['Place', (row) => at((row.value as Row | null)?.place)],
        source: ['Source', ({ statement }) => sourceOf(statement)],
      },
    }),
    Statement: type(statements!, [...STATEMENT], {
      named: {
        ...{ document: reference('Document', 'document'), speaker: reference('Party', 'speaker') },
        source: ['Source', ({ document }) => at(at(document)?.source)],
        ...{ relayedFrom: reference('Statement', 'relayedFrom'), origin: reference('Statement', 'origin') },
        ...{ relayedViaSource: reference('Source', 'relayedViaSource'), corrects: reference('Statement', 'corrects') },
      },
      lists: {
        claims: owning('Claim', claims, 'statement'),
        relays: owning('Statement', statements, 'relayedFrom'),
        corrections: owning('Statement', statements, 'corrects'),
        tallies: ['Tally', (row) => (row.tallies as Row[]).map((one) => at(one)!)],
      },
    }),
    Document: type(documents!, [...DOCUMENT], {
      values: { basis: path('published', 'basis'), published: path('published', 'from'), publishedOn },
      named: { source: reference('Source', 'source') },
      lists: { statements: owning('Statement', statements, 'document') },
    }),
    Source: type(sources!, [...SOURCE], {
      values: { languages: ({ languages }) => (languages as string[]).join(' ') || null },
      named: { operatedBy: reference('Party', 'operatedBy') },
      lists: { documents: owning('Document', documents, 'source') },
    }),
    Party: type(parties!, ['id', 'kind', 'office', 'country', 'wikidataId'], {
      named: { side: reference('Party', 'side') },
      lists: {
        names: ['PartyName', (row) => row.names as Row[]],
        statements: owning('Statement', statements, 'speaker'),
        exchanges: [
          'Exchange',
          (row) => exchanges!.filter(({ parties: took }) => (took as Row[]).some(({ party }) => at(party) === row)),
        ],
        tallies: owning('Tally', tallies, 'countedBy'),
      },
    }),
    Tally: type(tallies!, [...TALLY], {
      named: {
        statement: ['Statement', (row) => (row.own === null ? null : at(row.own))],
        ...{ countedBy: reference('Party', 'countedBy'), via: reference('Party', 'via'), to: reference('Party', 'to') },
      },
    }),
    Conflict: type(conflicts!, ['kind', 'field', 'category'], {
      values: {
        record: path('record', 'id'),
        date: ({ record }) => path('date', 'from')(at(record)!) ?? path('period', 'from')(at(record)!),
      },
      named: { to: reference('Party', 'to') },
    }),
  };
}

const CLAIM = [
  ...['id', 'field', 'category', 'beside', 'role', 'term', 'status', 'asStated', 'asStatedKind'],
  ...['credibility', 'pinned', 'extractor'],
];
const STATEMENT = [
  'id',
  'saidOn',
  'language',
  'quote',
  'translation',
  'summary',
  'relayKind',
  'relayBasis',
  'relayedVia',
  'isOrigin',
];
const DOCUMENT = ['id', 'url', 'title', 'language', 'note', 'retrievedAt', 'sha256', 'archivedUrl'];
const SOURCE = ['id', 'name', 'kind', 'country', 'homepage', 'feedUrl', 'reliability', 'reliabilityReason', 'note'];
const TALLY = [
  'id',
  'unit',
  'scope',
  'scopeNote',
  'category',
  'claimedLow',
  'claimedHigh',
  'since',
  'until',
  'asStated',
  'asStatedKind',
];

const VALUE = 'conflict';
const COMMON = `id label outcome { term ${VALUE} } kind { term ${VALUE} }
  place { ${VALUE} place { id name country precision } } limits { ${VALUE} }
  counts { to { id } category best low high conflict status corroboration } parties { role party { id } }`;

const LISTS: Readonly<Record<string, string>> = {
  exchanges: `${COMMON} date { from to ${VALUE} } isSeriesHead partOf { id } agreements medicalServices { id }
    ordinals { number series countedBy { id } }`,
  medicalServices: `${COMMON} period { from to ${VALUE} } exchanges { id }`,
  claims: `${CLAIM.join(' ')} record { id } statement { id } to { id } from { id } party { id } value {
    ... on NumberValue { low high } ... on DateValue { from to } ... on PlaceValue { place { id name country precision } } }`,
  statements: `${STATEMENT.join(' ')} document { id } speaker { id } relayedFrom { id } relayedViaSource { id } origin { id } corrects { id } tallies { id }`,
  documents: `${DOCUMENT.join(' ')} published { from basis precision } source { id }`,
  sources: `${SOURCE.join(' ')} languages operatedBy { id }`,
  parties: `id kind office country wikidataId side { id } names { text language kind }`,
  tallies: `${TALLY.join(' ')} countedBy { id } via { id } to { id }`,
  conflicts: `kind field category to { id } record { id }`,
};

async function readAll(db: Database): Promise<Rows> {
  const read = Object.entries(LISTS).map(async ([list, fields]) => [list, await walk(db, list, fields)] as const);
  const rows = Object.fromEntries(await Promise.all(read));
  const owners = rows.statements!.flatMap((statement) =>
    (statement.tallies as Row[]).map(({ id }) => [id, statement] as const),
  );
  const own = new Map(owners);
  return { ...rows, tallies: rows.tallies!.map((tally) => ({ ...tally, own: own.get(tally.id) ?? null })) };
}

interface Page {
  readonly list: {
    readonly nodes: Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

async function walk(db: Database, list: string, fields: string): Promise<Row[]> {
  const relays = list === 'tallies' ? 'relays: true, ' : '';
  const found: Row[] = [];
  for (let after: string | null = null, more = true; more;) {
    const asked = `query ($after: String) { list: ${list}(${relays}first: 200, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
    const { list: page }: Page = await data<Page>(db, asked, { after });
    found.push(...page.nodes);
    [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
  }
  return found;
}
