/** An answer did not come in time; what was asked may still be going on. */
export class TooLong extends Error {}

/** @throws {TooLong} after `ms`. mysql2's own `timeout` leaves its timer behind when the connection is lost. */
export async function inTime<T>(answer: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLong()), ms);
  });
  return Promise.race([answer, tooLong]).finally(() => clearTimeout(timer));
}
