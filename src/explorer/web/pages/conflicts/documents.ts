import { graphql } from '../../graph/graphql';
import { RECORD_NAME } from '../../parts/record-name.document';
import { CLAIM } from '../../said/claim.document';

export const CONFLICTS = graphql(
  `
    query Disagreements(
      $where: ConflictFilter
      $asOf: AsOf
      $language: String!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      conflicts(
        where: $where
        asOf: $asOf
        orderBy: [{ key: DATE, direction: DESC }]
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
          kind
          field
          category
          to {
            id
            name(language: $language)
          }
          record {
            ...recordName
          }
          claims {
            ...claim
          }
        }
      }
    }
  `,
  [CLAIM, RECORD_NAME],
);

/** How many of each kind. */
export const KINDS = graphql(`
  query DisagreementsByKind($asOf: AsOf) {
    SIDES_DISAGREE: conflicts(where: { kind: { eq: SIDES_DISAGREE } }, asOf: $asOf) {
      totalCount
    }
    VOICES_DISAGREE: conflicts(where: { kind: { eq: VOICES_DISAGREE } }, asOf: $asOf) {
      totalCount
    }
    RELAY_DRIFT: conflicts(where: { kind: { eq: RELAY_DRIFT } }, asOf: $asOf) {
      totalCount
    }
    OUTLET_DIFFERS: conflicts(where: { kind: { eq: OUTLET_DIFFERS } }, asOf: $asOf) {
      totalCount
    }
    SELF_REVISED: conflicts(where: { kind: { eq: SELF_REVISED } }, asOf: $asOf) {
      totalCount
    }
    SCOPE_DIFFERS: conflicts(where: { kind: { eq: SCOPE_DIFFERS } }, asOf: $asOf) {
      totalCount
    }
  }
`);
