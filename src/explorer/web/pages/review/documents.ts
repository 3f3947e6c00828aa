import { graphql, type ResultOf } from '../../graph/graphql';
import { RECORD_NAME } from '../../parts/record-name.document';

const COUNT = graphql(`
  fragment deskCount on ReportedCount {
    beside
    to {
      name(language: $language)
    }
    category
    best
    low
    high
    status
    corroboration
  }
`);

const RECORD = graphql(
  `
    fragment deskRecord on SourcedRecord {
      ...recordName
      mergedIds
      ... on Exchange {
        place {
          place {
            name(language: $language)
          }
        }
        counts {
          ...deskCount
        }
      }
      ... on MedicalService {
        place {
          place {
            name(language: $language)
          }
        }
        counts {
          ...deskCount
        }
      }
      history {
        id
        by
        message
      }
    }
  `,
  [COUNT, RECORD_NAME],
);

const WAITING = graphql(
  `
    fragment waiting on DeskClaim {
      id
      field
      status
      asStated
      asStatedKind
      beside
      category
      credibility
      term
      recordId
      role
      from {
        id
      }
      to {
        id
        name(language: $language)
      }
      party {
        id
        name(language: $language)
      }
      value {
        __typename
        ... on NumberValue {
          low
          high
        }
        ... on DateValue {
          from
          to
          precision
        }
        ... on PlaceValue {
          place {
            id
            name(language: $language)
          }
        }
        ... on TermValue {
          term
        }
        ... on PartyValue {
          party {
            name(language: $language)
          }
        }
      }
      excerpt {
        before
        words
        after
      }
      how {
        rule
        confidence
      }
      candidates {
        ...deskRecord
      }
      conflicts {
        kind
      }
      statement {
        id
        language
        quote
        translation
        summary
        speaker {
          name(language: $language)
        }
        document {
          url
          published {
            from
            to
            precision
          }
          source {
            name
          }
        }
      }
    }
  `,
  [RECORD],
);

export const QUEUE = graphql(
  `
    query Waiting($after: String, $where: ReviewFilter, $language: String!) {
      dataset {
        head {
          id
        }
      }
      reviewQueue(first: 20, after: $after, where: $where) {
        totalCount
        nodes {
          ...waiting
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [WAITING],
);

/** Refused to whoever may not decide. */
export const MAY_DECIDE = graphql(`
  query MayDecide {
    tallyReviewQueue(first: 1) {
      totalCount
    }
  }
`);

export const PAIR = graphql(
  `
    query Pair($ids: [ID!]!, $language: String!) {
      dataset {
        head {
          id
        }
      }
      nodes(ids: $ids) {
        ...deskRecord
      }
    }
  `,
  [RECORD],
);

export type Waiting = ResultOf<typeof QUEUE>['reviewQueue']['nodes'][number];
export type Candidate = Waiting['candidates'][number];
