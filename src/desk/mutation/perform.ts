import { commit, type Unit } from '../../db/unit-of-work';
import type { Context } from '../../db/context';
import { refreshTouched } from '../../records/reading/refresh-touched';
import { refreshSearch } from '../../search/index/refresh';
import { Denied, requireRole } from '../keys/actor';
import { answerOf, type Call, keepAnswer } from './answers';
import { type Desk, deskOf } from './desk';
import type { MutationInput } from './mutation-input';
import { NEEDS } from './operations';
import { forbidden, refusalOf } from './refusal-of';
import { Refused, refuseWrong } from './refused';
import { refuseNames } from './screen';
import { type Task, Work } from './task';
import { wrong, type Wrong } from './wrong';

/** What is kept of an answer: what the mutation came to, and the state it left. */
interface Kept<S> {
  readonly stored: S;
  readonly revision: number;
  /** False: nothing had to be changed, and the state is the one before. */
  readonly changed: boolean;
}

interface Done<S> extends Kept<S> {
  readonly once: object | null;
}

/** Does a mutation, all of it or nothing, once for each `clientMutationId`; answers its payload, or why it was refused. */
export async function perform<I extends MutationInput, S extends object>(
  context: Context,
  task: Task<I, S>,
  input: I,
): Promise<object> {
  try {
    const done = await doneBy(permitted(context, task), task, input);
    context.reads.renew();
    const view = await context.reads.viewOf({ revision: done.revision });
    const payload = await task.answer(view, done.stored, done.once);
    const revision = done.changed ? done.revision : null;
    return Object.assign(payload, { view, clientMutationId: input.clientMutationId, revisionId: revision });
  } catch (error) {
    if (error instanceof Denied) return forbidden(error);
    if (!(error instanceof Refused)) throw error;
    context.reads.renew();
    return refusalOf(error, await context.reads.viewOf(null));
  }
}

function permitted(context: Context, { operation }: Pick<Task<MutationInput, object>, 'operation'>): Desk {
  const desk = deskOf(context);
  try {
    requireRole(desk.actor, NEEDS[operation], operation);
    return desk;
  } catch (error) {
    desk.denied(operation, desk.actor);
    throw error;
  }
}

async function doneBy<I extends MutationInput, S extends object>(
  { db, actor, helpers }: Desk,
  task: Task<I, S>,
  input: I,
): Promise<Done<S>> {
  refuseWrong(wrongWith(input));
  const call: Call = { keyId: String(actor.keyId), operation: task.operation, input };
  const author = { actor: actor.name, message: input.reason };
  const { result } = await commit(db, author, async (unit) => {
    const known = await answerOf<Kept<S>>(unit.tx, call);
    return known
      ? { ...known, once: null }
      : attempt(new Work(unit, actor, helpers, task.operation, input), task, call);
  });
  return result;
}

async function attempt<I extends MutationInput, S extends object>(
  work: Work<I>,
  task: Task<I, S>,
  call: Call,
): Promise<Done<S>> {
  const { unit, input } = work;
  // Not before: what was right once is answered as at first, whatever the clock says now.
  refuseWrong(task.wrong?.(input) ?? []);
  await refuseNames(work, [['reason', input.reason], ...(task.texts?.(input) ?? [])]);
  const stored = await task.apply(work);
  const changed = unit.changes > 0 || unit.isSpent;
  if (unit.changes > 0) await follow(unit);
  const kept: Kept<S> = { stored, changed, revision: changed ? unit.revision : unit.revision - 1 };
  await keepAnswer(unit.tx, call, kept);
  unit.keep();
  return { ...kept, once: work.once };
}

/** What follows from the rows. */
async function follow(unit: Unit): Promise<void> {
  await unit.flush();
  await refreshTouched(unit.tx, unit.revision);
  await refreshSearch(unit.tx, unit.revision);
}

const MOST_REASON = 500;
const MOST_CALL = 100;

function wrongWith({ reason, clientMutationId }: MutationInput): Wrong[] {
  const found: Wrong[] = [];
  if (reason.trim().length < 3 || reason.length > MOST_REASON)
    found.push(wrong('reason', reason, `3 to ${MOST_REASON} characters that tell why`));
  if (!/^[\x21-\x7e]+$/.test(clientMutationId) || clientMutationId.length > MOST_CALL)
    found.push(wrong('clientMutationId', clientMutationId, `1 to ${MOST_CALL} signs of ASCII without blanks`));
  return found;
}
