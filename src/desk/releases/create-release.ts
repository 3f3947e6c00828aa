import { Field, InputType, ObjectType } from 'type-graphql';
import type { Tx } from '../../db/contract';
import { requireRole } from '../keys/actor';
import { Role } from '../keys/role';
import { MutationInput } from '../mutation/mutation-input';
import { Payload } from '../mutation/payload';
import { invalid } from '../mutation/refused';
import type { Task, Work } from '../mutation/task';
import { wrong } from '../mutation/wrong';

@InputType({ description: 'A name for the data as they stand. The reason tells what is new.' })
export class CreateReleaseInput extends MutationInput {
  @Field(() => String, {
    description: 'Such as `2026-03`: 1 to 64 letters, figures and . _ -, not a number alone, and not `head`.',
  })
  name: string;
}

@ObjectType({ implements: Payload, description: 'A release was made: the revision of this payload has its name.' })
export class CreateReleasePayload extends Payload {
  @Field(() => String, { description: 'Its name.' })
  name: string;
}

interface Stored {
  readonly name: string;
}

const NAME = /^(?!head$)(?!\d+$)[A-Za-z0-9][\w.-]{0,63}$/;

export const createRelease: Task<CreateReleaseInput, Stored> = {
  operation: 'createRelease',
  wrong: ({ name }) =>
    NAME.test(name) ? [] : [wrong('name', name, 'a name like 2026-03: letters, figures and . _ -, at most 64')],
  apply: release,
  answer: (_view, { name }) => Promise.resolve(Object.assign(new CreateReleasePayload(), { name })),
};

async function release({ tx, actor, operation, unit, input: { name } }: Work<CreateReleaseInput>): Promise<Stored> {
  requireRole(actor, Role.EDITOR, operation);
  if (await isTaken(tx, name))
    throw invalid('name', `name: found ${name}, which is a release already; expected a new one`);
  await unit.release(name);
  return { name };
}

async function isTaken(tx: Tx, name: string): Promise<boolean> {
  const known = await tx.query('SELECT id FROM revision WHERE release_name = ?', [name]);
  return known.length > 0;
}
