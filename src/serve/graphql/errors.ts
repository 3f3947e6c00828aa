import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { BadUserInput, HandoverError } from '../../kernel/errors';
import { noteCode } from '../../kernel/request-facts';
import { requestId } from '../../kernel/request-id';
import { argumentOf } from './coercion';
import { discreet, shortened } from './discreet';

const MAX_LOCATIONS = 2;
const INTERNAL: string = ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
const MASK = 'Something went wrong here; the request id leads to it in our log.';

/** What a client sees of an error: a code always, and the message only when the client can act on it. */
export function errorFormatter(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { locations, path } = formatted;
    const { message, extensions } = shown(log, formatted, causeOf(error));
    noteCode(String(extensions.code));
    const where = { ...(locations && { locations: locations.slice(0, MAX_LOCATIONS) }), ...(path && { path }) };
    return { ...where, message: shortened(message), extensions: { ...extensions, requestId: requestId() } };
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
  return { message: MASK, extensions: { code: INTERNAL } };
}

/** A value that does not fit is bad input, be it written in the query or given in a variable. */
function refusalOf(formatted: GraphQLFormattedError, cause: unknown): Record<string, unknown> {
  const argument = argumentOf(cause);
  return argument === null
    ? { code: codeOf(formatted) }
    : { code: ApolloServerErrorCode.BAD_USER_INPUT, argument: shortened(argument) };
}

function extensionsOf(error: HandoverError): Record<string, unknown> {
  if (!(error instanceof BadUserInput)) return { code: error.code, ...error.details };
  const reason = /^([A-Z]+(?:_[A-Z]+)+): /.exec(error.message)?.[1];
  return { code: error.code, argument: shortened(error.argument), ...(reason && { reason }) };
}

/** Refused by GraphQL itself before any of our code ran. */
const isClientError = (formatted: GraphQLFormattedError, cause: unknown): boolean =>
  cause instanceof GraphQLError && codeOf(formatted) !== INTERNAL;

function codeOf({ extensions, message }: GraphQLFormattedError): string {
  if (MANY_VARIABLES.test(message)) return ApolloServerErrorCode.BAD_USER_INPUT;
  return typeof extensions?.code === 'string' ? extensions.code : ApolloServerErrorCode.BAD_REQUEST;
}

/** GraphQL gives this one no code. */
const MANY_VARIABLES = /^Too many errors processing variables/;
