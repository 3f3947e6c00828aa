import { graphql } from '../../graph/graphql';

export const RELEASES = graphql(`
  query Releases($first: Int, $after: String, $last: Int, $before: String) {
    releases(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        name
        message
        revision {
          id
          at
          by
        }
        downloads {
          format
          url
        }
      }
    }
    dataset {
      license
      title
      head {
        id
      }
    }
  }
`);
