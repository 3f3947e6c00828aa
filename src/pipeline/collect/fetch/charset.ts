import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import { CollectFailure } from './failure';

export interface CharsetHints {
  /** What the feed is configured to be in; null: find out. */
  readonly override: string | null;
  /** The `Content-Type` of the answer; null when there was none. */
  readonly contentType: string | null;
}

/** Where a document may tell its own charset, in bytes. */
const HEAD = 4096;
/** More characters that are none than one in so many: read in the wrong charset. */
const DAMAGE = 100;

const BOMS: readonly [bytes: string, charset: string][] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/** Bytes as text: by the feed's own setting, a byte order mark, the header, what the document says of itself, the form of UTF-8, a guess.
 *  @throws {CollectFailure} UNREADABLE */
export function decoded(bytes: Buffer, hints: CharsetHints): string {
  const text = new TextDecoder(charsetOf(bytes, hints)).decode(bytes);
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  if (damaged * DAMAGE > text.length) throw new CollectFailure('UNREADABLE', 'no charset fits the bytes');
  return text;
}

/** A name that `TextDecoder` knows. UTF-8 that says it is something else is UTF-8 nevertheless: no other text happens to have its form. */
export function charsetOf(bytes: Buffer, { override, contentType }: CharsetHints): string {
  const own = known(override);
  if (own) return own;
  const start = bytes.subarray(0, 3).toString('hex');
  const marked = BOMS.find(([mark]) => start.startsWith(mark));
  if (marked) return marked[1];
  const valid = isUtf8(bytes);
  if (valid && !isAscii(bytes)) return 'utf-8';
  const declared = [known(fromHeader(contentType)), known(fromDocument(bytes))].find(
    (charset) => charset !== null && (charset !== 'utf-8' || valid),
  );
  return declared ?? (valid ? 'utf-8' : guessed(bytes));
}

/** Of the charsets of the languages that are read. */
function guessed(bytes: Buffer): string {
  const guess = known(chardet.detect(bytes));
  return guess !== null && /^(?:windows-125|iso-8859-|koi8|ibm866)/.test(guess) ? guess : 'windows-1251';
}

const isAscii = (bytes: Buffer): boolean => bytes.every((byte) => byte < 128);

const fromHeader = (contentType: string | null): string | null =>
  /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;

function fromDocument(bytes: Buffer): string | null {
  const head = bytes.subarray(0, HEAD).toString('latin1');
  const xml = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head);
  return (xml ?? /<meta[^>]+?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head))?.[1] ?? null;
}

/** KOI8-U has all letters of KOI8-R, and і, ї, є, ґ where that has frames. */
function known(label: string | null): string | null {
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'koi8-r' ? 'koi8-u' : encoding;
  } catch {
    return null;
  }
}
