import type { ResultOf } from '../graph/graphql';
import type { TOTALS } from './documents';

/** What a picture is drawn from. */
export interface Drawn {
  readonly answer: ResultOf<typeof TOTALS>;
  readonly revision: number;
}
