import { Order } from '../../db/order';
import { columnOf } from '../../db/shape';
import { Tally } from './tally.entity';

export const tallyOrder = new Order('Tally', {
  ID: { description: 'The id.', by: columnOf(Tally, 'id') },
  SINCE: { description: 'The first day of its period.', by: columnOf(Tally, 'since') },
  UNTIL: { description: 'The last day of its period, where it was said.', by: columnOf(Tally, 'until') },
  CLAIMED: { description: 'The least the words allow.', by: columnOf(Tally, 'claimedLow') },
  UNIT: { description: 'What is counted.', by: columnOf(Tally, 'unit') },
});
