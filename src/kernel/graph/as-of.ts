import { Field, InputType, Int } from 'type-graphql';
import { InstantScalar } from './scalars';

/** Made a `@oneOf` where the schema is built: TypeGraphQL has no word for it. */
@InputType({ description: 'Read the data as it stood. Give exactly one.' })
export class AsOf {
  @Field(() => Int, { nullable: true, description: 'A revision, 0 for the empty state before the first.' })
  revision?: number | null;

  @Field(() => InstantScalar, { nullable: true, description: 'The last revision made by this instant.' })
  at?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of a release.' })
  release?: string | null;
}
