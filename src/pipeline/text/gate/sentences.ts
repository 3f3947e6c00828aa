import { normalised } from '../normalised';
import { has, isCounted, withoutSwapOfThings, withoutThings } from './word-lists';

/** "157 for 157", "195 на 195"; no shares of money. */
export const FORMULA =
  /(?<!\d)\d{1,9} (?:for|to|на|за) \d+(?![\d,.]*\d| ?(?:%|hryvn|dollar|euro|r(?:o?u)bl|pound|т[иы]с|гр[иы]в|руб|дол|[еє]вро))|(?<!\p{L})(?:по|па) \d{2,4}(?!\d| ?(?:%|т[иы]с|гр[иы]в|руб|дол))|(?<!\d)\d{1,9} each/u;

/** A sentence of which one can be sure that it tells of a hand-over. */
export const SURE = 0.5;

/** Title and text in small letters, a sentence each. */
export const sentencesOf = (title: string, text: string): readonly string[] =>
  [title, ...text.split(/(?<=[.!?…»"])\s+|\n+/)].map(plain);

export const plain = (text: string): string => normalised(text).toLowerCase().replaceAll('ё', 'е').replaceAll('ў', 'у');

/** How surely one sentence tells of a hand-over. */
export function handOver(sentence: string): number {
  const plainly = withoutSwapOfThings(withoutThings(sentence));
  const [swap, transfer, captive] = [has(plainly, 'swap'), has(plainly, 'transfer'), has(sentence, 'captive')];
  const person = has(sentence, 'person') || FORMULA.test(sentence);
  if (swap) return captive ? 1 : person ? 0.7 : 0.3;
  if (transfer) return captive ? 0.8 : person ? SURE : 0;
  return 0;
}

/** True where things are exchanged, and nobody is moved besides. */
export function isOfThings(sentence: string): boolean {
  const even = plain(sentence);
  const rest = withoutThings(even);
  return has(even, 'swap') && !has(rest, 'swap') && !(has(rest, 'transfer') && isCounted(rest));
}

export const isBetween = (sentence: string): boolean => has(sentence, 'ukraine') && has(sentence, 'russia');
