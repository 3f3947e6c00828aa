import { Order } from '../../db/order';
import { columnOf } from '../../db/shape';
import { Source } from './source.entity';

export const sourceOrder = new Order('Source', {
  ID: { description: 'The id.', by: columnOf(Source, 'id') },
  NAME: { description: 'The name; capitals before small letters.', by: columnOf(Source, 'name') },
  KIND: { description: 'What sort of channel it is.', by: columnOf(Source, 'kind') },
  COUNTRY: { description: 'The seat.', by: columnOf(Source, 'country') },
  RELIABILITY: { description: 'The Admiralty code, A first.', by: columnOf(Source, 'reliability') },
});
