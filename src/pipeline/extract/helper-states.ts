import { carriersIn } from './carriers';
import type { Context } from './context';
import type { Match } from './patterns';
import { found, has, isTagged, type Sentence } from './sentences';

export const FIRST_LADY = 'NAME:pa-0056';

/** The places where a state is named for itself: no agency, no first lady, no side of an exchange. */
export function statesIn(context: Context, sentence: Sentence, code: string): Match[] {
  const carriers = carriersIn(sentence);
  return namesOf(context, sentence, code).filter(
    (state) =>
      !carriers.some((carrier) => carrier.first <= state.first && carrier.last >= state.first) &&
      !isOfFirstLady(sentence, state) &&
      !isTrading(sentence, state),
  );
}

/** A state by its names; “the emirate”, where Qatar is spoken of, is Qatar. */
function namesOf({ sentences }: Context, sentence: Sentence, code: string): Match[] {
  const named = found(sentence, `STATE:${code}`);
  const isEmirate = ({ first, last }: Match): boolean =>
    first === last && EMIRATE.test(sentence.tokens[first]?.norm ?? '') && sentence.tokens[first]?.capital === false;
  if (!['AE', 'QA'].includes(code) || !found(sentence, 'STATE:AE').some(isEmirate)) return named;
  if (!sentences.some((other) => has(other, 'STATE:QA'))) return named;
  return code === 'AE' ? named.filter((match) => !isEmirate(match)) : [...named, ...found(sentence, 'STATE:AE').filter(isEmirate)]; // prettier-ignore
}

const EMIRATE = /^(эмират|эмірат|емірат)(а|у|ом|ам|е|ові)?$/;

/** “the first lady of the US, Melania Trump”. */
const isOfFirstLady = (sentence: Sentence, { first, last }: Match): boolean =>
  found(sentence, FIRST_LADY).some((name) => name.first <= last + 2 && name.last >= first - 2);

/** “an exchange between Russia and the United States”, “US allies”: no mediator of this one. */
function isTrading(sentence: Sentence, { first, last }: Match): boolean {
  const start = sentence.tokens[first - 1]?.norm === 'the' ? first - 1 : first;
  const isRussia = (and: number, at: number): boolean =>
    isTagged(sentence, and, 'AND') && isTagged(sentence, at, 'STATE:RU');
  const opening = isRussia(last + 1, last + 2) ? start - 1 : isRussia(start - 1, start - 2) ? start - 3 : -1;
  const isOther = BETWEEN.test(sentence.tokens[opening]?.norm ?? '') && has(sentence, 'EXCHANGE');
  return isOther || /^(ally|allies)$/.test(sentence.tokens[last + 1]?.norm ?? '');
}

const BETWEEN = /^(between|между|між|паміж)$/;
