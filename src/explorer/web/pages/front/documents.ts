import { graphql } from '../../graph/graphql';
import { heldBy, type Where } from '../records/filter';
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
      $bothSides: ExchangeFilter
      $thirdParty: ExchangeFilter
      $oneSide: ExchangeFilter
      $oneVoice: ExchangeFilter
      $noVoice: ExchangeFilter
      $confirmed: ExchangeFilter
      $asOf: AsOf
      $language: String!
    ) {
      people: tallySeries(where: $people, asOf: $asOf) {
        ...series
      }
      operations: tallySeries(where: $operations, asOf: $asOf) {
        ...series
      }
      BOTH_SIDES: exchanges(where: $bothSides, asOf: $asOf) {
        totalCount
      }
      THIRD_PARTY: exchanges(where: $thirdParty, asOf: $asOf) {
        totalCount
      }
      ONE_SIDE: exchanges(where: $oneSide, asOf: $asOf) {
        totalCount
      }
      ONE_VOICE: exchanges(where: $oneVoice, asOf: $asOf) {
        totalCount
      }
      NO_VOICE: exchanges(where: $noVoice, asOf: $asOf) {
        totalCount
      }
      confirmed: exchanges(where: $confirmed, asOf: $asOf) {
        totalCount
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

const HELD = { outcome: { eq: 'HELD' } } as const;
/** Each once, also one on which both sides say a number and a third party another. */
const CONFIRMED: Where = { corroboration: { in: ['BOTH_SIDES', 'THIRD_PARTY'] } };

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
  held: HELD,
  bothSides: { ...HELD, ...heldBy('BOTH_SIDES') },
  thirdParty: { ...HELD, ...heldBy('THIRD_PARTY') },
  oneSide: { ...HELD, ...heldBy('ONE_SIDE') },
  oneVoice: { ...HELD, ...heldBy('ONE_VOICE') },
  noVoice: { ...HELD, ...heldBy('NO_VOICE') },
  confirmed: { ...HELD, ...CONFIRMED },
} as const;
