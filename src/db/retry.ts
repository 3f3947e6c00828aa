import { setTimeout as sleep } from 'node:timers/promises';

/** Runs `attempt` until it succeeds or `again` says no; pauses grow, with jitter so that two losers do not meet again. */
export async function retried<T>(
  attempt: () => Promise<T>,
  again: (error: unknown, tries: number) => boolean,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!again(error, tries)) throw error;
      await sleep(pauseMs(tries));
    }
  }
}

/** From 2-5 ms to 50-100 ms. */
function pauseMs(tries: number): number {
  return Math.min(5 * 2 ** (tries - 1), 100) * (0.5 + Math.random() / 2);
}
