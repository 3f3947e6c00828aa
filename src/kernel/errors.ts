/** A failure the caller can act on: its `code` and message reach the client as they are. Anything else is a bug and is masked. */
export abstract class HandoverError extends Error {
  abstract readonly code: string;
  /** What a client can compute with, beside the code. */
  readonly details: Readonly<Record<string, unknown>> = {};

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

export class InvalidConfiguration extends HandoverError {
  readonly code = 'INVALID_CONFIGURATION';

  constructor(
    readonly problems: readonly string[],
    options?: ErrorOptions,
  ) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`, options);
  }
}

/** The argument a client can change to make the request good. */
export class BadUserInput extends HandoverError {
  readonly code = 'BAD_USER_INPUT';

  constructor(
    readonly argument: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The database does not answer now; the same request may succeed in a moment. */
export class DatabaseUnavailable extends HandoverError {
  readonly code = 'DB_UNAVAILABLE';
}

/** The connection was lost while the database was answering COMMIT: what was written may be there or not. */
export class CommitUnknown extends HandoverError {
  readonly code = 'COMMIT_UNKNOWN';
}

/** The database answers, but not with what is needed: wrong password, wrong kind of server, too old. Waiting does not help. */
export class DatabaseRefused extends HandoverError {
  readonly code = 'DB_REFUSED';
}

/** More work is waiting than can be done in time. */
export class Overloaded extends HandoverError {
  readonly code = 'OVERLOADED';
}

export class DeadlineExceeded extends HandoverError {
  readonly code = 'DEADLINE_EXCEEDED';
}

/** Nobody is there to take the answer. */
export class ClientGone extends HandoverError {
  readonly code = 'CLIENT_GONE';
}
