import type { ResultOf } from '../../graph/graphql';
import type { STATEMENT_PAGE } from './documents';

export type Statement = NonNullable<ResultOf<typeof STATEMENT_PAGE>['statement']>;
