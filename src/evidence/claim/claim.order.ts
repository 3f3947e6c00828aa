import { Order } from '../../db/order';
import { columnOf } from '../../db/shape';
import { Claim } from './claim.entity';

export const claimOrder = new Order('Claim', {
  ID: { description: 'The id.', by: columnOf(Claim, 'id') },
  FIELD: { description: 'The field.', by: columnOf(Claim, 'field') },
  STATEMENT: { description: 'The id of the statement.', by: columnOf(Claim, 'statementId') },
  LOW: { description: 'The least number it allows.', by: columnOf(Claim, 'numberLow') },
  HIGH: { description: 'The greatest number it allows.', by: columnOf(Claim, 'numberHigh') },
  DATE: { description: 'Its first day.', by: columnOf(Claim, 'dateFrom') },
  CREDIBILITY: { description: 'The Admiralty code, 1 first.', by: columnOf(Claim, 'credibility') },
  RECORDED: { description: 'The revision that recorded this version of it.', by: columnOf(Claim, 'sinceRevision') },
});
