import { graphql } from '../../graph/graphql';
import { STATEMENT } from '../../said/claim.document';

export const SOURCE = graphql(`
  query Source($id: ID!, $asOf: AsOf, $language: String!) {
    source(id: $id, asOf: $asOf) {
      id
      name
      kind
      country
      homepage
      note
      reliability
      reliabilityReason
      operatedBy {
        id
        name(language: $language)
      }
      standing {
        claims
        alone
        agreed
        contradicted
        relaysOnly
        firstSeen
        lastSeen
      }
    }
    all: statements(asOf: $asOf, where: { source: { eq: $id } }) {
      totalCount
    }
    repeats: statements(asOf: $asOf, where: { source: { eq: $id }, isOrigin: { eq: false } }) {
      totalCount
    }
    carried: statements(asOf: $asOf, where: { relayedViaSource: { eq: $id } }) {
      totalCount
    }
  }
`);

export const STATEMENTS = graphql(
  `
    query StatementsOfASource(
      $where: StatementFilter
      $asOf: AsOf
      $language: String!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      statements(where: $where, asOf: $asOf, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
        nodes {
          ...statement
        }
      }
    }
  `,
  [STATEMENT],
);
