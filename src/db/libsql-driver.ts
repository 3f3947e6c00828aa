import Libsql from 'libsql';

type Statement = Libsql.Statement;

/** libsql as TypeORM wants it: a function that opens a file. Three of its habits are mended here: a value it cannot bind ends the
 *  process, every number is bound as a float (5 lands in a text column as "5.0"), and `readonly` is ignored (see data-source.ts). */
export function GuardedLibsql(path: string, options: { readonly timeout?: number } = {}): Libsql.Database {
  const database = new Libsql(path, { timeout: options.timeout });
  const prepare = database.prepare.bind(database) as (sql: string) => Statement;
  return Object.assign(database, { prepare: (sql: string) => guarded(prepare(immediate(sql))) });
}

/** A transaction that reads before it writes could not become a writer later: it takes the file's one writing place at once. */
function immediate(sql: string): string {
  return sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql;
}

/** `all` goes through `iterate`. */
function guarded(statement: Statement): Statement {
  for (const name of ['run', 'get', 'iterate'] as const) {
    const ask = statement[name].bind(statement) as (parameters: unknown[]) => never;
    statement[name] = (...parameters: unknown[]) => ask(parameters.map(bindable));
  }
  return statement;
}

/** @throws {TypeError} for a date, boolean, object or typed array, which libsql answers by ending the process. */
export function bindable(value: unknown): string | number | bigint | Buffer | null {
  if (value === null || typeof value === 'string' || typeof value === 'bigint' || Buffer.isBuffer(value)) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return Number.isSafeInteger(value) ? BigInt(value) : value;
  throw new TypeError(`SQLite cannot store a value of type ${typeof value}`);
}
