import { fold } from '../../../kernel/text/fold';

/** How far a word may go on behind a stem. */
const LONGEST_ENDING = 8;

/** Tells whether a folded word is on a list of words, where `*` stands for any ending. */
export function listed(list: string): (folded: string) => boolean {
  const entries = list.split(' ').filter((entry) => entry !== '');
  const whole = new Set(entries.filter((entry) => !entry.endsWith('*')).map(fold));
  const stems = new Set(entries.filter((entry) => entry.endsWith('*')).map((entry) => fold(entry.slice(0, -1))));
  return (folded) => whole.has(folded) || beginsWithOne(folded, stems);
}

/** True where a folded word begins with one of the stems. */
export function beginsWithOne(folded: string, stems: ReadonlySet<string>, longestEnding = LONGEST_ENDING): boolean {
  for (let length = Math.max(2, folded.length - longestEnding); length <= folded.length; length++)
    if (stems.has(folded.slice(0, length))) return true;
  return false;
}
