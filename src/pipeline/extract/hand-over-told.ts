import type { Context } from './context';
import type { Count } from './count';
import { has, type Sentence } from './sentences';

/** From this score of the gate on its words are enough. */
const SURE = 0.6;

/** True where the gate is sure, where a rule that names both sides has read a number, or where one sentence tells that people are exchanged,
 *  or moved from one side to the other: words of giving, coming home and captives that stand apart tell of much else. */
export function isHandOverTold({ sentences }: Context, counts: readonly Count[], score: number): boolean {
  if (score >= SURE || counts.some(isPlain)) return true;
  return sentences.some((sentence) => isExchangeTold(sentence) || (hasOne(sentence, WHO) && areMoved(sentence)));
}

const isPlain = ({ rule, low, high }: Count): boolean => TELLING.has(rule) && low !== null && low === high && low > FEW;

/** Rules of counts that a text about something else seldom fits, and numbers that are hardly a part of something else. */
const TELLING = new Set(['each', 'formula', 'captivity', 'destination', 'own side', 'subject and verb', 'opposite']);
const FEW = 10;

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
