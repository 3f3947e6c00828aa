import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { bundled } from '../config/bundled';
import { configFromEnvironment } from '../config/config';
import { BadUserInput } from '../kernel/errors';
import { isDay } from '../kernel/partial-date';
import { knowledgeOfPackage } from '../pipeline/extract/bundled';
import { extract } from '../pipeline/extract/extract';
import { removeNamesBelow } from '../pipeline/privacy/remove-names-below';
import { languageOf } from '../pipeline/text/language';
import { printed } from './printed';
import { requirePackage } from './package-folder';

export interface ExtractOptions {
  /** `YYYY-MM-DD`. */
  readonly published?: string;
  readonly title?: string;
}

/** `handover extract`: prints what is read in a file, or in standard input for `-`, when names are taken out, and writes nothing. Spans
 *  point into the text as given. Needs no database.
 *  @throws {BadUserInput} for a date that is none, and for a file that cannot be read. */
export async function extractFile(file: string, { published, title }: ExtractOptions): Promise<void> {
  if (published !== undefined && !isDay(published))
    throw new BadUserInput('published', `--published: ${JSON.stringify(published)} is no day; allowed is YYYY-MM-DD`);
  const text = await textOf(file);
  const folder = configFromEnvironment().data ?? bundled('data');
  await requirePackage('HANDOVER_DATA', folder, ', or none');
  const { knowledge, publicNames } = await knowledgeOfPackage(folder);
  const language = languageOf(text);
  const cleaned = removeNamesBelow((title ?? '').replace(/\s+/g, ' ').trim(), text, language, publicNames);
  const read = extract({ title: cleaned.title, text: cleaned.text, language, published: published ?? null }, knowledge);
  process.stdout.write(`${JSON.stringify(printed(read, cleaned), null, 2)}\n`);
}

function textOf(file: string): Promise<string> {
  if (file === '-') return readAll(process.stdin);
  return readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new BadUserInput('file', `FILE: ${JSON.stringify(file)} cannot be read (${cause.code})`, { cause });
  });
}
