import type { Context } from './context';
import { has, type Sentence } from './sentences';

/** How many sentences, the title among them, tell what a text is about. */
const OPENING = 3;
const LIVING = ['EXCHANGE', 'HOME', 'PRISON', 'WOUNDED', 'CHILD'];

/** True where the dead are handed over and nobody else: then “1,245 soldiers” of such a text are bodies too. */
export function isAboutBodies({ sentences }: Context): boolean {
  return sentences.slice(0, OPENING).some(ofBodies) && !sentences.some(ofLiving);
}

function ofBodies(sentence: Sentence): boolean {
  return has(sentence, 'BODY') || has(sentence, 'DEAD');
}

function ofLiving(sentence: Sentence): boolean {
  return !ofBodies(sentence) && LIVING.some((tag) => has(sentence, tag));
}
