import type { parseFeed } from 'feedsmith';
import type { Content } from './connector';

/** What the kinds of feeds have in common; null for what an entry does not have. */
export interface Entry {
  readonly guid: string | null;
  readonly link: string | null;
  readonly title: string | null;
  readonly content: Content | null;
  readonly summary: Content | null;
  readonly published: string | null;
  readonly updated: string | null;
}

type Parsed = ReturnType<typeof parseFeed>;
type Of<F extends Parsed['format']> = Extract<Parsed, { format: F }>['feed'];

const html = (value: string | undefined): Content | null => (value ? { form: 'html', value } : null);
const orNull = (value: string | undefined): string | null => value ?? null;
/** Dates are left as they are written. */
const date = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const text = (value: string | undefined): Content | null => (value ? { form: 'text', value } : null);

export function entriesOf(parsed: Parsed): Entry[] {
  if (parsed.format === 'atom') return (parsed.feed.entries ?? []).map(ofAtom);
  if (parsed.format === 'json') return (parsed.feed.items ?? []).map(ofJson);
  if (parsed.format === 'rdf') return (parsed.feed.items ?? []).map(ofRdf);
  return (parsed.feed.items ?? []).map(ofRss);
}

type RssItem = NonNullable<Of<'rss'>['items']>[number];

function ofRss(item: RssItem): Entry {
  return {
    guid: orNull(item.guid?.value),
    link: orNull(item.link ?? permalinkOf(item)),
    title: orNull(item.title),
    content: html(item.content?.encoded),
    summary: html(item.description),
    published: date(item.pubDate ?? item.dc?.dates?.[0]),
    updated: date(item.atom?.updated),
  };
}

function permalinkOf({ guid }: RssItem): string | undefined {
  return guid?.isPermaLink !== false && /^https?:/.test(guid?.value ?? '') ? guid?.value : undefined;
}

function ofRdf(item: NonNullable<Of<'rdf'>['items']>[number]): Entry {
  return {
    guid: orNull(item.rdf?.about),
    link: orNull(item.link),
    title: orNull(item.title),
    content: html(item.content?.encoded),
    summary: html(item.description),
    published: date(item.dc?.dates?.[0]),
    updated: null,
  };
}

function ofAtom({
  id,
  title,
  links = [],
  content,
  summary,
  published,
  updated,
}: NonNullable<Of<'atom'>['entries']>[number]): Entry {
  const link = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  const isHtml = content?.type === 'html' || content?.type === 'xhtml';
  return {
    guid: orNull(id),
    link: orNull(link?.href),
    title: orNull(title?.value),
    content: isHtml ? html(content.value) : text(content?.value),
    summary: html(summary?.value),
    published: date(published ?? updated),
    updated: date(updated),
  };
}

function ofJson(item: NonNullable<Of<'json'>['items']>[number]): Entry {
  return {
    guid: orNull(item.id),
    link: orNull(item.url ?? item.external_url),
    title: orNull(item.title),
    content: html(item.content_html) ?? text(item.content_text),
    summary: text(item.summary),
    published: date(item.date_published),
    updated: date(item.date_modified),
  };
}
