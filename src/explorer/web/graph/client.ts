import { cacheExchange, Client, fetchExchange } from 'urql';

/** Asks the gateway that served this page, by POST: it refuses plain GET queries. */
export const client = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
});
