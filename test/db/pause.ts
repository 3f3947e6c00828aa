/** The longest time in which no timer fired. */
export async function longestPause(ms: number): Promise<number> {
  let longest = 0;
  for (let last = performance.now(), until = last + ms; last < until;) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    const now = performance.now();
    [longest, last] = [Math.max(longest, now - last), now];
  }
  return longest;
}
