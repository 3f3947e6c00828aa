import { BadUserInput, DatabaseUnavailable, DeadlineExceeded, HandoverError, Overloaded } from '../kernel/errors';
import { isRetryable, isTimeout, isUnavailable } from './engine-errors';

/** The expected errors of a database by their class; a broken constraint, a wrong statement and what is ours stay as they are. */
export function translated(error: unknown): unknown {
  if (error instanceof HandoverError) return error;
  if (isTooDeep(error))
    return new BadUserInput('where', 'FILTER_TOO_COMPLEX: where is too deep for the database.', { cause: error });
  if (isTimeout(error)) return new DeadlineExceeded('The database took too long', { cause: error });
  if (isUnavailable(error)) return new DatabaseUnavailable('The database cannot be used now', { cause: error });
  if (isRetryable(error)) return new Overloaded('The database is busy with other writers', { cause: error });
  return error;
}

/** SQLite reads only so many brackets within each other; of our statements only filters can have as many. */
const isTooDeep = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('parser stack overflow');

export async function translating<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translated(error);
  }
}
