import { graphql } from '../../graph/graphql';
import { STATEMENT } from '../../said/claim.document';

export const DOCUMENT = graphql(
  `
    query Document($id: ID!, $asOf: AsOf, $language: String!, $after: String) {
      document(id: $id, asOf: $asOf) {
        id
        title
        url
        archivedUrl
        language
        note
        retrievedAt
        sha256
        text: citation(format: TEXT)
        bibtex: citation(format: BIBTEX)
        csl: citation(format: CSL_JSON)
        ris: citation(format: RIS)
        published {
          from
          to
          precision
          basis
        }
        source {
          id
          name
        }
        statements(first: 50, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...statement
          }
        }
      }
    }
  `,
  [STATEMENT],
);
