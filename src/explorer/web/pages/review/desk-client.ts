import { Client, fetchExchange } from 'urql';

/** Asks the gateway that served this page, with a key that stands in the header alone; nothing of it is cached. */
export const deskClient = (key: string): Client =>
  new Client({
    url: '/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'network-only',
    fetchOptions: { headers: { Authorization: `Bearer ${key}` } },
  });
