import { graphql } from '../../graph/graphql';
import { RECORD_NAME } from '../../parts/record-name.document';

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

export const TOUCHED = graphql(
  `
    query RecordsTouched($exchanges: [ID!]!, $services: [ID!]!) {
      exchanges(where: { id: { in: $exchanges } }, first: 200) {
        nodes {
          ...recordName
        }
      }
      medicalServices(where: { id: { in: $services } }, first: 200) {
        nodes {
          ...recordName
        }
      }
    }
  `,
  [RECORD_NAME],
);
