import { type FragmentOf, graphql } from '../../graph/graphql';

/** Why a mutation was not done. */
export const REFUSAL = graphql(`
  fragment refusal on Refusal {
    __typename
    code
    message
    ... on Forbidden {
      needed
    }
    ... on RevisionConflict {
      head
      revisions {
        id
        by
        message
      }
    }
    ... on InvalidInput {
      fields {
        path
        message
      }
    }
    ... on PrivacyRefusal {
      path
    }
  }
`);

export type Refusal = FragmentOf<typeof REFUSAL>;
