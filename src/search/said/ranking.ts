import type { Asked } from '../query/asked';
import type { Reader } from '../query/occurrences';
import { type Ranked, ranked } from '../query/rank';
import type { Heard } from './memory';
import type { NameWorth } from './names';
import { type Worth, worthOf } from './worth';

/** All that say every term, in any order. */
export function rankedAmong({ memory, numbers, others }: Heard, asked: Asked, reader: Reader): Ranked[] {
  const told = numbers.map((number) => memory.concordance.toldAs(number));
  const worth = worthOf(memory.concordance, asked, numbers);
  const named = memory.names.worthOf(asked, new Set(told.map(({ names }) => names)));
  const hits: Ranked[] = [];
  for (const [slot, found] of told.entries()) {
    const score = scoreOf(worth, slot, named.get(found.names)!);
    if (score > 0) hits.push({ found, score });
  }
  for (const said of others) {
    const hit = ranked(asked, said, reader.readWords([...said.texts, ...said.names]));
    if (hit) hits.push(hit);
  }
  return hits;
}

/** 0 where a term is not said. */
function scoreOf(worth: Worth, slot: number, named: NameWorth): number {
  const terms = named.best.length;
  let score = Math.max(worth.together[slot]!, named.together);
  for (let term = 0; term < terms; term += 1) {
    const best = Math.max(worth.best[slot * terms + term]!, named.best[term]!);
    if (best === 0) return 0;
    score += best;
  }
  return score;
}
