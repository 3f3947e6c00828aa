import { RelayBasis, RelayKind } from '../../evidence/statement/statement.terms';
import { statementId } from './said';

/** A statement with what tells whether it repeats another. */
export interface Speech {
  readonly id: string;
  readonly documentId: string;
  readonly sourceId: string;
  /** A partial date; null when unknown. */
  readonly published: string | null;
  readonly language: string;
  readonly speakerId: string | null;
  readonly quote: string | null;
  /** The carrier that the page names, and its source where that is on file. */
  readonly relayedVia: string | null;
  readonly viaSourceId: string | null;
  /** The document it is a copy of; itself, or null where no text is kept, for one that is none. */
  readonly clusterId: string | null;
  /** The records that its document speaks of. */
  readonly records: ReadonlySet<string>;
  /** The numbers it gives, by record and what is counted. */
  readonly numbers: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Relay {
  readonly fromId: string;
  readonly kind: RelayKind;
  readonly basis: RelayBasis;
}

/** What a statement repeats, among those it may repeat; null where it is an origin. A copy of a page repeats that page; a speaker who is quoted
 *  repeats the page that had the same words or numbers first, that of a carrier the page names before others. */
export function relayOf(speech: Speech, others: readonly Speech[]): Relay | null {
  if (isCopy(speech)) return copyOf(speech, others);
  if (speech.speakerId === null) return null;
  const earlier = others.filter((other) => mayRepeat(speech, other)).sort(byTime);
  const named = earlier.find(({ sourceId }) => sourceId === speech.viaSourceId);
  const from = named ?? earlier[0];
  if (!from) return null;
  return { fromId: from.id, kind: kindOf(speech, from), basis: named ? RelayBasis.STATED : RelayBasis.SAME_UTTERANCE };
}

const isCopy = ({ clusterId, documentId }: Speech): boolean => clusterId !== null && clusterId !== documentId;

function copyOf(speech: Speech, others: readonly Speech[]): Relay | null {
  const unnamedVia = speech.speakerId === null ? speech.relayedVia : null;
  const id = statementId(speech.clusterId!, speech.speakerId, unnamedVia);
  const first = others.find((other) => other.id === id);
  if (!first) return null;
  const kind = first.language === speech.language ? RelayKind.REPRINT : RelayKind.TRANSLATION;
  return { fromId: id, kind, basis: RelayBasis.SAME_TEXT };
}

function mayRepeat(speech: Speech, other: Speech): boolean {
  const isSpeaker = other.speakerId === speech.speakerId && other.documentId !== speech.documentId;
  const isAboutTheSame = [...other.records].some((record) => speech.records.has(record));
  if (!isSpeaker || !isAboutTheSame || isCopy(other) || byTime(other, speech) >= 0) return false;
  return hasSameWords(speech, other) || hasSameNumbers(speech, other);
}

function kindOf(speech: Speech, from: Speech): RelayKind {
  if (from.language !== speech.language) return RelayKind.TRANSLATION;
  return hasSameWords(speech, from) ? RelayKind.QUOTE : RelayKind.PARAPHRASE;
}

const letters = (quote: string): string =>
  quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const hasSameWords = ({ quote }: Speech, other: Speech): boolean =>
  quote !== null && other.quote !== null && letters(quote) === letters(other.quote);

/** On what both count they give an equal number, and nowhere only others. */
function hasSameNumbers({ numbers }: Speech, other: Speech): boolean {
  const both = [...numbers].filter(([key]) => other.numbers.has(key));
  const isShared = ([key, values]: (typeof both)[number]): boolean =>
    [...values].some((value) => other.numbers.get(key)!.has(value));
  return both.length > 0 && both.every(isShared);
}

/** Undated pages come last. */
const timeOf = ({ published, documentId, id }: Speech): string => [published ?? '9999', documentId, id].join(' ');

const byTime = (left: Speech, right: Speech): number =>
  timeOf(left) < timeOf(right) ? -1 : timeOf(left) > timeOf(right) ? 1 : 0;
