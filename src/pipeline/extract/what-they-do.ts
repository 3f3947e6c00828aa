import type { Category } from './category-of';
import { has, isTagged, type Sentence } from './sentences';

/** What people are, by what is said right behind them. */
export function whatTheyDo(sentence: Sentence, last: number): Category | null {
  const [verb, next] = [verbBehind(sentence, last + 1), sentence.tokens];
  const said = next[verb]?.norm ?? '';
  if (SERVING.test(said) && verb > last + 1 && IN.test(next[verb + 1]?.norm ?? '')) return 'PRISONERS_OF_WAR';
  const isLiving = LIVING.test(said) && !has(sentence, 'PRISON', verb, verb + PRISON_WITHIN);
  return isLiving || areApposed(sentence, last) ? 'CIVILIANS' : null;
}

/** “108 women, who served in the army”; none who served as cooks. */
const SERVING = /^(served|serving|служивш|служил|служыл)/;
const IN = /^(in|with|в|во|у|ў|ва)$/;

/** “citizens who live in the Kursk region”; none who lived in captivity. */
const LIVING = /^(lived?|living|residing|reside|resided|прожива(вш|ющ|ют|ли|ють)|жыву|жылі|пражыва)/;
const PRISON_WITHIN = 4;

/** Over a comma and a relative word. */
function verbBehind({ tokens }: Sentence, next: number): number {
  const start = tokens[next]?.norm === ',' ? next + 1 : next;
  return RELATIVE.test(tokens[start]?.norm ?? '') ? start + 1 : start;
}

/** A word behind which something is told of those just named: “18 defenders, whom the Russians condemned”. */
export const RELATIVE = /^(котор|яки[хйм]|яка|які|якіх|якія|who|whom|which|that)/;

/** “eight citizens of Russia, inhabitants of the Kursk region”. */
const areApposed = (sentence: Sentence, last: number): boolean =>
  sentence.tokens[last + 1]?.norm === ',' && isTagged(sentence, last + 2, 'CIVIL');
