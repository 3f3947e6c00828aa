import { getDomain } from 'tldts';

/** The registrable part of a host, such as `example.org` of `news.example.org`; the host itself where it has none. */
export const registrableHost = (url: URL): string => getDomain(url.hostname) ?? url.hostname;
