import { graphql } from '../../graph/graphql';
import { STATEMENT } from '../../said/claim.document';

export const PARTY = graphql(
  `
    query Party($id: ID!, $asOf: AsOf, $language: String!, $after: String) {
      party(id: $id, asOf: $asOf) {
        id
        kind
        country
        office
        wikidataId
        name(language: $language)
        names {
          kind
          language
          text
        }
        side {
          id
          name(language: $language)
        }
        exchanges(first: 200) {
          totalCount
          nodes {
            id
            kind {
              term
            }
            date {
              from
              to
              precision
            }
          }
        }
        tallies(first: 100) {
          nodes {
            id
            asStated
            claimedLow
            claimedHigh
            unit
            until
          }
        }
        statements(first: 20, after: $after) {
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
