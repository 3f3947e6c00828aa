import type { HtmlDocument } from './html';
import type { WrittenDate } from './published';

const META = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="date"]',
  'meta[name="DC.date.issued"]',
];

/** What a page says of its day of publication, best first. */
export function pageDates(page: HtmlDocument): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const text = fromJsonLd(script.textContent);
    if (text !== null) found.push({ text, basis: 'JSON-LD' });
  }
  for (const selector of META) {
    const text = page.querySelector(selector)?.getAttribute('content');
    if (text) found.push({ text, basis: 'meta' });
  }
  const time = page
    .querySelector('article time[datetime], main time[datetime], time[datetime]')
    ?.getAttribute('datetime');
  if (time) found.push({ text: time, basis: 'time element' });
  return found;
}

function fromJsonLd(text: string): string | null {
  try {
    return datePublished(JSON.parse(text), 0);
  } catch {
    return null;
  }
}

const DEEPEST = 6;

/** The first `datePublished` of whatever is in there. */
function datePublished(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return null;
  const own = (value as { datePublished?: unknown }).datePublished;
  if (typeof own === 'string') return own;
  for (const part of Object.values(value)) {
    const found = datePublished(part, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
