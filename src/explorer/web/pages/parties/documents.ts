import { graphql } from '../../graph/graphql';

export const PARTIES = graphql(`
  query Parties($asOf: AsOf, $language: String!, $after: String) {
    parties(asOf: $asOf, orderBy: [{ key: KIND }, { key: NAME }], first: 200, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        name(language: $language)
        side {
          id
          name(language: $language)
        }
        statements(first: 1) {
          totalCount
        }
        exchanges(first: 1) {
          totalCount
        }
      }
    }
  }
`);
