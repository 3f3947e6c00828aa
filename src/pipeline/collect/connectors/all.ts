import type { Connector } from './connector';
import { feed } from './feed';
import { file } from './file';
import { graphql } from './graphql';
import { htmlList } from './html-list';
import { json } from './json';
import { page } from './page';
import { sitemap } from './sitemap';
import { text } from './text';

/** Every kind of feed there is, by the name it has in the file of feeds. */
export const CONNECTORS: Readonly<Record<string, Connector>> = {
  feed,
  sitemap,
  'html-list': htmlList,
  page,
  json,
  graphql,
  file,
  text,
};
