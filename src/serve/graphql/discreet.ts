/** A message of GraphQL without the names that it would rather have read, and without what the depth rule calls a syntax error. */
export const discreet = (message: string): string =>
  message.replace(/ ?Did you mean [^?]*\?/, '').replace(/^Syntax Error: (?=Query depth)/, '');

/** The beginning and the end of a text that may hold whatever a client sent. */
export const shortened = (text: string): string => text.replace(/^(.{200}).{21,}(.{80})$/su, '$1 … $2');
