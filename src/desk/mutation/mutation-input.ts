import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: 'What every mutation takes.' })
export abstract class MutationInput {
  @Field(() => String, { description: 'Why: 3 to 500 characters. Everybody sees it as the message of the revision.' })
  reason: string;

  @Field(() => String, {
    description:
      'Names this call among those of the key: 1 to 100 characters, such as a UUID. Sent again with the same input within 7 days, it changes nothing and gets the first answer.',
  })
  clientMutationId: string;
}

@InputType({ description: 'What a mutation of something that is there takes.' })
export abstract class ChangeInput extends MutationInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The last revision the caller has seen. If what is changed has a later change, the mutation is refused as a RevisionConflict.',
  })
  expectedRevision?: number | null;
}
