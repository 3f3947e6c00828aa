import { hash } from 'node:crypto';
import { fold } from '../../kernel/text/fold';
import { LETTERS } from './letters';
import { NUMBER_WORDS } from './number-words';

/** "1 200", "1,200" and "1200" are one number; "14.02" and "3,5" stay as they are written. */
const DIGITS = /\d{1,3}(?:[ ,.]\d{3})+(?!\d)|\d+(?:[.,:/]\d+)*/g;

const WORDS = new RegExp(`(?<![${LETTERS}])(?:${patterns()})[${LETTERS}]*`, 'g');

/** sha256 of all numbers, months and days of the week in a text, however they are ordered, in hex. Words count as words: 90 and "ninety" differ. */
export function numbersOf(text: string): string {
  const plain = text.normalize('NFC').replace(/\p{Zs}/gu, ' ');
  const digits = (plain.match(DIGITS) ?? []).map((found) => found.replace(/[ ,.](?=\d{3}(?!\d))/g, ''));
  const words = fold(plain).match(WORDS) ?? [];
  return hash('sha256', [...digits, ...words].sort().join('\n'));
}

function patterns(): string {
  const stems = NUMBER_WORDS.split(' ').map(
    (stem) => fold(stem.replace('_', '')) + (stem.endsWith('_') ? `(?![${LETTERS}])` : ''),
  );
  return [...new Set(stems)].join('|');
}
