import { ArgsType, Field, Int } from 'type-graphql';

const FIRST = 'How many rows from the start, or after `after`: 1 to 200.';
const AFTER = 'Go on after this cursor, at the revision where the walk began.';

/** A page of a nested list, forwards. */
export interface Forward {
  readonly first: number | null;
  readonly after: string | null;
}

@ArgsType()
export class First20 implements Forward {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: FIRST })
  first: number | null;

  @Field(() => String, { nullable: true, description: AFTER })
  after: string | null;
}

@ArgsType()
export class First50 implements Forward {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: FIRST })
  first: number | null;

  @Field(() => String, { nullable: true, description: AFTER })
  after: string | null;
}

/** A page of a list of the query, forwards or backwards; 20 rows unless told. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: `${FIRST} 20 when neither \`first\` nor \`last\` is given.` })
  first: number | null;

  @Field(() => String, { nullable: true, description: AFTER })
  after: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many rows from the end, or before `before`: 1 to 200. Not together with `first`.',
  })
  last: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Go back before this cursor, at the revision where the walk began; 20 rows when `last` is not given.',
  })
  before: string | null;
}
