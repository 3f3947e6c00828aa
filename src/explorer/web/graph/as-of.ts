/** `asOf` of the graph, from the word in the address: a revision, a day or an instant, or the name of a release. Undefined: the latest. */
export function asOfInput(
  word: string | null,
): { revision: number } | { at: string } | { release: string } | undefined {
  if (!word) return undefined;
  if (/^\d{1,9}$/.test(word)) return { revision: Number(word) };
  if (/^\d{4}-\d\d-\d\d$/.test(word)) return { at: `${word}T23:59:59.999Z` };
  if (/^\d{4}-\d\d-\d\dT/.test(word)) return { at: word };
  return { release: word };
}

/** The part of an address of `/exports` that says at which revision, release or instant. */
export function exportMoment(word: string | null): string {
  const asOf = asOfInput(word);
  if (!asOf) return 'head';
  return encodeURIComponent('at' in asOf ? asOf.at : (word ?? ''));
}
