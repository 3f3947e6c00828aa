import { Field, ID, InterfaceType, Int, ObjectType } from 'type-graphql';
import { Revision } from '../../db/revision.entity';
import { typeNameOf } from '../../kernel/graph/node';
import { Role } from '../keys/role';

@InterfaceType({ description: 'Why a mutation was not done. Nothing was changed.', resolveType: typeNameOf })
export abstract class Refusal {
  @Field(() => String, { description: 'For machines; stable.' })
  code: string;

  @Field(() => String, { description: 'For people.' })
  message: string;
}

@ObjectType({ description: 'What is wrong with one field of an input.' })
export class InvalidField {
  @Field(() => String, { description: 'The path to it, such as `claims[0].low`.' })
  path: string;

  @Field(() => String, { description: 'What was found, and what is expected.' })
  message: string;
}

@ObjectType({ implements: Refusal, description: 'The input does not fit, or would break a rule of the data.' })
export class InvalidInput extends Refusal {
  @Field(() => [InvalidField], { description: 'All that was found to be wrong.' })
  fields: readonly InvalidField[];
}

@ObjectType({ implements: Refusal, description: 'What should be changed is not there.' })
export class NotFound extends Refusal {
  @Field(() => ID, { description: 'The id that leads nowhere, or to what has ended.' })
  id: string;
}

@ObjectType({ implements: Refusal, description: 'The key does not allow it.' })
export class Forbidden extends Refusal {
  @Field(() => Role, { description: 'The least role that does.' })
  needed: Role;
}

@ObjectType({
  implements: Refusal,
  description: 'It was changed since the caller saw it: look again, and decide anew.',
})
export class RevisionConflict extends Refusal {
  @Field(() => Int, { description: 'The last revision: what to give as `expectedRevision` after looking again.' })
  head: number;

  @Field(() => [Revision], { description: 'The revisions that changed it since, the oldest first; at most 20.' })
  revisions: readonly Revision[];
}

@ObjectType({ implements: Refusal, description: 'The same `clientMutationId` was used for another input.' })
export class IdempotencyConflict extends Refusal {}

@ObjectType({ implements: Refusal, description: 'A text names a person who is no party. No detainee is ever named.' })
export class PrivacyRefusal extends Refusal {
  @Field(() => String, { description: 'The path to the text, such as `claims[0].asStated`.' })
  path: string;
}

export const REFUSALS = [
  InvalidInput,
  NotFound,
  Forbidden,
  RevisionConflict,
  IdempotencyConflict,
  PrivacyRefusal,
] as const;
