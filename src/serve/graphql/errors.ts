import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { BadUserInput, HandoverError } from '../../kernel/errors';
import { requestId } from '../../kernel/request-id';
import { argumentOf } from './coercion';
import { discreet } from './discreet';

const MASK = 'Something went wrong here; the request id leads to it in our log.';

/** What a client sees of an error: a code always, and the message only when the client can act on it. */
export function errorFormatter(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { locations, path } = formatted;
    const { message, extensions } = shown(log, formatted, causeOf(error));
    const where = { ...(locations && { locations }), ...(path && { path }) };
    return { ...where, message, extensions: { ...extensions, requestId: requestId() } };
  };
}

/** What a resolver threw, or a check before any of them ran. */
function causeOf(error: unknown): unknown {
  const cause = unwrapResolverError(error);
  return cause instanceof GraphQLError && cause.originalError instanceof HandoverError ? cause.originalError : cause;
}

type Shown = Required<Pick<GraphQLFormattedError, 'message' | 'extensions'>>;

function shown(log: Logger, formatted: GraphQLFormattedError, cause: unknown): Shown {
  if (cause instanceof HandoverError) return { message: cause.message, extensions: extensionsOf(cause) };
  if (isClientError(formatted, cause))
    return { message: discreet(formatted.message), extensions: refusalOf(formatted, cause) };
  log.error({ err: cause }, 'a resolver failed');
  return { message: MASK, extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR } };
}

/** A value that does not fit is bad input, be it written in the query or given in a variable. */
function refusalOf(formatted: GraphQLFormattedError, cause: unknown): Record<string, unknown> {
  const argument = argumentOf(cause);
  return argument === null ? { code: codeOf(formatted) } : { code: ApolloServerErrorCode.BAD_USER_INPUT, argument };
}

function extensionsOf(error: HandoverError): Record<string, unknown> {
  if (!(error instanceof BadUserInput)) return { code: error.code };
  const reason = /^([A-Z]+(?:_[A-Z]+)+): /.exec(error.message)?.[1];
  return { code: error.code, argument: error.argument, ...(reason && { reason }) };
}

/** Refused by GraphQL itself before any of our code ran. */
function isClientError({ extensions, message }: GraphQLFormattedError, cause: unknown): boolean {
  if (!(cause instanceof GraphQLError)) return false;
  return extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR || NOT_CONFIGURED.test(message);
}

/** A mutation or subscription where the graph has none. */
const NOT_CONFIGURED = /^Schema is not configured to execute \w+ operation\.$/;

function codeOf({ extensions }: GraphQLFormattedError): string {
  const code = extensions?.code;
  if (typeof code !== 'string') return ApolloServerErrorCode.BAD_REQUEST;
  return code === 'INTERNAL_SERVER_ERROR' ? ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE : code;
}
