import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { decoded } from '../fetch/charset';
import { CollectFailure } from '../fetch/failure';
import { LIMITS } from '../fetch/request';
import { type Connector, type Item, type Page, type Setting } from './connector';
import { pageOf } from './item';
import { mapped } from './mapping';
import { type Format, formatOf, type Row, rowsOf } from './rows';

const column = z.string().min(1);

const config = z.strictObject({
  /** Told by the ending of the address where this is left out. */
  format: z.enum(['csv', 'xlsx', 'ndjson']).optional(),
  /** Which column holds what. */
  columns: z
    .strictObject({
      guid: column.default('id'),
      address: column.default('url'),
      title: column.default('title'),
      text: column.default('text'),
      html: column.default('html'),
      published: column.default('published'),
    })
    .prefault({}),
});

type Config = z.output<typeof config>;

const ROWS = 500;
const isWeb = (address: string): boolean => /^https?:/i.test(address);

/** A table of items, at an address or in a file of this machine: CSV, NDJSON, or the first sheet of a workbook. */
export const file: Connector<Config> = { address: z.string().min(1), config, pull };

async function* pull(setting: Setting<Config>): AsyncGenerator<Page> {
  const { address, config: of } = setting;
  const found = isWeb(address) ? await setting.origin() : await ofDisk(address);
  if (found.unchanged) return;
  const format = of.format ?? formatOf(address.split(/[?#]/)[0]!);
  if (format === null) throw new CollectFailure('UNREADABLE', 'options.format is needed: csv, xlsx or ndjson');
  const rows = await rowsOf(found.bytes, format, () =>
    'contentType' in found ? setting.text(found) : decoded(found.bytes, NO_HINTS),
  );
  for (let from = 0; from < rows.length || from === 0; from += ROWS)
    yield pageOf(rows.slice(from, from + ROWS), (row) => itemOf(row, of, address, found.sha256), null);
}

/** The items of a table in which the columns have the names they have by default.
 *  @throws {CollectFailure} */
export async function itemsOfTable(bytes: Buffer, format: Format): Promise<Page> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const rows = await rowsOf(bytes, format, () => decoded(bytes, NO_HINTS));
  return pageOf(rows, (row) => itemOf(row, config.parse({}), '', sha256), null);
}

const NO_HINTS = { override: null, contentType: null };

function itemOf(row: Row, { columns }: Config, address: string, sha256: string): Item {
  const pointers = Object.entries(columns).map(([part, name]) => [
    part,
    `/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`,
  ]);
  const base = isWeb(address) ? address : 'file:///';
  return mapped(row, Object.fromEntries(pointers) as Record<string, string>, base, sha256);
}

async function ofDisk(path: string): Promise<{ unchanged: false; bytes: Buffer; sha256: string }> {
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) throw new CollectFailure('UNREACHABLE', 'the file cannot be read');
  if (size > LIMITS.bytes) throw new CollectFailure('TOO_LARGE', `more than ${LIMITS.bytes} bytes`);
  const bytes = await readFile(path);
  return { unchanged: false, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
