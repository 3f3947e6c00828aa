import type { View } from '../../db/view';
import { revisionById } from '../../db/revision.service';
import type { Denied } from '../keys/actor';
import type { Role } from '../keys/role';
import {
  Forbidden,
  IdempotencyConflict,
  InvalidInput,
  NotFound,
  PrivacyRefusal,
  type Refusal,
  RevisionConflict,
} from './refusals';
import type { Refused, Why } from './refused';

type Of<T extends Why['type']> = Extract<Why, { type: T }>;

/** What the caller gets. */
export function refusalOf({ why }: Refused, view: View): Promise<Refusal> | Refusal {
  switch (why.type) {
    case 'InvalidInput':
      return invalidInput(why);
    case 'NotFound':
      return made(new NotFound(), 'NOT_FOUND', `${why.what} ${why.id} is not there, or has ended.`, { id: why.id });
    case 'RevisionConflict':
      return conflict(why, view);
    case 'IdempotencyConflict':
      return made(new IdempotencyConflict(), 'IDEMPOTENCY_CONFLICT', SAID_BEFORE, {});
    case 'PrivacyRefusal':
      return made(new PrivacyRefusal(), 'PRIVACY_REFUSAL', `${why.path} ${NAMES}`, { path: why.path });
  }
}

const SAID_BEFORE = 'clientMutationId: found one that this key used for another input; expected a new one.';
const NAMES =
  'seems to name a person who is no party on file. No detainee is ever named: leave the name out; an official who speaks in public is saved as a party first.';

export const forbidden = ({ message, details }: Denied): Refusal =>
  made(new Forbidden(), 'FORBIDDEN', message, { needed: details.needed as Role });

function invalidInput({ fields }: Of<'InvalidInput'>): Refusal {
  const message = fields.map((field) => field.message).join('\n');
  return made(new InvalidInput(), 'BAD_USER_INPUT', message, { fields });
}

const MOST_REVISIONS = 20;

async function conflict({ revisions, what }: Of<'RevisionConflict'>, view: View): Promise<Refusal> {
  const found = await view.loadMany(revisionById, revisions.slice(-MOST_REVISIONS));
  const message = `${what} was changed since you saw it, by revision ${revisions.join(', ')}; the head is ${view.revision}.`;
  const of = { head: view.revision, revisions: found.filter((revision) => revision !== null) };
  return made(new RevisionConflict(), 'REVISION_CONFLICT', message, of);
}

const made = <T extends Refusal>(refusal: T, code: string, message: string, of: Omit<T, keyof Refusal>): T =>
  Object.assign(refusal, { code, message }, of);
