import { wordsOf } from '../../kernel/text/words';

/** What stands where words were erased. */
export const ERASED = '[erased]';

/** What a text is looked through for. */
export interface Sought {
  /** The numbers of words that runs have. */
  readonly lengths: readonly number[];
  /** Whether this run of words, as they are compared, is one. */
  readonly isRun: (run: string) => boolean;
}

/** Words as they are compared, with a blank between. */
export const runOf = (text: string): string =>
  wordsOf(text)
    .map(({ word }) => word.folded)
    .join(' ');

/** One run of words. */
export function oneRun(words: string): Sought {
  const run = runOf(words);
  return { lengths: [run.split(' ').length], isRun: (other) => other === run };
}

export function anyOf(all: readonly Sought[]): Sought {
  const lengths = [...new Set(all.flatMap((one) => one.lengths))].sort((left, right) => right - left);
  return { lengths, isRun: (run) => all.some(({ isRun }) => isRun(run)) };
}

/** How what was found is written over. */
export type Blank = (found: string) => string;

const asErased: Blank = () => ERASED;
/** For an address. */
export const plainly: Blank = () => 'erased';
/** As long as it was: places in the text stay where they are. */
export const sameLength: Blank = ({ length }) => '*'.repeat(length);

/** A text without the runs of words that are sought, whatever stands between the words and however they are accented or written large. */
export function blanked(text: string, { lengths, isRun }: Sought, blank: Blank = asErased): string {
  const words = wordsOf(text);
  let [result, written, at] = ['', 0, 0];
  while (at < words.length) {
    const length = lengths.find((count) => at + count <= words.length && isRun(runAt(words, at, count)));
    if (length === undefined) {
      at += 1;
      continue;
    }
    const [start, end] = [words[at]!.start, words[at + length - 1]!.end];
    result += text.slice(written, start) + blank(text.slice(start, end));
    [written, at] = [end, at + length];
  }
  return result + text.slice(written);
}

const runAt = (words: ReturnType<typeof wordsOf>, at: number, count: number): string =>
  words
    .slice(at, at + count)
    .map(({ word }) => word.folded)
    .join(' ');

/** An address that names something in letters of its own writes them as signs. */
export function blankedAddress(address: string, sought: Sought): string {
  const plain = blanked(address, sought, plainly);
  const read = decoded(plain);
  const rest = blanked(read, sought, plainly);
  return rest === read ? plain : encodeURI(rest);
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Does something to every text in a value of JSON. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapTexts(one, change)]));
}

/** The same in a text that may be JSON. */
export function changedWithin(text: string, change: (text: string) => string): string {
  const value = /^\s*[[{]/.test(text) ? parsed(text) : undefined;
  if (value === undefined) return change(text);
  const changed = JSON.stringify(mapTexts(value, change));
  return changed === JSON.stringify(value) ? text : changed;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
