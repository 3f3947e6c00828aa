const MOST_MESSAGE = 500;
const MOST_STACK = 1500;
const MOST_CAUSES = 3;

/** An error as it stands in the log: where it was thrown, its codes and what caused it. Drivers of databases put the statement and its values
 *  beside the error, which is not taken, and pieces of it into the message, which therefore ends at the first quote. */
export function loggedError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = '', cause, code, errno } = error as Error & Record<'code' | 'errno', unknown>;
  const shown = isOfDatabase(error) ? untilQuoted(message) : message;
  return {
    type: error.constructor.name || name,
    message: shown.slice(0, MOST_MESSAGE),
    stack: stack.replace(message, () => shown).slice(0, MOST_STACK),
    ...(isScalar(code) && { code }),
    ...(isScalar(errno) && { errno }),
    ...(cause !== undefined && depth < MOST_CAUSES && { cause: loggedError(cause, depth + 1) }),
  };
}

const isScalar = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** By what only they have: of mysql2, of TypeORM around any driver, of libsql. */
const isOfDatabase = (error: Error): boolean =>
  'sqlMessage' in error || 'driverError' in error || error.constructor.name === 'SqliteError';

const untilQuoted = (text: string): string => text.replace(/['"`].*$/s, '...');
