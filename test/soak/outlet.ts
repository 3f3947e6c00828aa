import { createHash } from 'node:crypto';
import { page as shown, rss, type Served, type Site } from '../support/site';
import { type Page, pageAt, type Poison } from './news';

const PER_FEED = 250;

const sick: Readonly<Record<Poison, (page: Page, text: string) => Served | string>> = {
  error: () => ({ status: 500, body: 'out of order' }),
  empty: () => '',
  binary: ({ path }) => ({ body: createHash('sha512').update(path).digest() }),
  huge: (_, text) => text + ' '.repeat(11 * 1024 * 1024),
  loop: ({ path }) => ({ status: 302, headers: { location: path } }),
  deep: (_, text) => '<div>'.repeat(50_000) + text,
  'no words': ({ title }) => shown(title, ['', '']),
};

/** Puts so many pages on a site, and feeds that name them; answers the addresses of the feeds. */
export function publish(site: Site, pages: number): string[] {
  const all = Array.from({ length: pages }, (_, index) => pageAt(index));
  for (const page of all) site.put(page.path, () => answer(page, page.paragraphs));
  return Array.from({ length: Math.ceil(pages / PER_FEED) }, (_, feed) => {
    const path = `/feed/${feed}`;
    site.put(path, feedOf(site, all.slice(feed * PER_FEED, (feed + 1) * PER_FEED)));
    return site.at(path);
  });
}

/** From now on the edited pages say something else. */
export function edit(site: Site, pages: number): number {
  const edited = Array.from({ length: pages }, (_, index) => pageAt(index)).filter((page) => page.edited);
  for (const page of edited) site.put(page.path, () => answer(page, page.edited!));
  return edited.length;
}

function answer(page: Page, paragraphs: readonly string[]): Served | string {
  const text = shown(page.title, paragraphs);
  return page.poison ? sick[page.poison](page, text) : text;
}

const feedOf = (site: Site, pages: readonly Page[]): Served => ({
  headers: { 'content-type': 'application/rss+xml' },
  body: rss(
    pages.map(({ path, title, day }) => ({
      link: site.at(path),
      title,
      guid: path,
      date: new Date(day).toUTCString(),
    })),
  ),
});
