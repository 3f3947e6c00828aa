import { type Class, shapeOf } from '../../db/shape';
import { Claim } from '../../evidence/claim/claim.entity';
import { Document } from '../../evidence/document/document.entity';
import { Party } from '../../evidence/party/party.entity';
import { Source } from '../../evidence/source/source.entity';
import { Statement } from '../../evidence/statement/statement.entity';
import type { Exchange } from '../../records/exchange/exchange.entity';
import type { MedicalService } from '../../records/medical-service/medical-service.entity';
import type { Conflict } from '../../records/reading/explanation';
import { Tally } from '../../records/tally/tally.entity';
import { EXCHANGE_COLUMNS, exchangeRows, nameOf, RESOLVED_TYPES, SERVICE_COLUMNS, serviceRows } from './flat';
import type { ColumnTypes } from './parquet';
import type { Cell, Row } from './row';

/** A list of the graph that can be exported. */
export interface ExportedList {
  /** The field of the query that lists it; its arguments `where` and `orderBy` are taken as it takes them. */
  readonly query: string;
  readonly columns: readonly string[];
  /** Of the columns that are not text. */
  readonly types: ColumnTypes;
  /** One node of the list as rows. */
  readonly rows: (node: never) => Row[] | Promise<Row[]>;
  /** True where the values follow from the rule, of which another version may give others. */
  readonly resolved: boolean;
}

const TYPE_OF_COLUMN: ColumnTypes = { int: 'integer', boolean: 'boolean' };

/** When a row ended is not known at the revision it is read at. */
const LATER = ['until_revision', 'ended_because'];

/** A list of rows of an entity, in the words of the data package. */
function plain(query: string, entity: Class<object>): ExportedList {
  const shape = shapeOf(entity).columns.filter(({ column }) => !LATER.includes(column));
  const rows = (node: Readonly<Record<string, Cell>>): Row[] => [
    Object.fromEntries(shape.map(({ column, property }) => [column, node[property] ?? null])),
  ];
  const types = Object.fromEntries(shape.map(({ column, type }) => [column, TYPE_OF_COLUMN[String(type)]]));
  return { query, columns: shape.map(({ column }) => column), types, rows, resolved: false };
}

const unnamed = plain('parties', Party);

const parties: ExportedList = {
  ...unnamed,
  columns: [...unnamed.columns, 'name'],
  rows: async (party: Party) => [
    { ...(await unnamed.rows(party as never))[0], name: await nameOf(party.view, party.id) },
  ],
};

const conflicts: ExportedList = {
  query: 'conflicts',
  columns: ['kind', 'record_id', 'field', 'to_id', 'category', 'claim_ids', 'text'],
  types: RESOLVED_TYPES,
  rows: ({ kind, recordId, field, resolved, category, claimIds, text }: Conflict) => [
    { kind, record_id: recordId, field, to_id: resolved.key.toId, category, claim_ids: claimIds, text },
  ],
  resolved: true,
};

/** By the name of their files. */
export const LISTS: Readonly<Record<string, ExportedList>> = {
  exchanges: {
    query: 'exchanges',
    columns: EXCHANGE_COLUMNS,
    types: RESOLVED_TYPES,
    rows: (exchange: Exchange) => exchangeRows(exchange),
    resolved: true,
  },
  'medical-services': {
    query: 'medicalServices',
    columns: SERVICE_COLUMNS,
    types: RESOLVED_TYPES,
    rows: (service: MedicalService) => serviceRows(service),
    resolved: true,
  },
  statements: plain('statements', Statement),
  documents: plain('documents', Document),
  sources: plain('sources', Source),
  parties,
  claims: plain('claims', Claim),
  tallies: plain('tallies', Tally),
  conflicts,
};
