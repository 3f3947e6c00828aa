import { graphql } from '../graph/graphql';
import { DEAD } from '../pages/front/documents';

/** What took place: running totals by month and side, the dead by year and side; and when that was last changed. */
export const TOTALS = graphql(
  `
    query ChartTotals($asOf: AsOf, $language: String!) {
      months: exchangeStats(where: { outcome: { eq: "HELD" } }, asOf: $asOf, groupBy: [MONTH, TO], fill: true) {
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
          ...runningBounds
        }
        runningRemains {
          ...runningBounds
        }
      }
      dead: exchangeStats(where: { outcome: { eq: "HELD" } }, asOf: $asOf, groupBy: [YEAR, TO]) {
        ...deadOfYear
      }
      all: exchangeStats(where: { outcome: { eq: "HELD" } }, asOf: $asOf, groupBy: []) {
        exchanges
        remains {
          notReported
        }
      }
      dataset {
        head {
          at
        }
      }
    }

    fragment runningBounds on CountBounds {
      best
      low
      high
      notReported
      contested
    }
  `,
  [DEAD],
);
