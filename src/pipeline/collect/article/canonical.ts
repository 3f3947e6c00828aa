/** Parameters that tell who led the reader there. */
const TRACKING = /^(?:utm_\w+|yclid|fbclid|gclid|_openstat|from)$/;

/** The address under which a page is known: without a fragment, and without what tells who led there. */
export function canonicalUrl(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** As the page itself says, where that is on the same host; of a saved page, whose address nobody knows, wherever it is. Null where nothing
 *  tells. */
export function canonicalOf(address: string | null, link: string | null): string | null {
  const told = link !== null && URL.canParse(link, address ?? undefined) ? new URL(link, address ?? undefined) : null;
  const isOurs = address === null || told?.hostname === new URL(address).hostname;
  if (told && isOurs && /^https?:$/.test(told.protocol)) return canonicalUrl(told.href);
  return address === null ? null : canonicalUrl(address);
}
