/** A message of GraphQL without the names that it would rather have read, and without what the depth rule calls a syntax error. */
export const discreet = (message: string): string =>
  message.replace(/ ?Did you mean [^?]*\?/, '').replace(/^Syntax Error: (?=Query depth)/, '');
