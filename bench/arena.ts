import { answersIn, type Burst, burst, prime } from './burst';
import type { Contender } from './processes';
import type { Query } from './requests';

/** A server with what it is asked. */
export interface Entry {
  readonly contender: Contender;
  readonly queries: readonly Query[];
  /** True: it is asked everything once before, so that each answer is a kept one. */
  readonly primed?: boolean;
}

export interface Measured {
  readonly contender: string;
  readonly query: string;
  /** One for each round. */
  readonly bursts: readonly Burst[];
}

export interface Pace {
  readonly rounds: number;
  /** About how long a burst takes. */
  readonly seconds: number;
}

/** Bursts of every query on every contender, in turn: what slows the machine down for a while slows all of them down. */
export async function measure(entries: readonly Entry[], { rounds, seconds }: Pace): Promise<Measured[]> {
  const lanes: { entry: Entry; query: Query; answers: number; bursts: Burst[] }[] = [];
  for (const name of entries[0]!.queries.map((query) => query.name))
    for (const entry of entries) {
      const query = entry.queries.find((one) => one.name === name)!;
      if (entry.primed) await prime(entry.contender, query);
      const answers = await answersIn(entry.contender, query, seconds);
      // One that does not count: compilers take a second or two of the same work before they have done theirs.
      await burst(entry.contender, query, answers);
      lanes.push({ entry, query, answers, bursts: [] });
    }
  for (let round = 0; round < rounds; round += 1)
    for (const { entry, query, answers, bursts } of lanes)
      bursts.push(await burst(entry.contender, query, answers, round * STEP));
  return lanes.map(({ entry, query, bursts }) => ({ contender: entry.contender.name, query: query.name, bursts }));
}

/** Each round begins at other variables. */
const STEP = 37;

/** The middle of numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How one contender's throughput stands to another's: the median of the rounds, each against its own round. */
export function ratio(measured: readonly Measured[], query: string, contender: string, to: string): number | null {
  const of = (name: string): readonly Burst[] | undefined =>
    measured.find((one) => one.query === query && one.contender === name)?.bursts;
  const [own, other] = [of(contender), of(to)];
  if (!own || !other) return null;
  return median(own.map(({ throughput }, round) => throughput / other[round]!.throughput));
}
