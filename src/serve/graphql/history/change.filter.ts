import { Change } from '../../../db/change.entity';
import { number, own, text } from '../../../db/filter/fields';
import { Filter } from '../../../db/filter/filter';

export const changeFilter = new Filter('Change', Change, 'Which changes.', {
  entity: text(own(Change, 'entity'), 'By the table of the row, such as `claim`.'),
  id: text(own(Change, 'entityId'), 'By the id of the row.'),
  revision: number(own(Change, 'revision'), 'By the number of the revision that did it.'),
});
