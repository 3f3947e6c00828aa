import { Field, ID, InterfaceType } from 'type-graphql';

/** The graph names an object after its class. */
export const typeNameOf = (value: object): string => value.constructor.name;

@InterfaceType({ description: 'Anything with an id that can be asked for again.', resolveType: typeNameOf })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and permanent.' })
  id: string;
}
