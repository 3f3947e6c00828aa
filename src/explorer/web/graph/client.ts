import { cacheExchange, Client, fetchExchange } from 'urql';
import { namedExchange } from './named';
import { patient } from './patient';

/** Asks the gateway that served this page, by POST: it refuses plain GET queries. */
export const client = new Client({
  url: '/graphql',
  exchanges: [namedExchange, cacheExchange, fetchExchange],
  preferGetMethod: false,
  fetch: patient,
});
