import type { Row } from '../../db/row-changes';
import { shortened } from './shortened';
import type { Span } from '../tables/extraction';
import type { ReadDocument } from './read-document';
import type { Asked, HowRead } from './wanted';

/** A claim before it is known what it is about. */
export interface Claimed {
  readonly speakerId: string | null;
  readonly row: Row;
  readonly how: HowRead;
}

const NOTHING: Row = {
  ...{ to_id: null, from_id: null, category: null, beside: false, status: 'STATED' },
  ...{ number_low: null, number_high: null, date_from: null, date_to: null, place_id: null },
  ...{ party_id: null, role: null, term: null, span_start: null, span_end: null },
  ...{ credibility: 6, pinned: false },
};

export const claim = (recordId: string, { speakerId, row, how }: Claimed): Asked => ({
  entity: 'claim',
  speakerId,
  row: { ...NOTHING, ...row, record_id: recordId },
  how,
});

const MOST_LETTERS = 1000;

/** The words on the page, where they stand. */
export function verbatim({ text }: ReadDocument, [start, end]: Span, words = text.slice(start, end)): Row {
  return {
    as_stated: shortened(words, MOST_LETTERS),
    as_stated_kind: 'VERBATIM',
    span_start: start,
    span_end: end,
  };
}

export const inOurWords = (words: string): Row => ({
  as_stated: shortened(words, MOST_LETTERS),
  as_stated_kind: 'OWN_WORDS',
});
