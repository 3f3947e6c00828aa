/** The operations that are counted under their own names. Clients call theirs what they like: all of those share one word, so that no text of
 *  a user is told to anybody and there are no more series than names. */
export class KnownNames {
  private readonly names: ReadonlySet<string>;

  constructor(names: Iterable<string>) {
    this.names = new Set(['IntrospectionQuery', ...names]);
  }

  /** For null, an operation without a name, and for undefined, a request in which none was found, a word of their own. */
  labelOf(operation: string | null | undefined): string {
    if (operation === undefined) return 'none';
    if (operation === null) return 'anonymous';
    return this.names.has(operation) ? operation : 'other';
  }
}
