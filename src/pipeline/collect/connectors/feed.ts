import { parseFeed } from 'feedsmith';
import { z } from 'zod';
import { CollectFailure } from '../fetch/failure';
import type { Fetched } from '../fetch/fetcher';
import { type Connector, type Item, type Page, type Setting, webAddress } from './connector';
import { type Entry, entriesOf } from './feed-entries';
import { fullTexts } from './full-text';
import { addressIn, pageOf } from './item';
import { repaired } from './repaired';

const config = z.strictObject({
  /** `item`: the article stands in the feed; `page`: it is fetched; `auto`: fetched unless it seems to be whole. */
  article: z.enum(['auto', 'item', 'page']).default('auto'),
});

type Config = z.output<typeof config>;

/** Shorter than that it is a teaser. */
const WHOLE = 500;
const ACCEPT = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/** RSS, RDF, Atom and JSON Feed: one page. */
export const feed: Connector<Config> = { address: webAddress, config, pull };

async function* pull({ address, config: { article }, origin, text }: Setting<Config>): AsyncGenerator<Page> {
  const fetched = await origin({ accept: ACCEPT });
  if (fetched.unchanged) return;
  yield pageOf(entriesIn(text(fetched)), (entry) => itemOf(entry, article, fetched, address), null);
}

interface FullEntry extends Entry {
  readonly fullText: string | null;
}

function entriesIn(text: string): FullEntry[] {
  const whole = parsed(text) ?? parsed(repaired(text));
  if (!whole) throw new CollectFailure('UNREADABLE', 'it is no RSS, Atom or JSON Feed');
  const full = fullTexts(text);
  return entriesOf(whole).map((entry) => ({ ...entry, fullText: full.get(entry.link ?? entry.guid ?? '') ?? null }));
}

/** Null for what is no feed. */
function parsed(text: string): ReturnType<typeof parseFeed> | null {
  try {
    return parseFeed(text);
  } catch {
    return null;
  }
}

function itemOf(entry: FullEntry, article: Config['article'], fetched: Fetched, feedAddress: string): Item {
  const address = entry.link === null ? null : addressIn(entry.link, feedAddress);
  return {
    guid: entry.guid,
    address,
    title: entry.title,
    content: contentOf(entry, address === null ? 'item' : article),
    published: entry.published === null ? null : { text: entry.published, basis: 'feed' },
    updated: entry.updated,
    sha256: fetched.sha256,
  };
}

function contentOf({ fullText, content, summary }: FullEntry, article: Config['article']): Item['content'] {
  if (article === 'page') return null;
  if (fullText !== null) return { form: 'html', value: fullText };
  if (article === 'auto') return content !== null && content.value.length >= WHOLE ? content : null;
  return content ?? summary;
}
