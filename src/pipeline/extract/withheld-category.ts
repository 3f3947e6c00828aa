import { type Category, categoryOf } from './category-of';
import type { Context } from './context';
import { found, has, isTagged, type Sentence } from './sentences';

const NAMED: readonly (readonly [tag: string, category: Category])[] = [
  ['BODY', 'REMAINS'],
  ['DEAD', 'REMAINS'],
  ['WOUNDED', 'WOUNDED_AND_SICK'],
  ['CHILD', 'CHILDREN'],
  ['POW', 'PRISONERS_OF_WAR'],
];

/** Whose number is not told: what the sentence names, else what the one before it tells of. */
export function unstatedCategory(context: Context, sentence: Sentence): Category {
  const named = NAMED.find(([tag]) => has(sentence, tag))?.[1];
  if (named !== undefined) return named;
  if (sentence.tokens.some(({ norm }) => WHOM.test(norm))) return 'PEOPLE';
  const none = [...found(sentence, 'NONE'), ...found(sentence, 'ABSENT')][0];
  if (none !== undefined && has(sentence, 'CIVIL', Math.max(0, none.first - 6), none.last + 2)) return 'CIVILIANS';
  return none === undefined ? categoryBefore(context, sentence) : 'PEOPLE';
}

const WHOM = /^(кого|каго|whom)$/;

/** That of the sentences before, where this one names nobody nearer: “how many people, the headquarters keeps to itself”. */
function categoryBefore({ sentences }: Context, sentence: Sentence): Category {
  const before = sentences[sentence.index - 1];
  const own = categoryOf(
    sentence,
    [...sentence.tokens.keys()].filter((at) => !FREED.test(sentence.tokens[at]?.norm ?? '')),
  );
  if (before === undefined || (own !== null && own !== 'PEOPLE') || isOfAll(sentence)) return 'PEOPLE';
  if (sentences.slice(Math.max(0, sentence.index - 2), sentence.index).some(isOfWounded)) return 'WOUNDED_AND_SICK';
  if (own !== null || before.heading || before.paragraph !== sentence.paragraph || has(before, 'OF_THEM'))
    return 'PEOPLE';
  const told = NAMED.find(([tag]) => has(before, tag))?.[1] ?? 'PEOPLE';
  return told;
}

/** Those of whom nothing more is said. */
const FREED =
  /^(freed|released|returned|exchanged|(возвращ|освобожд|обмен)\S*ных|(звільнен|повернут|визволен|обмінян)их|(вызвален|вернут|абмянян)ых)$/;

/** Of nobody else, and not only some of them. */
function isOfWounded(sentence: Sentence): boolean {
  const isOfOthers = found(sentence, 'POW').some(({ first }) => isTagged(sentence, first - 1, 'AND'));
  return (
    !sentence.heading &&
    (has(sentence, 'WOUNDED') || has(sentence, 'SICKSWAP')) &&
    !isOfOthers &&
    !has(sentence, 'OF_THEM')
  );
}

/** “the total”: of all, whoever they are. */
export function isOfAll({ tokens }: Sentence): boolean {
  return tokens.some(({ norm }) => /^(общ|загальн|агульн|точн|дакладн|total|overall|exact)/.test(norm));
}
