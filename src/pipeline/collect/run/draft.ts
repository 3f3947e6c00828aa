import { type Article, articleOf, textOfFragment } from '../article/article';
import { canonicalUrl } from '../article/canonical';
import type { Content, Item } from '../connectors/connector';
import type { FeedSettings } from '../feeds/settings';
import { decoded } from '../fetch/charset';
import { CollectFailure } from '../fetch/failure';
import type { Fetched, Wanted } from '../fetch/fetcher';
import type { Draft } from '../store/prepare';

type Reading = Pick<FeedSettings, 'charset' | 'selectors'>;
type Fetch = (wanted: Wanted) => Promise<Fetched>;

/** An item with its article, from the feed or from its page.
 *  @throws {CollectFailure} */
export async function draftOf(item: Item, settings: Reading, fetch: Fetch): Promise<Draft> {
  const { guid, content, title, published, sha256 } = item;
  if (content === null) return ofPage(item, settings, fetch);
  if (content.form === 'page')
    return ofArticle(item, articleOf(content.value, item.address, settings.selectors), sha256);
  const address = item.address === null ? null : canonicalUrl(item.address);
  return { address, guid, headline: plain(title), text: textOf(content, settings), dates: [published], sha256 };
}

async function ofPage(item: Item, settings: Reading, fetch: Fetch): Promise<Draft> {
  const { address } = item;
  if (address === null) throw new CollectFailure('NO_TEXT', 'it has neither a text nor an address');
  const fetched = await fetch({ address, accept: 'text/html, application/xhtml+xml, text/plain;q=0.8' });
  return ofArticle(item, pageOf(fetched, settings), fetched.sha256);
}

function ofArticle({ guid, title, published }: Item, page: Article, sha256: string): Draft {
  const { address, text, dates } = page;
  return { address, guid, headline: plain(title) ?? page.title, text, dates: [published, ...dates], sha256 };
}

const READABLE = /^(?:text\/html|application\/xhtml\+xml|application\/xml|text\/xml|text\/plain)\b/i;

/** The article of what was fetched. */
function pageOf(fetched: Fetched, { charset, selectors }: Reading): Article {
  const { contentType, bytes, address } = fetched;
  if (contentType !== null && !READABLE.test(contentType))
    throw new CollectFailure('UNREADABLE', `it is no page but ${contentType.slice(0, 60)}`);
  const text = decoded(bytes, { override: charset, contentType });
  if (contentType?.startsWith('text/plain')) return { address: canonicalUrl(address), title: null, text, dates: [] };
  return articleOf(text, address, selectors);
}

const textOf = ({ form, value }: Content, { selectors: { drop } }: Reading): string =>
  form === 'html' ? textOfFragment(value, drop) : value;

/** Titles may hold marks of HTML. */
const plain = (title: string | null): string | null =>
  title === null ? null : /[<&]/.test(title) ? textOfFragment(title) : title;
