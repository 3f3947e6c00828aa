import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { InvalidConfiguration } from '../../../kernel/errors';
import { idFor } from '../../../kernel/ids';
import { CONNECTORS } from '../connectors/all';
import { feedEntry, type FeedSettings } from './settings';

/** A feed as it is configured. */
export interface ConfiguredFeed {
  readonly id: string;
  readonly sourceId: string;
  readonly kind: string;
  readonly address: string;
  readonly isActive: boolean;
  readonly autoAccept: boolean;
  readonly settings: FeedSettings;
}

const file = z.strictObject({ feeds: z.array(z.unknown()) });

/** The feeds of a file.
 *  @throws {InvalidConfiguration} with a line for each thing that is wrong, naming its place */
export async function readFeeds(path: string): Promise<ConfiguredFeed[]> {
  const whole = file.safeParse(await json(path));
  if (!whole.success) throw new InvalidConfiguration(issues(path, '', whole.error));
  const problems: string[] = [];
  const feeds = whole.data.feeds.map((entry, index) =>
    feedOf(entry, (place, error) => {
      problems.push(...issues(path, `feeds[${index}]${place}`, error));
    }),
  );
  problems.push(...doubles(path, feeds));
  if (problems.length > 0) throw new InvalidConfiguration(problems);
  return feeds.filter((feed) => feed !== null);
}

async function json(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const why =
      error instanceof SyntaxError
        ? `is no JSON: ${error.message}`
        : `cannot be read (${(error as NodeJS.ErrnoException).code})`;
    throw new InvalidConfiguration([`FEEDS: ${path} ${why}`]);
  }
}

function feedOf(entry: unknown, tell: (place: string, error: z.ZodError) => void): ConfiguredFeed | null {
  const read = feedEntry.safeParse(entry);
  if (!read.success) return refused(() => tell('', read.error));
  const { source, kind, address, isActive, autoAccept, options: given, ...rest } = read.data;
  const connector = CONNECTORS[kind];
  const known = z.enum(Object.keys(CONNECTORS)).safeParse(kind);
  if (!connector) return refused(() => tell('.kind', known.error!));
  const where = connector.address.safeParse(address);
  if (!where.success) tell('.address', where.error);
  const options = connector.config.safeParse(given);
  if (!options.success) return refused(() => tell('.options', options.error));
  const settings = { ...rest, options: options.data };
  return { id: idFor('fe', source, kind, address), sourceId: source, kind, address, isActive, autoAccept, settings };
}

function refused(tell: () => void): null {
  tell();
  return null;
}

function issues(path: string, place: string, { issues: found }: z.ZodError): string[] {
  return found.map(({ path: inner, message }) => {
    const steps = inner.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
    return `${path}: ${`${place}${steps}`.replace(/^\./, '') || 'the whole'}: ${message}`;
  });
}

function doubles(path: string, feeds: readonly (ConfiguredFeed | null)[]): string[] {
  const first = new Map<string, number>();
  return feeds.flatMap((feed, index) => {
    const before = feed && first.get(feed.id);
    if (feed && before === undefined) first.set(feed.id, index);
    return typeof before === 'number'
      ? [`${path}: feeds[${index}]: the same source, kind and address as feeds[${before}]`]
      : [];
  });
}
