import { HandoverError } from '../../kernel/errors';
import type { Language } from '../text/language';
import type { Found } from './call-signs';
import { compiledNames } from './known-names';
import { namesIn } from './names-in';

/** Goes up with every change of what is removed. */
export const REDACTION_VERSION = '10';

const PUT_INSTEAD = '[name]';

/** Above both, a text is no report with names in it but a list of names. */
const MOST_NAMES = 8;
const MOST_OF_WORDS = 0.3;

/** A list of persons, not a report: nothing of it may be kept. */
export class PrivacyRefusal extends HandoverError {
  readonly code = 'PRIVACY_REFUSAL';
}

export interface Redacted {
  readonly text: string;
  /** How many names were taken out. */
  readonly removed: number;
  /** Where a place of `text` is in the text as it was given: inside of `[name]`, the begin of the name. */
  readonly given: (offset: number) => number;
}

/** The text with `[name]` in the place of every name of a person but those `known`: names of parties, places and sources. Names are looked for in all
 *  languages; that of the text only tells English headlines. `text` is expected as `normalised` leaves it.
 *  @throws {PrivacyRefusal} for a list of names */
export function removeNames(text: string, language: Language | null, known: ReadonlySet<string>): Redacted {
  const found = namesIn(text, language, compiledNames(known));
  if (found.length === 0) return { text, removed: 0, given: (offset) => offset };
  const kept = found.map(([start], index) => text.slice(index === 0 ? 0 : found[index - 1]![1], start));
  const redacted = `${kept.join(PUT_INSTEAD)}${PUT_INSTEAD}${text.slice(found.at(-1)![1])}`;
  const share = countWords(found.map(([start, end]) => text.slice(start, end)).join(' ')) / countWords(text);
  if (found.length > MOST_NAMES && share > MOST_OF_WORDS) throw new PrivacyRefusal(`a list of ${found.length} names`);
  return { text: redacted, removed: found.length, given: (offset) => givenAt(found, offset) };
}

function givenAt(found: readonly Found[], offset: number): number {
  let longer = 0;
  for (const [start, end] of found) {
    if (offset + longer <= start) break;
    if (offset + longer < start + PUT_INSTEAD.length) return start;
    longer += end - start - PUT_INSTEAD.length;
  }
  return offset + longer;
}

const countWords = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0;
