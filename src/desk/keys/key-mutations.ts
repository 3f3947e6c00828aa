import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { View } from '../../db/view';
import { BadUserInput } from '../../kernel/errors';
import { InstantScalar } from '../../kernel/graph/scalars';
import { MutationInput } from '../mutation/mutation-input';
import { Payload } from '../mutation/payload';
import { invalid, notFound } from '../mutation/refused';
import type { Task, Work } from '../mutation/task';
import { ApiKey } from './api-key.entity';
import { createKey, keyById, revokeKey, wrongWithKey } from './key.service';
import { Role } from './role';

@InputType({ description: 'A new key.' })
export class CreateApiKeyInput extends MutationInput {
  @Field(() => Role, { description: 'What it allows.' })
  role: Role;

  @Field(() => String, {
    description: 'Who uses it, at most 80 characters: the author of revisions, for everybody to see.',
  })
  label: string;

  @Field(() => InstantScalar, { nullable: true, description: 'From when on it is refused; null: never by itself.' })
  expiresAt?: string | null;
}

@InputType({ description: 'A key to be ended.' })
export class RevokeApiKeyInput extends MutationInput {
  @Field(() => ID, { description: 'The id of the key: the 8 signs behind `hnd_`.' })
  id: string;
}

@ObjectType({ implements: Payload, description: 'A key was made.' })
export class CreateApiKeyPayload extends Payload {
  @Field(() => ApiKey, { description: 'What is kept of it.' })
  apiKey: ApiKey;

  @Field(() => String, {
    nullable: true,
    description: 'The key itself, shown this once: null where the same call is answered again.',
  })
  key: string | null;
}

@ObjectType({ implements: Payload, description: 'A key was revoked.' })
export class RevokeApiKeyPayload extends Payload {
  @Field(() => ApiKey, { description: 'The key as it is now.' })
  apiKey: ApiKey;
}

interface Stored {
  readonly id: string;
}

export const createApiKey: Task<CreateApiKeyInput, Stored> = {
  operation: 'createApiKey',
  wrong: (input) => wrongWithKey(asked(input)).map(([path, message]) => ({ path, message })),
  apply: create,
  answer: async (view, { id }, once) =>
    Object.assign(new CreateApiKeyPayload(), { apiKey: await keyIn(view, id), key: null }, once),
};

export const revokeApiKey: Task<RevokeApiKeyInput, Stored> = {
  operation: 'revokeApiKey',
  apply: revoke,
  answer: async (view, { id }) => Object.assign(new RevokeApiKeyPayload(), { apiKey: await keyIn(view, id) }),
};

const asked = ({ role, label, expiresAt }: CreateApiKeyInput): Parameters<typeof createKey>[2] => ({
  role,
  label,
  expiresAt: expiresAt ?? null,
});

const keyIn = (view: View, id: string): Promise<ApiKey | null> => keyById(view, id);

async function create(work: Work<CreateApiKeyInput>): Promise<Stored> {
  try {
    const { id, key } = await createKey(work.tx, work.actor, asked(work.input));
    work.once = { key };
    return { id };
  } catch (error) {
    throw error instanceof BadUserInput ? invalid(error.argument, error.message) : error;
  }
}

async function revoke({ tx, actor, input }: Work<RevokeApiKeyInput>): Promise<Stored> {
  if ((await revokeKey(tx, actor, input.id)) === null) throw notFound('The key', input.id);
  return { id: input.id };
}
