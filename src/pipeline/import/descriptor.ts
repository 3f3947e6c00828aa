import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isPlain, isReadable, PLAIN, READABLE } from '../../package/characters';
import type { Table } from '../../package/columns';
import { type Problems, quoted, shortened } from './problems';
import { checkSchema, schema } from './schema';
import { TABLES } from '../../package/tables';

const FILE = 'datapackage.json';

const plain = (most: number): z.ZodString => z.string().max(most).refine(isPlain, PLAIN);

const resource = z.looseObject({
  name: z.string(),
  path: z.string(),
  bytes: z.int().nonnegative(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/, 'sha256: and 64 hexadecimal digits'),
  schema,
});
const descriptor = z.looseObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'a name of small letters, digits, dots and dashes'),
  title: plain(500),
  description: z.string().max(4000).refine(isReadable, READABLE).default(''),
  version: plain(32),
  licenses: z.array(z.looseObject({ name: plain(100) })).min(1),
  resources: z.array(resource),
});

export type Descriptor = z.output<typeof descriptor>;
type Resource = Descriptor['resources'][number];

/** Reads what a package says of itself, and holds its schema, sizes and hashes against ours and against its files.
 *  Null when it cannot be read at all; the problems say why. */
export async function readDescriptor(folder: string, problems: Problems): Promise<Descriptor | null> {
  const parsed = await parse(folder, problems);
  if (!parsed) return null;
  for (const extra of parsed.resources.filter(({ path }) => !TABLES.some(({ name }) => path === `${name}.csv`)))
    problems.add({
      ...whole,
      found: quoted(extra.path),
      expected: `only ${TABLES.map(({ name }) => `${name}.csv`).join(', ')}`,
    });
  for (const table of TABLES)
    if (!(await checkResource(folder, table, parsed, problems))) problems.refused.rest(table.name);
  return parsed;
}

const whole = { file: FILE, line: null, column: null };

async function parse(folder: string, problems: Problems): Promise<Descriptor | null> {
  try {
    const said: unknown = JSON.parse(await readFile(join(folder, FILE), 'utf8'));
    const { success, data, error } = descriptor.safeParse(said);
    if (success) return data;
    for (const { path, message } of error.issues)
      problems.add({ ...whole, column: path.join('.'), found: at(said, path), expected: message });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    problems.add({ ...whole, found: reason, expected: 'a file that holds a Data Package' });
  }
  return null;
}

/** What stands at a path of the descriptor, fit to print. */
function at(said: unknown, path: readonly PropertyKey[]): string {
  const found = path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key], said);
  if (found === undefined) return 'nothing';
  return typeof found === 'string' ? quoted(found) : shortened(JSON.stringify(found));
}

/** False when there is no such file to be read. */
async function checkResource(
  folder: string,
  table: Table,
  { resources }: Descriptor,
  problems: Problems,
): Promise<boolean> {
  const path = `${table.name}.csv`;
  const [found, again] = resources.filter((one) => one.path === path);
  if (again) problems.add({ ...whole, found: `${path} twice`, expected: 'each resource once' });
  if (!found) problems.add({ ...whole, found: 'no such resource', expected: path });
  if (!found) return false;
  checkSchema(table, found, problems);
  return checkFile(folder, found, problems);
}

async function checkFile(folder: string, { path, bytes, hash }: Resource, problems: Problems): Promise<boolean> {
  const add = (found: string, expected: string): void =>
    problems.add({ file: path, line: null, column: null, found, expected });
  try {
    const { size, digest } = await measure(join(folder, path));
    if (size !== bytes) add(`${size} bytes`, `${bytes} bytes, as ${FILE} says`);
    else if (`sha256:${digest}` !== hash) add(`sha256:${digest}`, `${hash}, as ${FILE} says`);
    return true;
  } catch (error) {
    add((error as NodeJS.ErrnoException).code ?? 'an unreadable file', 'a file that can be read');
    return false;
  }
}

async function measure(file: string): Promise<{ size: number; digest: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    size += chunk.length;
    hash.update(chunk);
  }
  return { size, digest: hash.digest('hex') };
}
