import { graphql } from '../../graph/graphql';

export const SERIES = graphql(`
  fragment series on TallySeries {
    unit
    scope
    category
    since
    to {
      id
      name(language: $language)
      country
    }
    via {
      name(language: $language)
    }
    countedBy {
      id
      name(language: $language)
      country
    }
    claimed {
      date
      low
      high
      recorded
      recordedLow
      recordedHigh
      notReported
      gap
      tally {
        id
        asStated
        asStatedKind
        scopeNote
      }
    }
    recorded {
      date
      best
      low
      high
      notReported
    }
  }
`);

export const TALLIES = graphql(
  `
    query ClaimedAgainstOnFile($where: TallyFilter, $asOf: AsOf, $language: String!) {
      tallySeries(where: $where, asOf: $asOf) {
        ...series
      }
    }
  `,
  [SERIES],
);

export const TALLY = graphql(`
  query ClaimedTotal($id: ID!, $asOf: AsOf, $language: String!) {
    node(id: $id, asOf: $asOf) {
      ... on Tally {
        id
        unit
        scope
        scopeNote
        category
        since
        until
        claimedLow
        claimedHigh
        recorded
        recordedLow
        recordedHigh
        notReported
        gap
        asStated
        asStatedKind
        to {
          id
          name(language: $language)
          country
        }
        via {
          name(language: $language)
        }
        countedBy {
          id
          name(language: $language)
          country
        }
        statements {
          id
          language
          quote
          translation
          summary
          relayedVia
          relayKind
          speaker {
            id
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
              id
              name
            }
          }
        }
        matching(first: 200) {
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
            counts {
              to {
                id
                name(language: $language)
                country
              }
              category
              best
              low
              high
              status
              corroboration
            }
          }
        }
      }
    }
  }
`);
