import { isBetween, isOfThings, plain } from '../text/gate/sentences';
import type { Context } from './context';
import type { Count } from './count';
import { has, type Sentence } from './sentences';

/** From this score of the gate on a beginning that tells of it loosely is enough. */
const SURE = 0.6;

/** True where a rule that names both sides has read a number, or where one sentence tells that people are exchanged, or moved from one side
 *  to the other: words of giving, coming home and captives that stand apart tell of much else. Where the gate is sure, the first sentences
 *  need not name the sides. */
export function isHandOverTold(context: Context, counts: readonly Count[], score: number): boolean {
  const sentences = context.sentences.filter((sentence) => !isOfThings(wordsOf(context, sentence)));
  const read = counts.filter((count) => sentences.includes(count.sentence));
  if (read.some(isPlain) || sentences.some(isTold)) return true;
  return score >= SURE && isLooselyTold(context, sentences.slice(0, BEGINNING));
}

const wordsOf = ({ even }: Context, { tokens }: Sentence): string =>
  even.text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);

/** How many sentences that is, the title among them. */
const BEGINNING = 5;

const isPlain = ({ rule, low, high }: Count): boolean => TELLING.has(rule) && low !== null && low === high && low > FEW;

/** Rules of counts that a text about something else seldom fits, and numbers that are hardly a part of something else. */
const TELLING = new Set(['each', 'formula', 'captivity', 'destination', 'own side', 'subject and verb', 'opposite']);
const FEW = 10;

const isTold = (sentence: Sentence): boolean =>
  isExchangeTold(sentence) || (hasOne(sentence, WHO) && areMoved(sentence));

/** Somebody is exchanged, or moved where the sides are named near by. */
const isLooselyTold = (context: Context, beginning: readonly Sentence[]): boolean =>
  beginning.some((sentence) => has(sentence, 'EXCHANGE')) ||
  (beginning.some((sentence) => hasOne(sentence, WHO) && hasOne(sentence, MOVED)) &&
    isBetween(plain(beginning.map((sentence) => wordsOf(context, sentence)).join('\n'))));

const isExchangeTold = (sentence: Sentence): boolean =>
  has(sentence, 'EXCHANGE') &&
  (hasOne(sentence, [...WHO, 'AGREEMENT:']) || SIDES.every((side) => isNamed(sentence, side)));

const WHO = ['POW', 'PEOPLE', 'CIVIL', 'CHILD', 'WOUNDED', 'BODY', 'DEAD', 'FOREIGN', 'MEDIC', 'DEM:', 'OWN', 'LAD'];
const MOVED = ['COME', 'GET', 'GIVE', 'FREED'];
const ABROAD = ['TO:HU', 'TO:SA'];
const PATH = ['FROM:', 'TO:UA', 'TO:RU', 'PRISON', 'MEDIATION', ...ABROAD];
const SIDES = ['UA', 'RU'];

function areMoved(sentence: Sentence): boolean {
  if (has(sentence, 'POW') && hasOne(sentence, ABROAD)) return true;
  const isPath = hasOne(sentence, PATH) || SIDES.every((side) => isNamed(sentence, side));
  return hasOne(sentence, MOVED) && (isPath || (has(sentence, 'STATE:BY') && isNamed(sentence, 'UA')));
}

const isNamed = (sentence: Sentence, side: string): boolean =>
  hasOne(sentence, [`STATE:${side}`, `DEM:${side}`, `NAT:${side}`]);

const hasOne = (sentence: Sentence, tags: readonly string[]): boolean => tags.some((tag) => has(sentence, tag));
