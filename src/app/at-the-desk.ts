import { Reads } from '../db/reads';
import { COMMAND_LINE } from '../desk/keys/actor';
import type { DeskContext } from '../desk/mutation/desk';
import type { MutationInput } from '../desk/mutation/mutation-input';
import { perform } from '../desk/mutation/perform';
import { Refusal } from '../desk/mutation/refusals';
import type { Task } from '../desk/mutation/task';
import { HandoverError } from '../kernel/errors';
import { wireRecords } from '../records/match/register';
import { Exporter } from '../serve/export/exporter';
import { RequestedFiles } from '../serve/export/requested-files';
import { Summaries } from '../records/summary/summaries';
import type { Surroundings } from './command';
import { helpersFor } from './desk-helpers';
import { wholeGraph } from './schema';

/** Why the desk did not do what it was told. */
class NotDone extends HandoverError {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Who works on the machine itself works at the desk without a key. */
export async function contextOnTerminal({ db }: Surroundings): Promise<DeskContext> {
  wireRecords();
  const desk = { db, actor: COMMAND_LINE, helpers: helpersFor(), denied: () => undefined };
  const files = new RequestedFiles(new Exporter(db, await wholeGraph()));
  return { desk, reads: new Reads(db), files, summaries: new Summaries(db, () => undefined) };
}

/** Does a mutation.
 *  @throws {NotDone} where it is refused */
export async function doneOnTerminal<I extends MutationInput, S extends object>(
  surroundings: Surroundings,
  task: Task<I, S>,
  input: I,
): Promise<object> {
  const done = await perform(await contextOnTerminal(surroundings), task, input);
  if (done instanceof Refusal) throw new NotDone(done.code, done.message);
  return done;
}
