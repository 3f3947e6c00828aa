import type { GraphQLSchema } from 'graphql';
import { BadUserInput } from '../../kernel/errors';
import { BOM, csvPieces, forSpreadsheets } from './csv';
import { datasetRows } from './dataset';
import { type AskedOfList, listArguments } from './list-arguments';
import { listRows } from './list-rows';
import { type ExportedList, LISTS } from './lists';
import { ndjsonPieces } from './ndjson';
import { parquetPieces } from './parquet';
import { packageName, packageZip } from './package-files';
import type { Pieces } from './piece';
import type { Snapshot } from './snapshot';

/** A file that can be exported; its content is read anew each time it is asked for, and is the same each time. */
export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  /** As `ExportedList.resolved`. */
  readonly resolved: boolean;
  /** What the content depends on beside the name, the revision and the data. */
  readonly depends: unknown;
  readonly pieces: () => Pieces;
}

export interface Asked extends AskedOfList {
  /** `1`: begin CSV with a byte order mark. */
  readonly bom?: string | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  zip: 'application/zip',
};

/** Of a list. */
export const FORMS = ['csv', 'ndjson', 'parquet'];

export const NAMES = [
  'package.zip',
  'dataset.ndjson',
  ...Object.keys(LISTS).flatMap((list) => FORMS.map((form) => `${list}.${form}`)),
];

/** The file of a name; null for an unknown one.
 *  @throws {BadUserInput} for what it does not take, or nonsense */
export async function exportedFile(
  schema: GraphQLSchema,
  snapshot: Snapshot,
  name: string,
  asked: Asked,
): Promise<ExportedFile | null> {
  if (!NAMES.includes(name)) return null;
  const [list, form] = name.split('.') as [string, string];
  const { bom, ...rest } = asked;
  refuseBom(bom, form);
  const about = { name, type: TYPES[form]! };
  const found = LISTS[list];
  if (found) return { ...about, ...ofList(schema, snapshot, found, form, bom, rest) };
  refuseAny(rest);
  if (form === 'ndjson')
    return { ...about, resolved: false, depends: null, pieces: () => ndjsonPieces(datasetRows(snapshot)) };
  const named = await packageName(snapshot);
  return { ...about, resolved: false, depends: named, pieces: () => packageZip(snapshot, named) };
}

function ofList(
  schema: GraphQLSchema,
  snapshot: Snapshot,
  list: ExportedList,
  form: string,
  bom: string | undefined,
  asked: AskedOfList,
): Pick<ExportedFile, 'resolved' | 'depends' | 'pieces'> {
  const args = listArguments(schema, list.query, asked);
  const rows = (): ReturnType<typeof listRows> => listRows(schema, snapshot, list, args);
  const start = bom ? BOM : '';
  const pieces = (): Pieces => {
    if (form === 'csv') return csvPieces(list.columns, rows(), forSpreadsheets, start);
    return form === 'parquet' ? parquetPieces(list.columns, list.types, rows()) : ndjsonPieces(rows());
  };
  return { resolved: list.resolved, depends: [args, start], pieces };
}

function refuseBom(bom: string | undefined, form: string): void {
  if (bom !== undefined && (form !== 'csv' || bom !== '1'))
    throw new BadUserInput('bom', 'bom can be 1, and for CSV only.');
}

function refuseAny(asked: AskedOfList): void {
  const [name] = Object.keys(asked).filter((one) => asked[one] !== undefined);
  if (name) throw new BadUserInput(name, `${name} is not taken by this file: it holds everything.`);
}
