import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { Client as Urql, fetchExchange } from '@urql/core';
import { startGateway, type StartedGateway } from '../support/gateway';

const PAGE = `query Page($first: Int, $after: String) {
  exchanges(first: $first, after: $after) {
    edges { cursor node { id title } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Page {
  readonly exchanges: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

describe('A client of', () => {
  let gateway: StartedGateway;
  let uri: string;
  beforeAll(async () => {
    gateway = await startGateway();
    uri = `${gateway.url}/graphql`;
  });
  afterAll(() => gateway.stop());

  describe('Apollo', () => {
    let client: ApolloClient;
    beforeAll(() => {
      const cache = new InMemoryCache({
        typePolicies: { Query: { fields: { exchanges: relayStylePagination(['where']) } } },
      });
      client = new ApolloClient({ link: new HttpLink({ uri }), cache });
    });
    afterAll(() => client.stop());

    it('turns pages until the last, and keeps them as one list', async () => {
      const query = gql(PAGE);
      const pages = client.watchQuery<Page>({ query, variables: { first: 50 } });
      const watching = pages.subscribe(() => undefined);
      let { data } = await client.query<Page>({ query, variables: { first: 50 } });
      while (data!.exchanges.pageInfo.hasNextPage)
        data = (await pages.fetchMore({ variables: { first: 50, after: data!.exchanges.pageInfo.endCursor } })).data;
      const kept = client.readQuery<Page>({ query, variables: { first: 50 } })!.exchanges.edges;
      watching.unsubscribe();
      expect(new Set(kept.map(({ node }) => node.id)).size).toBe(123);
      expect(kept).toHaveLength(123);
    });

    it.each([
      ['a wrong size', 'query ($first: Int) { exchanges(first: $first) { totalCount } }', 'BAD_USER_INPUT'],
      ['a wrong field', '{ exchanges { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ])('reads the code of %s', async (_what, text, code) => {
      const refused = client.query({ query: gql(text), variables: { first: 0 }, fetchPolicy: 'no-cache' });
      const error: unknown = await refused.catch((found: unknown) => found);
      expect(CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.code).toBe(code);
    });
  });

  describe('urql', () => {
    const ask = (options: object = {}) =>
      new Urql({ url: uri, exchanges: [fetchExchange], ...options }).query<Page>(PAGE, { first: 2 }).toPromise();

    it.each([
      ['by POST', { preferGetMethod: false }],
      [
        'by GET after a preflight',
        { preferGetMethod: true, fetchOptions: { headers: { 'apollo-require-preflight': '1' } } },
      ],
    ])('asks %s', async (_how, options) => {
      const { data, error } = await ask(options);
      expect(error).toBeUndefined();
      expect(data?.exchanges.edges).toHaveLength(2);
    });

    it('is refused by GET as a link would send it', async () => {
      const { error } = await ask({ preferGetMethod: true });
      expect(error?.graphQLErrors[0]?.extensions.code).toBe('BAD_REQUEST');
    });
  });

  describe('graphql-request', () => {
    it('asks with variables', async () => {
      const { GraphQLClient } = await import('graphql-request');
      const { exchanges } = await new GraphQLClient(uri).request<Page>(PAGE, { first: 3 });
      expect(exchanges.edges).toHaveLength(3);
    });

    it('reads the code of an error', async () => {
      const { ClientError, GraphQLClient } = await import('graphql-request');
      const error: unknown = await new GraphQLClient(uri).request(PAGE, { first: 0 }).catch((found: unknown) => found);
      expect(error instanceof ClientError && error.response.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });
  });
});
