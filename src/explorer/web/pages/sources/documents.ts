import { graphql } from '../../graph/graphql';

export const SOURCES = graphql(`
  query Sources($asOf: AsOf, $after: String) {
    sources(asOf: $asOf, orderBy: [{ key: NAME }], first: 200, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        name
        kind
        reliability
        standing {
          claims
          alone
          agreed
          contradicted
          relaysOnly
        }
      }
    }
  }
`);
