import { parseHTML } from 'linkedom';
import { refuseMaze } from './maze';

/** As much of linkedom's tree as is used here: types of browsers are not known on this side. */
export interface HtmlElement {
  readonly nodeType: number;
  readonly localName: string;
  readonly childNodes: Iterable<HtmlElement>;
  readonly innerHTML: string;
  textContent: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  remove(): void;
}

export interface HtmlDocument extends HtmlElement {
  readonly body: HtmlElement;
}

/** A page, or a piece of one; nothing in it is run or fetched.
 *  @throws {CollectFailure} UNREADABLE for one that is made to keep its reader busy */
export function parsePage(html: string): HtmlDocument {
  refuseMaze(html);
  const whole = /<body[\s>]/i.test(html) || /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(whole);
  return document as HtmlDocument;
}

const TEXT = 3;
const ELEMENT = 1;
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'head',
  'button',
  'select',
]);
const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul td th'.split(
    ' ',
  ),
);

/** The words of an element, a line for each block. */
export function textOf(element: HtmlElement): string {
  const parts: string[] = [];
  collect(element, parts);
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}

function collect(node: HtmlElement, parts: string[]): void {
  for (const child of node.childNodes)
    if (child.nodeType === TEXT) parts.push(child.textContent.replace(/\s+/g, ' '));
    else if (child.nodeType === ELEMENT && !SILENT.has(child.localName.toLowerCase())) {
      const isBlock = BLOCKS.has(child.localName.toLowerCase());
      if (isBlock) parts.push('\n');
      collect(child, parts);
      if (isBlock) parts.push('\n');
    }
}
