import { parse } from 'csv-parse/sync';
import { CollectFailure } from '../fetch/failure';
import { readSheetRows } from './sheet';

export type Format = 'csv' | 'xlsx' | 'ndjson';

/** A row by the names of its columns; null for one that cannot be read. */
export type Row = Readonly<Record<string, unknown>> | null;

export function formatOf(name: string): Format | null {
  return (/\.(csv|xlsx|ndjson)$/i.exec(name)?.[1]?.toLowerCase() as Format | undefined) ?? null;
}

/** The rows of a table. Of a workbook only the first sheet is read; its first row names the columns, as in CSV.
 *  @throws {CollectFailure} UNREADABLE, TOO_LARGE */
export async function rowsOf(bytes: Buffer, format: Format, text: () => string): Promise<Row[]> {
  if (format === 'xlsx') return withNames(await readSheetRows(bytes));
  return format === 'ndjson' ? ofLines(text()) : ofCsv(text());
}

function ofLines(text: string): Row[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    try {
      const value: unknown = JSON.parse(line);
      return typeof value === 'object' && !Array.isArray(value) ? (value as Row) : null;
    } catch {
      return null;
    }
  });
}

function ofCsv(text: string): Row[] {
  const rows: Row[] = [];
  const options = {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    delimiter: delimiterOf(text),
  } as const;
  try {
    const on_skip = (): undefined => void rows.push(null);
    rows.push(...parse<Row>(text, { ...options, skip_records_with_error: true, on_skip }));
  } catch {
    throw new CollectFailure('UNREADABLE', 'it is no CSV');
  }
  return rows;
}

/** The sign that stands most often in the first line. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const times = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}

function withNames([header, ...rows]: readonly (readonly unknown[])[]): Row[] {
  const names = (header ?? []).map(String);
  return rows.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index]])));
}
