import { HandoverError } from '../../kernel/errors';

/** A subscription ended before its reader wanted it to; it goes on after `cursor`. */
abstract class SubscriptionEnded extends HandoverError {
  override readonly details: { readonly cursor: string | null };

  constructor(
    message: string,
    readonly cursor: string | null,
  ) {
    super(`${message} Go on after cursor ${cursor ?? 'you began at'}.`);
    this.details = { cursor };
  }
}

export class ServerStopping extends SubscriptionEnded {
  readonly code = 'SERVER_STOPPING';

  constructor(cursor: string | null) {
    super('This server stops.', cursor);
  }
}

export class ReaderTooSlow extends SubscriptionEnded {
  readonly code = 'READER_TOO_SLOW';

  constructor(cursor: string | null) {
    super('What was sent is not read.', cursor);
  }
}

/** More subscriptions than a client, or all of them, may have. */
export class TooManySubscriptions extends HandoverError {
  readonly code = 'TOO_MANY_SUBSCRIPTIONS';

  constructor() {
    super('There are as many subscriptions as may be, of yours or of all: end one, or come again later.');
  }
}
