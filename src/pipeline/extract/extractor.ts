import type { MaybePromise } from '../../kernel/maybe-promise';
import type { Extraction } from '../tables/extraction';

/** A document as an extractor gets it. */
export interface DocumentToRead {
  /** Empty where there is none. */
  readonly title: string;
  /** Cleaned, names removed; spans point into it. */
  readonly text: string;
  /** ISO 639-1; null for not known. */
  readonly language: string | null;
  /** Day of publication, `YYYY-MM-DD`; null unless known by the day. */
  readonly published: string | null;
}

/** Reads what a text says of hand-overs. */
export interface Extractor {
  /** At most 32 letters. */
  readonly name: string;
  /** That of its word lists or its model included: what another version read is superseded. At most 32 letters. */
  readonly version: string;
  /** Writes nothing. What fails, fails for this document only. */
  extract(document: DocumentToRead, signal?: AbortSignal): MaybePromise<Extraction>;
}
