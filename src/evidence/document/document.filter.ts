import { type ClassType, Field, InputType } from 'type-graphql';
import { type FieldFilters, value } from '../../db/filter';
import { columnOf } from '../../db/shape';
import { enumOperators, IdOperators, type Operators, StringOperators } from '../../kernel/graph/operators';
import { AND, NOT, OR } from '../../kernel/graph/words';
import { Document } from './document.entity';
import { PublicationBasis } from './document.terms';

const PublicationBasisOperators: ClassType<Operators> = enumOperators('PublicationBasis', PublicationBasis);

@InputType({ description: 'Which documents. All that is given must hold.' })
export class DocumentFilter {
  @Field(() => IdOperators, { nullable: true, description: 'By id.' })
  id?: Operators<string>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of its source.' })
  source?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By address.' })
  url?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By title.' })
  title?: Operators<string>;

  @Field(() => StringOperators, {
    nullable: true,
    description:
      'By date of publication as precisely as it is known: `2024`, `2024-01` or `2024-01-31`, compared as text.',
  })
  publishedOn?: Operators<string>;

  @Field(() => PublicationBasisOperators, { nullable: true, description: 'By where that date comes from.' })
  basis?: Operators<PublicationBasis>;

  @Field(() => StringOperators, { nullable: true, description: 'By language, ISO 639-1.' })
  language?: Operators<string>;

  @Field(() => [DocumentFilter], AND)
  and?: DocumentFilter[];

  @Field(() => [DocumentFilter], OR)
  or?: DocumentFilter[];

  @Field(() => DocumentFilter, NOT)
  not?: DocumentFilter;
}

export const documentFilters: FieldFilters = {
  id: value(columnOf(Document, 'id')),
  source: value(columnOf(Document, 'sourceId')),
  url: value(columnOf(Document, 'url')),
  title: value(columnOf(Document, 'title')),
  publishedOn: value(columnOf(Document, 'publishedPartial')),
  basis: value(columnOf(Document, 'publishedBasis')),
  language: value(columnOf(Document, 'language')),
};
