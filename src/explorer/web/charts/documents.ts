import { graphql } from '../graph/graphql';

/** Running totals of what took place, by month and side. */
export const TOTALS = graphql(`
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
    all: exchangeStats(where: { outcome: { eq: "HELD" } }, asOf: $asOf, groupBy: []) {
      exchanges
    }
  }

  fragment runningBounds on CountBounds {
    best
    low
    high
    notReported
    contested
  }
`);
