import { graphql } from '../../graph/graphql';

export const CHANGES = graphql(`
  query Changes($cursor: String, $where: ChangeFilter) {
    changes(cursor: $cursor, first: 100, where: $where, newestFirst: true) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        cursor
        entity
        id
        operation
        before
        after
        revision {
          id
          at
          by
          message
          release
        }
      }
    }
    releases(first: 50) {
      nodes {
        name
        revision {
          id
        }
      }
    }
  }
`);
