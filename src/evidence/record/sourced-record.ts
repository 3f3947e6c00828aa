import { Field, ID, InterfaceType } from 'type-graphql';
import { Viewed } from '../../db/view';
import { Node, typeNameOf } from '../../kernel/graph/node';

@InterfaceType({ implements: Node, description: 'Something claims are about.', resolveType: typeNameOf })
export abstract class SourcedRecord extends Viewed implements Node {
  @Field(() => ID, { description: 'Opaque and permanent. Of a merged record: the smallest id.' })
  abstract id: string;

  /** A handle in our own words, not a claim. */
  abstract label: string;
}
