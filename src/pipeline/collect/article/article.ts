import { Readability } from '@mozilla/readability';
import { CollectFailure } from '../fetch/failure';
import { canonicalOf } from './canonical';
import { dropClutter, withoutLeads } from './clutter';
import { type HtmlDocument, type HtmlElement, parsePage, textOf } from './html';
import { pageDates } from './page-dates';
import type { WrittenDate } from './published';

/** Where the parts of an article stand on the pages of one feed, as CSS selectors; what is left out is found by itself. */
export interface Selectors {
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly published?: string | undefined;
  /** What is no part of the article. */
  readonly drop?: readonly string[] | undefined;
}

export interface Article {
  /** Canonical; null where it is not known. */
  readonly address: string | null;
  /** Null where there is none. */
  readonly title: string | null;
  readonly text: string;
  /** Best first. */
  readonly dates: readonly WrittenDate[];
}

/** The article of a page.
 *  @throws {CollectFailure} NO_TEXT, UNREADABLE */
export function articleOf(html: string, address: string | null, selectors: Selectors = {}): Article {
  const page = parsePage(html);
  const facts = {
    address: canonicalOf(address, page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null),
    title: titleOf(page, selectors.title),
    dates: [...ownDate(page, selectors.published), ...pageDates(page)],
  };
  const text = withoutLeads(bySelector(page, selectors) ?? byReadability(page, selectors.drop));
  if (text.trim() === '') throw new CollectFailure('NO_TEXT', 'the page holds no article');
  return { ...facts, text };
}

/** The words of a piece of HTML, as feeds carry it. */
export function textOfFragment(html: string, drop: readonly string[] = []): string {
  const page = parsePage(html);
  dropClutter(page.body, drop);
  return withoutLeads(textOf(page.body));
}

function titleOf(page: HtmlDocument, selector: string | undefined): string | null {
  const own = selector === undefined ? null : page.querySelector(selector);
  const found: (string | null | undefined)[] = [
    own && textOf(own),
    page.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    ...['h1', 'title'].map((name) => page.querySelector(name)?.textContent),
  ];
  return found.map((text) => text?.replace(/\s+/g, ' ').trim()).find((text) => text) ?? null;
}

function ownDate(page: HtmlDocument, selector: string | undefined): WrittenDate[] {
  const element = selector === undefined ? null : page.querySelector(selector);
  const text = element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent;
  return text ? [{ text, basis: 'time element' }] : [];
}

function bySelector(page: HtmlDocument, { text, drop }: Selectors): string | null {
  const found = text === undefined ? [] : [...page.querySelectorAll(text)];
  for (const element of found) dropClutter(element, drop);
  const words = found.map(textOf).join('\n').trim();
  return words === '' ? null : words;
}

function byReadability(page: HtmlDocument, drop: readonly string[] | undefined): string {
  dropClutter(page, drop);
  const reader = new Readability(page, {
    charThreshold: 200,
    serializer: (element: unknown) => element as HtmlElement,
  });
  const content = reader.parse()?.content;
  return content ? textOf(content) : '';
}
