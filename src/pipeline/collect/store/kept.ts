/** A document as it is ready to be kept: names removed, nothing written yet. */
export interface Prepared {
  readonly id: string;
  readonly feedId: string | null;
  readonly sourceId: string;
  readonly url: string;
  /** `YYYY-MM-DD`; null when nobody says. */
  readonly publishedOn: string | null;
  readonly language: string;
  readonly retrievedAt: string;
  /** Of the bytes as fetched. */
  readonly sha256: string;
  /** Where its date comes from; null without a date. */
  readonly note: string | null;
  readonly headline: string;
  readonly article: string;
  readonly addressSha256: string;
  readonly textSha256: string;
  readonly itemSha256: string | null;
  readonly simhash: string;
  readonly numbersSha256: string;
  readonly gateScore: number;
  readonly redactionVersion: string;
  readonly removedNames: number;
}

/** What became of one item. */
export type Outcome = 'new' | 'changed' | 'unchanged';

export interface Kept {
  readonly outcome: Outcome;
  /** As what it is kept; null where it was erased for privacy. */
  readonly id: string | null;
}
