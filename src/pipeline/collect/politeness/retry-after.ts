const LONGEST_MS = 24 * 60 * 60 * 1000;

/** When a host wants to be asked again, in milliseconds since 1970, a day from now at most; null where it does not say so. */
export function retryAt(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const asked = /^\s*\d+\s*$/.test(header) ? now + Number(header) * 1000 : Date.parse(header);
  return Number.isNaN(asked) ? null : Math.min(Math.max(asked, now), now + LONGEST_MS);
}
