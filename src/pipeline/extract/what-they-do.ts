import type { Category } from './category-of';
import { isTagged, type Sentence } from './sentences';

/** What people are, by what is said right behind them. */
export function whatTheyDo(sentence: Sentence, last: number): Category | null {
  if (areServing(sentence, last + 1)) return 'PRISONERS_OF_WAR';
  return isOfResidents(sentence, last) ? 'CIVILIANS' : null;
}

/** “108 women, who served in the army”. */
function areServing({ tokens }: Sentence, next: number): boolean {
  const start = tokens[next]?.norm === ',' ? next + 1 : next;
  const at = RELATIVE.test(tokens[start]?.norm ?? '') ? start + 1 : start;
  return at > next && SERVING.test(tokens[at]?.norm ?? '');
}

const SERVING = /^(served|serving|служивш|служил|служыл)/;

/** “eight citizens of Russia, inhabitants of the Kursk region”. */
const isOfResidents = (sentence: Sentence, last: number): boolean =>
  (sentence.tokens[last + 1]?.norm === ',' && isTagged(sentence, last + 2, 'CIVIL')) || areLiving(sentence, last + 1);

/** “citizens who live in the Kursk region”. */
function areLiving({ tokens }: Sentence, next: number): boolean {
  const start = tokens[next]?.norm === ',' ? next + 1 : next;
  const at = RELATIVE.test(tokens[start]?.norm ?? '') ? start + 1 : start;
  return LIVING.test(tokens[at]?.norm ?? '');
}

const LIVING = /^(lived?|living|residing|reside|resided|прожива(вш|ющ|ют|ли)|прожива(ють|ли)|жыву|жылі|пражыва)/;

/** “18 defenders, whom the Russians condemned”: what follows is told of them. */
export const RELATIVE = /^(котор|яки[хйм]|яка|які|якіх|якія|who|whom|which|that)/;
