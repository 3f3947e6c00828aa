import { createHash } from 'node:crypto';
import { HandoverError } from '../../../kernel/errors';
import { idFor } from '../../../kernel/ids';
import { REDACTION_VERSION } from '../../privacy/remove-names';
import { removeNamesBelow } from '../../privacy/remove-names-below';
import { gateScore } from '../../text/gate/gate';
import { languageOf } from '../../text/language';
import { normalised } from '../../text/normalised';
import { marksOf } from '../../text/similar';
import { refuseGarbled } from '../article/garbled';
import { publishedDay, type WrittenDate } from '../article/published';
import { CollectFailure } from '../fetch/failure';
import type { Prepared } from './kept';

/** A document as it was read, names and all: it lives in memory only. */
export interface Draft {
  /** Canonical; null for what has no page of its own. */
  readonly address: string | null;
  readonly guid: string | null;
  readonly headline: string | null;
  readonly text: string;
  /** Best first. */
  readonly dates: readonly (WrittenDate | null)[];
  readonly sha256: string;
}

/** What is known of a feed, for each of its documents. */
export interface Origin {
  readonly feedId: string | null;
  readonly sourceId: string;
  /** Shown for a document without a page of its own. */
  readonly homepage: string;
  /** Of the outlet, such as `Europe/Minsk`; null: days are those of UTC. */
  readonly timeZone: string | null;
  /** Where the text does not tell. */
  readonly language: string;
  readonly knownNames: ReadonlySet<string>;
}

const MOST_LETTERS = 500_000;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Takes names out of a draft and tells what it is known by. The hash of the text is that of the text without them: one of the whole text
 *  could be used to find out whose names they were.
 *  @throws {CollectFailure} NO_TEXT, TOO_LARGE, UNREADABLE, PRIVACY_REFUSAL, BAD_ADDRESS */
export function prepare(draft: Draft, origin: Origin, now: Date): Prepared {
  const [headline, text] = wordsOf(draft);
  const language = languageOf(text);
  const { title, text: article, removed } = redacted(headline, text, language, origin.knownNames);
  const textSha256 = sha256(article);
  const addressSha256 = sha256(draft.address ?? `${origin.feedId ?? ''} ${draft.guid ?? textSha256}`);
  return {
    id: idFor('do', addressSha256, textSha256),
    feedId: origin.feedId,
    sourceId: origin.sourceId,
    url: addressFor(draft.address ?? origin.homepage),
    ...dateOf(draft, origin, now),
    language: language ?? origin.language,
    retrievedAt: now.toISOString(),
    sha256: draft.sha256,
    headline: whole(title.slice(0, 500)),
    article: article,
    addressSha256,
    textSha256,
    itemSha256: draft.guid === null ? null : sha256(draft.guid),
    ...marksOf(article),
    gateScore: gateScore(title, article),
    redactionVersion: REDACTION_VERSION,
    removedNames: removed,
  };
}

function redacted(...asked: Parameters<typeof removeNamesBelow>): ReturnType<typeof removeNamesBelow> {
  try {
    return removeNamesBelow(...asked);
  } catch (error) {
    if (!(error instanceof HandoverError)) throw error;
    throw new CollectFailure('PRIVACY_REFUSAL', 'it is a list of names');
  }
}

function wordsOf(draft: Draft): [headline: string, text: string] {
  const text = clean(draft.text);
  if (text === '') throw new CollectFailure('NO_TEXT', 'it holds no text');
  if (text.length > MOST_LETTERS) throw new CollectFailure('TOO_LARGE', `more than ${MOST_LETTERS} letters`);
  refuseGarbled(text);
  return [clean(draft.headline ?? '').replace(/\n/g, ' '), text];
}

function dateOf({ dates }: Draft, { timeZone }: Origin, now: Date): Pick<Prepared, 'publishedOn' | 'note'> {
  const found = publishedDay(dates, timeZone, now);
  if (!found) return { publishedOn: null, note: null };
  return { publishedOn: found.day, note: `Its day is that of: ${found.basis}, in ${timeZone ?? 'UTC'}` };
}

/** Half a character is none. */
const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, '');

/** Without signs that a database or a reader would stumble over. */
const clean = (text: string): string =>
  normalised(whole(text))
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
    .trim();

function addressFor(address: string): string {
  if (address.length > 2000) throw new CollectFailure('BAD_ADDRESS', 'longer than 2000 signs');
  return address;
}
