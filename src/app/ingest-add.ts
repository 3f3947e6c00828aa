import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { BadUserInput } from '../kernel/errors';
import type { Item, Page } from '../pipeline/collect/connectors/connector';
import { itemsOfTable } from '../pipeline/collect/connectors/file';
import { itemWith } from '../pipeline/collect/connectors/item';
import { formatOf } from '../pipeline/collect/connectors/rows';
import { decoded } from '../pipeline/collect/fetch/charset';
import { LIMITS } from '../pipeline/collect/fetch/request';
import { registrableHost } from '../pipeline/collect/politeness/host';
import { type Added, addItem, type AddingTo } from '../pipeline/collect/run/add';
import type { Surroundings } from './command';
import { fillEmpty } from './import';
import { dayGiven, EXIT, toolsFor } from './ingest';

export interface IngestAddOptions {
  readonly published?: string;
  readonly source?: string;
  readonly dryRun?: boolean;
}

/** `handover ingest add URL|FILE|-`: one JSON line for each thing that was added. */
export async function ingestAdd(what: string, options: IngestAddOptions, surroundings: Surroundings): Promise<void> {
  const adding = { published: dayGiven('--published', options.published), isDry: options.dryRun === true };
  await fillEmpty(surroundings);
  const { items, bad } = await pageOfItems(what);
  const source = await sourceFor(what, options.source, surroundings);
  const added = bad.map(({ failure }): Added => ({ document: null, outcome: 'failed', failure }));
  added.forEach((one) => print(one, adding.isDry));
  for (const item of items) {
    const one = await addItem(toolsFor(surroundings), source, item, adding);
    print(one, adding.isDry);
    added.push(one);
  }
  const failed = added.filter(({ failure }) => failure !== null).length;
  process.exitCode = failed === 0 ? EXIT.all : failed === added.length ? EXIT.none : EXIT.some;
}

const isWeb = (what: string): boolean => /^https?:\/\//i.test(what);

const pageWith = (item: Item): Pick<Page, 'items' | 'bad'> => ({ items: [item], bad: [] });

async function pageOfItems(what: string): Promise<Pick<Page, 'items' | 'bad'>> {
  if (isWeb(what)) return pageWith(itemWith({ address: what, sha256: '' }));
  const bytes = what === '-' ? await buffer(process.stdin) : await bytesOf(what);
  if (bytes.length > LIMITS.bytes) throw new BadUserInput('WHAT', `${what}: more than ${LIMITS.bytes} bytes`);
  const format = what === '-' ? null : formatOf(basename(what));
  if (format) return itemsOfTable(bytes, format);
  const value = decoded(bytes, { override: null, contentType: null });
  const form = /^\.x?html?$/i.test(extname(what)) ? 'page' : 'text';
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return pageWith(itemWith({ content: { form, value }, sha256 }));
}

async function bytesOf(path: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new BadUserInput(
      'WHAT',
      `WHAT: found ${JSON.stringify(path)}, which cannot be read (${error.code}); allowed is an address, a file, or -`,
    );
  });
}

/** The source that was named, else the one whose homepage is on the same host.
 *  @throws {BadUserInput} */
async function sourceFor(what: string, id: string | undefined, { db }: Surroundings): Promise<AddingTo> {
  const sources = await db.query<AddingTo>('SELECT id, name, homepage, country, languages FROM source ORDER BY id');
  const host = isWeb(what) && URL.canParse(what) ? registrableHost(new URL(what)) : null;
  const isHere = ({ homepage }: AddingTo): boolean =>
    homepage !== null && URL.canParse(homepage) && registrableHost(new URL(homepage)) === host;
  const found = sources.find((source) => (id === undefined ? host !== null && isHere(source) : source.id === id));
  if (found) return found;
  const given =
    id === undefined ? 'found none, and no source on file is known by this host' : `found ${JSON.stringify(id)}`;
  throw new BadUserInput('--source', `--source: ${given}; allowed is the id of a source on file`);
}

const print = (one: Added, isDry: boolean): void =>
  void process.stdout.write(`${JSON.stringify(lineOf(one, isDry))}\n`);

/** None of its words: they are kept, not printed. */
function lineOf({ document, outcome, failure }: Added, isDry: boolean): object {
  if (document === null) return { outcome, failure: failure && { code: failure.code, message: failure.message } };
  const { id, url, publishedOn, language, gateScore, removedNames, article, sha256 } = document;
  return { outcome, isDry, id, url, publishedOn, language, gateScore, removedNames, letters: article.length, sha256 };
}
