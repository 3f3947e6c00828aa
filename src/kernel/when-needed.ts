/** What takes a while to make, made when somebody first asks for it. */
export function whenNeeded<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null;
  return () => (made ??= { it: make() }).it;
}
