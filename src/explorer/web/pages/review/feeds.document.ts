import { graphql, type ResultOf } from '../../graph/graphql';

export const FEEDS = graphql(`
  query Feeds {
    feedHealth {
      id
      source
      address
      state
      lastOkAt
      lastNewAt
      errors
      empties
      nextRunAt
      backoffUntil
      lastError
    }
  }
`);

export type Feed = ResultOf<typeof FEEDS>['feedHealth'][number];
