import { graphql } from '../../graph/graphql';
import { SERIES } from '../tallies/documents';

/** Bodies handed over in one year to one side. */
export const DEAD = graphql(`
  fragment deadOfYear on ExchangeGroup {
    key {
      year
      to {
        id
        name(language: $language)
        country
      }
    }
    remains {
      best
      low
      high
      notReported
    }
  }
`);

export const OVERVIEW = graphql(
  `
    query Overview(
      $people: TallyFilter
      $operations: TallyFilter
      $held: ExchangeFilter
      $asOf: AsOf
      $language: String!
    ) {
      people: tallySeries(where: $people, asOf: $asOf) {
        ...series
      }
      operations: tallySeries(where: $operations, asOf: $asOf) {
        ...series
      }
      voices: exchangeStats(where: $held, asOf: $asOf, groupBy: [CORROBORATION]) {
        key {
          corroboration
        }
        exchanges
      }
      dead: exchangeStats(where: $held, asOf: $asOf, groupBy: [YEAR, TO]) {
        ...deadOfYear
      }
      all: exchangeStats(where: $held, asOf: $asOf, groupBy: []) {
        exchanges
        people {
          notReported
        }
        remains {
          notReported
        }
      }
    }
  `,
  [SERIES, DEAD],
);

/** Ukraine's running total of people returned in exchanges; the operations that Belarus counts. */
export const WHAT = {
  people: {
    unit: { eq: 'PEOPLE' },
    scope: { eq: 'IN_EXCHANGES' },
    category: { eq: 'PEOPLE' },
    countedBy: { country: { eq: 'UA' } },
    since: { isNull: true },
  },
  operations: { unit: { eq: 'EXCHANGES' }, countedBy: { country: { eq: 'BY' } } },
  held: { outcome: { eq: 'HELD' } },
} as const;
