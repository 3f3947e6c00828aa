import { graphql } from '../../graph/graphql';

const COUNT = graphql(`
  fragment count on ReportedCount {
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
`);

export const RECORDS = graphql(
  `
    query Records(
      $where: ExchangeFilter
      $asOf: AsOf
      $first: Int
      $after: String
      $last: Int
      $before: String
      $language: String!
    ) {
      exchanges(where: $where, asOf: $asOf, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
        nodes {
          id
          isSeriesHead
          kind {
            term
          }
          outcome {
            term
          }
          date {
            from
            to
            precision
          }
          place {
            place {
              name(language: $language)
            }
          }
          parties {
            role
            party {
              id
              name(language: $language)
              country
            }
          }
          counts {
            ...count
          }
          sources {
            id
          }
        }
      }
    }
  `,
  [COUNT],
);

/** What is drawn: sums by month and side, and each record. Series and their stages are not drawn together. */
export const CHARTS = graphql(
  `
    query RecordCharts($where: ExchangeFilter, $held: ExchangeFilter, $asOf: AsOf, $language: String!) {
      months: exchangeStats(where: $held, asOf: $asOf, groupBy: [MONTH, TO], fill: true) {
        key {
          month
          to {
            id
            name(language: $language)
            country
          }
        }
        exchanges
        runningPeople {
          ...bounds
        }
        runningRemains {
          ...bounds
        }
      }
      each: exchanges(where: $where, asOf: $asOf, first: 200) {
        totalCount
        nodes {
          id
          isSeriesHead
          partOf {
            id
          }
          kind {
            term
          }
          date {
            from
            to
            precision
          }
          parties(role: RECEIVED) {
            party {
              id
              name(language: $language)
              country
            }
          }
          counts {
            ...count
          }
        }
      }
    }

    fragment bounds on CountBounds {
      best
      low
      high
      notReported
      contested
    }
  `,
  [COUNT],
);

/** Where; the English name is a key, never shown. */
export const PLACES = graphql(`
  query RecordPlaces($where: ExchangeFilter, $asOf: AsOf, $language: String!) {
    places: exchangeStats(where: $where, asOf: $asOf, groupBy: [PLACE]) {
      key {
        place {
          id
          name(language: $language)
          english: name
          country
          latitude
          longitude
          precision
        }
      }
      exchanges
    }
  }
`);

export const CHOICES = graphql(`
  query RecordChoices($asOf: AsOf, $language: String!) {
    months: exchangeStats(asOf: $asOf, groupBy: [MONTH]) {
      key {
        month
      }
      exchanges
    }
    kinds: exchangeStats(asOf: $asOf, groupBy: [KIND]) {
      key {
        kind
      }
      exchanges
    }
    outcomes: exchangeStats(asOf: $asOf, groupBy: [OUTCOME]) {
      key {
        outcome
      }
      exchanges
    }
    sides: exchangeStats(asOf: $asOf, groupBy: [TO]) {
      key {
        to {
          id
          name(language: $language)
        }
      }
      exchanges
    }
    categories: exchangeStats(asOf: $asOf, groupBy: [CATEGORY]) {
      key {
        category
      }
      exchanges
    }
    places: exchangeStats(asOf: $asOf, groupBy: [PLACE]) {
      key {
        place {
          id
          name(language: $language)
        }
      }
      exchanges
    }
    parties: exchangeStats(asOf: $asOf, groupBy: [PARTY]) {
      key {
        party {
          id
          name(language: $language)
        }
      }
      exchanges
    }
    sources: exchangeStats(asOf: $asOf, groupBy: [SOURCE]) {
      key {
        source {
          id
          name
        }
      }
      exchanges
    }
    voices: exchangeStats(asOf: $asOf, groupBy: [CORROBORATION]) {
      key {
        corroboration
      }
      exchanges
    }
  }
`);
