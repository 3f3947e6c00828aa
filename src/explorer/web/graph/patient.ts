const TIMES = 4;
/** Who is told to come again later than this tells the reader instead. */
const LONGEST_S = 5;

/** How a browser asks, except that a gateway without room is asked again when it says so, before anybody is told. */
export async function patient(...asked: Parameters<typeof fetch>): Promise<Response> {
  for (let time = 1; ; time++) {
    const answer = await fetch(...asked);
    const seconds = Number(answer.headers.get('retry-after') ?? Infinity);
    if (answer.ok || time === TIMES || seconds > LONGEST_S) return answer;
    // Not all at once.
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000 * (0.5 + Math.random())));
  }
}
