import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { BadUserInput, HandoverError } from '../../kernel/errors';

const MASK = 'Something went wrong here; the request id leads to it in our log.';

/** What a client sees of an error: a code always, and the message only when the client can act on it. */
export function errorFormatter(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    const { locations, path } = formatted;
    const where = { ...(locations && { locations }), ...(path && { path }) };
    if (cause instanceof HandoverError) return { ...where, message: cause.message, extensions: extensionsOf(cause) };
    if (isClientError(formatted, cause))
      return { ...where, message: formatted.message, extensions: { code: codeOf(formatted) } };
    log.error({ err: cause }, 'a resolver failed');
    return { ...where, message: MASK, extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR } };
  };
}

function extensionsOf(error: HandoverError): Record<string, unknown> {
  if (!(error instanceof BadUserInput)) return { code: error.code };
  const reason = /^([A-Z]+(?:_[A-Z]+)+): /.exec(error.message)?.[1];
  return { code: error.code, argument: error.argument, ...(reason && { reason }) };
}

/** Refused by GraphQL itself before any of our code ran. */
function isClientError({ extensions }: GraphQLFormattedError, cause: unknown): boolean {
  return cause instanceof GraphQLError && extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
}

function codeOf({ extensions }: GraphQLFormattedError): string {
  return typeof extensions?.code === 'string' ? extensions.code : ApolloServerErrorCode.BAD_REQUEST;
}
