import { XMLParser } from 'fast-xml-parser';

/** Cheap to see, and most feeds have none. */
const NAME = /<yandex:full-text[\s>]/;
const ITEM = /<item[\s>][\s\S]*?<\/item>/g;

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: true, isArray: () => false });

/** The whole articles that some feeds carry for an aggregator, by the link of their item, or its guid where it has none. */
export function fullTexts(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!NAME.test(xml)) return found;
  for (const item of xml.match(ITEM) ?? []) {
    const { link, guid, 'yandex:full-text': text } = fieldsOf(item);
    const key = link ?? guid;
    if (typeof key === 'string' && typeof text === 'string' && text !== '') found.set(key, text);
  }
  return found;
}

function fieldsOf(item: string): Record<string, unknown> {
  try {
    return (parser.parse(item) as { item?: Record<string, unknown> }).item ?? {};
  } catch {
    return {};
  }
}
