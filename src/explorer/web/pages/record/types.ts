import type { FragmentOf, ResultOf } from '../../graph/graphql';
import type { COUNT_READ, EXCHANGE, SERVICE } from './documents';

export type CountRead = FragmentOf<typeof COUNT_READ>;
export type ExchangeRead = NonNullable<ResultOf<typeof EXCHANGE>['record']>;
export type ServiceRead = NonNullable<ResultOf<typeof SERVICE>['record']>;
/** What exchanges and medical services have in common. */
export type RecordRead = Omit<Pick<ExchangeRead, keyof ExchangeRead & keyof ServiceRead>, '__typename'>;
export type Reported = Pick<CountRead, 'status' | 'conflict' | 'corroboration' | 'because' | 'claims'>;
export type Reason = Reported['because']['setAside'][number]['reason'];
