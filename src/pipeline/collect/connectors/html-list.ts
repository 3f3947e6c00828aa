import { z } from 'zod';
import { parsePage, textOf, type HtmlDocument, type HtmlElement } from '../article/html';
import { selector } from '../feeds/settings';
import { CollectFailure } from '../fetch/failure';
import { type Connector, type Item, type Page, type Setting, webAddress } from './connector';
import { addressIn, itemWith, pageOf } from './item';

const config = z.strictObject({
  /** Each item of the list. */
  item: selector(),
  /** Within an item; the item itself is the link where this is left out. */
  link: selector().optional(),
  title: selector().optional(),
  date: selector().optional(),
  /** The link to the next page of the list. */
  next: selector().optional(),
  /** At most so many pages of it. */
  pages: z.int().min(1).max(50).default(1),
});

type Config = z.output<typeof config>;

/** A page that lists others, by CSS selectors. */
export const htmlList: Connector<Config> = { address: webAddress, config, pull };

async function* pull(setting: Setting<Config>): AsyncGenerator<Page> {
  const { config: of, since } = setting;
  let fetched = await setting.origin();
  const seen = new Set<string>();
  for (let count = 1; !fetched.unchanged; count += 1) {
    seen.add(fetched.address);
    const page = parsePage(setting.text(fetched));
    const { address, sha256 } = fetched;
    const result = pageOf([...selected(page, of.item)], (element) => itemOf(element, of, address, sha256), null);
    yield result;
    const next = count < of.pages && of.next !== undefined ? nextOf(page, of.next, address) : null;
    if (next === null || seen.has(next) || isPast(result.items, since)) return;
    fetched = await setting.fetch({ address: next });
  }
}

function itemOf(element: HtmlElement, of: Config, base: string, sha256: string): Item {
  const link = of.link === undefined ? element : element.querySelector(of.link);
  const href = link?.getAttribute('href');
  if (!href) throw new CollectFailure('BAD_ADDRESS', 'it has no link');
  const title = of.title === undefined ? link : element.querySelector(of.title);
  const date = of.date === undefined ? null : element.querySelector(of.date);
  const text = date && (date.getAttribute('datetime') ?? textOf(date));
  return itemWith({
    address: addressIn(href, base),
    title: title ? textOf(title).replace(/\n/g, ' ') || null : null,
    published: text ? { text, basis: 'list' } : null,
    sha256,
  });
}

/** A selector that is none shows only here. */
function selected(page: HtmlDocument, item: string): Iterable<HtmlElement> {
  try {
    return page.querySelectorAll(item);
  } catch {
    throw new CollectFailure('UNREADABLE', 'options.item is no CSS selector');
  }
}

function nextOf(page: HtmlDocument, next: string, base: string): string | null {
  const href = page.querySelector(next)?.getAttribute('href');
  return href ? addressIn(href, base) : null;
}

const isPast = (items: readonly Item[], since: string | null): boolean =>
  since !== null && items.some(({ published }) => published !== null && published.text.slice(0, 10) < since);
