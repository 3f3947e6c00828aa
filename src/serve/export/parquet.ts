import type { SchemaElement } from 'hyparquet' with { 'resolution-mode': 'import' };
import type { ByteWriter } from 'hyparquet-writer' with { 'resolution-mode': 'import' };
import type { Pieces } from './piece';
import type { Row, Rows } from './row';

/** What the cells of a column are. Text where nothing is said: dates too are text, for some are a year or a month only. */
export type ColumnType = 'integer' | 'boolean' | 'texts';

export type ColumnTypes = Readonly<Record<string, ColumnType | undefined>>;

/** Rows that are written down together: more would make others wait. */
const GROUP = 2000;

/** Apache Parquet, compressed by Snappy: a column for each, every one of which may be null. */
export async function* parquetPieces(columns: readonly string[], types: ColumnTypes, rows: Rows): Pieces {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.flatMap((name) => elements(name, types))];
  const file = new ParquetWriter({ writer, schema, createdBy: 'Handover' });
  for await (const some of inGroups(rows)) {
    const columnData = columns.map((name) => ({ name, data: some.map((row) => row[name] ?? null) }));
    await file.write({ columnData, rowGroupSize: GROUP });
    yield { bytes: taken(writer), rows: some.length };
  }
  await file.finish();
  yield { bytes: taken(writer), rows: 0 };
}

async function* inGroups(rows: Rows): Rows {
  let group: Row[] = [];
  for await (const some of rows) {
    group.push(...some);
    for (; group.length >= GROUP; group = group.slice(GROUP)) yield group.slice(0, GROUP);
  }
  if (group.length > 0) yield group;
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

/** A column as the footer of a file declares it. */
function elements(name: string, types: ColumnTypes): SchemaElement[] {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  if (types[name] === 'integer') return [{ ...optional, type: 'INT32' }];
  if (types[name] === 'boolean') return [{ ...optional, type: 'BOOLEAN' }];
  if (types[name] !== 'texts') return [{ ...optional, ...TEXT }];
  return [
    { ...optional, num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...TEXT },
  ];
}

/** What was written since it was asked last. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
