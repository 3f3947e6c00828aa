import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { CollectFailure } from '../fetch/failure';
import type { Fetched } from '../fetch/fetcher';
import { LIMITS } from '../fetch/request';
import { type Connector, type Page, type Setting, type State, webAddress } from './connector';
import { addressIn, itemWith, pageOf } from './item';

const config = z.strictObject({
  /** Only addresses whose path begins with one of these; none: all. */
  paths: z.array(z.string().regex(/^\//, 'a path that begins with /')).default([]),
  /** At most so many pages in a run, the newest first. */
  most: z.int().min(1).max(5000).default(200),
});

type Config = z.output<typeof config>;

interface Entry {
  readonly loc: string;
  readonly lastmod?: string;
  readonly news?: { readonly title?: string; readonly publication_date?: string };
}

/** A sitemap may name sitemaps; so many of those are read, the newest first. */
const MOST_SITEMAPS = 5;
/** Pages changed within this time before the newest known one are looked at again. */
const OVERLAP_MS = 2 * 24 * 60 * 60 * 1000;

const parser = new XMLParser({
  removeNSPrefix: true,
  parseTagValue: false,
  isArray: (name) => name === 'url' || name === 'sitemap',
});

/** Sitemaps and indexes of sitemaps: a page for each sitemap. */
export const sitemap: Connector<Config> = { address: webAddress, config, pull };

async function* pull(setting: Setting<Config>, state: State): AsyncGenerator<Page> {
  const first = await setting.origin();
  if (first.unchanged) return;
  const { urls, sitemaps } = entriesIn(first, setting);
  if (sitemaps.length === 0) yield pageFor(urls, first, setting, state);
  let at = state;
  for (const { loc } of newest(sitemaps, MOST_SITEMAPS)) {
    const fetched = await setting.fetch({ address: addressIn(loc, setting.address) });
    const page = pageFor(entriesIn(fetched, setting).urls, fetched, setting, state);
    at = later(at, page.nextState);
    yield { ...page, nextState: at };
  }
}

function pageFor(
  entries: readonly Entry[],
  fetched: Fetched,
  { config: { paths, most }, since, address }: Setting<Config>,
  state: State,
): Page {
  const from = Math.max(stateOf(state) - OVERLAP_MS, since === null ? 0 : Date.parse(since));
  const isWanted = ({ loc, lastmod }: Entry): boolean =>
    (paths.length === 0 || paths.some((path) => pathOf(loc, address).startsWith(path))) && !(timeOf(lastmod) < from);
  const wanted = newest(entries.filter(isWanted), most);
  const latest = entries.reduce((last, { lastmod }) => Math.max(last, timeOf(lastmod) || 0), stateOf(state));
  return pageOf(wanted, (entry) => itemOf(entry, fetched, address), { latest }, entries.length);
}

function itemOf({ loc, lastmod, news }: Entry, { sha256 }: Fetched, base: string): ReturnType<typeof itemWith> {
  const text = news?.publication_date;
  const published = text === undefined ? null : ({ text, basis: 'sitemap' } as const);
  return itemWith({
    address: addressIn(loc, base),
    title: news?.title ?? null,
    published,
    updated: lastmod ?? null,
    sha256,
  });
}

function entriesIn(fetched: Fetched, { text }: Setting<Config>): { urls: Entry[]; sitemaps: Entry[] } {
  const xml = text({ ...fetched, bytes: unpacked(fetched.bytes) });
  if (XMLValidator.validate(xml) !== true) throw new CollectFailure('UNREADABLE', 'it is no sitemap');
  const { urlset, sitemapindex } = parser.parse(xml) as {
    urlset?: { url?: Entry[] } | '';
    sitemapindex?: { sitemap?: Entry[] } | '';
  };
  if (urlset === undefined && sitemapindex === undefined) throw new CollectFailure('UNREADABLE', 'it is no sitemap');
  const whole = (entries: Entry[] | undefined): Entry[] => (entries ?? []).filter(({ loc }) => typeof loc === 'string');
  return { urls: whole(urlset ? urlset.url : []), sitemaps: whole(sitemapindex ? sitemapindex.sitemap : []) };
}

/** Sitemaps are often kept packed, and served as they are. */
function unpacked(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LIMITS.bytes });
  } catch {
    throw new CollectFailure('TOO_LARGE', 'it cannot be unpacked within the limit');
  }
}

const timeOf = (text: string | undefined): number => Date.parse(text ?? '');
const newest = (entries: readonly Entry[], most: number): Entry[] =>
  [...entries].sort((one, other) => (timeOf(other.lastmod) || 0) - (timeOf(one.lastmod) || 0)).slice(0, most);
const stateOf = (state: State): number => (typeof state?.latest === 'number' ? state.latest : 0);
const later = (one: State, other: State): State => ({ latest: Math.max(stateOf(one), stateOf(other)) });
const pathOf = (loc: string, base: string): string => (URL.canParse(loc, base) ? new URL(loc, base).pathname : '');
