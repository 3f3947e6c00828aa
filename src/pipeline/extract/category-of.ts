import type { PersonCategory } from '../../evidence/claim/claim.terms';
import { found, has, isTagged, type Sentence } from './sentences';

export type Category = `${PersonCategory}`;

/** The first that stands in a phrase decides. */
export const CATEGORIES: readonly (readonly [tag: string, category: Category])[] = [
  ['BODY', 'REMAINS'],
  ['DEAD', 'REMAINS'],
  ['CHILD', 'CHILDREN'],
  ['MEDIC', 'MEDICAL_PERSONNEL'],
  ['WOUNDED', 'WOUNDED_AND_SICK'],
  ['FOREIGN', 'FOREIGNERS'],
  ['CIVIL', 'CIVILIANS'],
  ['POW', 'PRISONERS_OF_WAR'],
  ['PEOPLE', 'PEOPLE'],
  ['DEM:', 'PEOPLE'],
];

/** What some words of a sentence count; null where they name nobody. */
export function categoryOf(sentence: Sentence, words: readonly number[]): Category | null {
  const tagged = (tag: string): boolean => words.some((at) => isTagged(sentence, at, tag));
  const rank = CATEGORIES.find(([tag]) => tagged(tag))?.[1] ?? null;
  if (rank === 'REMAINS' && areOffices(sentence, words)) return null;
  if (rank === 'CIVILIANS' && isOfNavy(sentence, words.at(-1) ?? 0)) return 'PRISONERS_OF_WAR';
  if (rank === 'CHILDREN' || !tagged('LAD')) return rank;
  return has(sentence, 'CHILD') ? 'CHILDREN' : (rank ?? 'PRISONERS_OF_WAR');
}

/** “over ten state bodies”. */
const areOffices = ({ tokens }: Sentence, words: readonly number[]): boolean =>
  words.some((at) => /^bod(y|ies)$/.test(tokens[at]?.norm ?? '') && OFFICE.test(tokens[at - 1]?.norm ?? ''));

const OFFICE = /^(state|government|governmental|public|official|enforcement|executive|international|regulatory)$/;

/** “11 sailors of the Navy”. */
const isOfNavy = ({ tokens }: Sentence, last: number): boolean =>
  SAILOR.test(tokens[last]?.norm ?? '') && [1, 2, 3].some((step) => isNavyAt(tokens, last, last + step));

/** Only “of the” between. */
const isNavyAt = (tokens: Sentence['tokens'], last: number, at: number): boolean =>
  NAVY.test(tokens[at]?.norm ?? '') && tokens.slice(last + 1, at).every(({ norm }) => /^(of|the)$/.test(norm));

const SAILOR = /^(sailor|моряк|марак)/;
const NAVY = /^(navy|вмс|вмф|вмсу|військово-морськ|военно-морск|ваенна-марск)/;

const BE = /^(are|were|is|was)$/;
const BE_OR_HAVE =
  /^(are|were|is|was|have|had|with|имеют|имел|получили|мають|мали|отримали|зазнали|маюць|атрымалі|с|з|із)$/;

/** “12 are civilians”, “80 - моряки”, “Five of the soldiers are wounded”: told after the phrase that ends at a token. */
export function categoryAfter(sentence: Sentence, last: number): Category | null {
  const { tokens } = sentence;
  const dash = dashAfter(sentence, last);
  if (dash !== null) return categoryOf(sentence, [dash + 1, dash + 2]);
  const part = found(sentence, 'OF_THEM').find(({ first }) => first === last + 1);
  const told = part === undefined ? null : categoryOf(sentence, [part.last + 1]);
  if (told !== null) return told;
  const verb = verbAfter(sentence, last);
  if (verb === null) return null;
  const category = categoryOf(sentence, [verb + 1, verb + 2, verb + 3]);
  return BE.test(tokens[verb]?.norm ?? '') || category === 'WOUNDED_AND_SICK' ? category : null;
}

/** The dash of “80 - sailors”, “12 of them - civilians”; null for none. */
function dashAfter(sentence: Sentence, last: number): number | null {
  const { tokens } = sentence;
  const end = endOfMany(sentence, last);
  const isLoose = tokens[end + 1]?.norm === '-' && tokens[end]?.end !== tokens[end + 1]?.start;
  return isLoose && tokens[end + 2]?.kind === 'word' ? end + 1 : null;
}

/** “of them”, “из освобождённых”. */
function endOfMany(sentence: Sentence, last: number): number {
  const isOfMany = isTagged(sentence, last + 1, 'AMONG') && isTagged(sentence, last + 2, 'PEOPLE');
  return found(sentence, 'OF_THEM').find(({ first }) => first === last + 1)?.last ?? (isOfMany ? last + 2 : last);
}

function verbAfter({ tokens }: Sentence, last: number): number | null {
  const next = [last + 1, last + 2, last + 3];
  const end = next.find((at) => tokens[at]?.kind !== 'word') ?? Infinity;
  return next.find((at) => at < end && BE_OR_HAVE.test(tokens[at]?.norm ?? '')) ?? null;
}
