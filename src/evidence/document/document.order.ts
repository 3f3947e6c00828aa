import { Order } from '../../db/order';
import { columnOf } from '../../db/shape';
import { Document } from './document.entity';

export const documentOrder = new Order('Document', {
  ID: { description: 'The id.', by: columnOf(Document, 'id') },
  PUBLISHED: {
    description: 'The date of publication, as precisely as it is known.',
    by: columnOf(Document, 'publishedPartial'),
  },
  TITLE: { description: 'Our title; capitals before small letters.', by: columnOf(Document, 'title') },
  SOURCE: { description: 'The id of the source.', by: columnOf(Document, 'sourceId') },
  LANGUAGE: { description: 'The language.', by: columnOf(Document, 'language') },
});
