import { HandoverError } from '../../../kernel/errors';

export type FailureCode =
  | 'BAD_ADDRESS'
  | 'PRIVATE_ADDRESS'
  | 'UNKNOWN_HOST'
  | 'UNREACHABLE'
  | 'TOO_SLOW'
  | 'TOO_LARGE'
  | 'TOO_MANY_REDIRECTS'
  | 'BROKEN_BODY'
  | 'HTTP_STATUS'
  | 'ROBOTS'
  | 'HOST_BUSY'
  | 'UNREADABLE'
  | 'NO_TEXT'
  | 'PRIVACY_REFUSAL'
  | 'EMPTY'
  | 'FAILED';

/** One address, item or feed that cannot be had. Its message says why without a word of what was fetched: it is logged and kept. */
export class CollectFailure extends HandoverError {
  constructor(
    readonly code: FailureCode,
    message: string,
    /** Of the answer; null when none came. */
    readonly status: number | null = null,
    /** When it may be asked again, in milliseconds since 1970; null where nobody said. */
    readonly retryAt: number | null = null,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** What is ours stays; of anything else only the kind is told, for its words may be those of the page. */
export function asFailure(error: unknown, code: FailureCode = 'FAILED'): CollectFailure {
  if (error instanceof CollectFailure) return error;
  return new CollectFailure(code, error instanceof Error ? error.constructor.name : 'not an error', null, null, error);
}

/** Where in the program something unexpected happened, without its words; null for what is ours. */
export function whereOf({ cause }: CollectFailure): string[] | null {
  if (!(cause instanceof Error)) return null;
  return (cause.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8);
}
