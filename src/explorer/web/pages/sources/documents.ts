import { graphql } from '../../graph/graphql';

export const SOURCES = graphql(`
  query Sources($where: SourceFilter, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
    sources(
      where: $where
      asOf: $asOf
      orderBy: [{ key: NAME }]
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
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
