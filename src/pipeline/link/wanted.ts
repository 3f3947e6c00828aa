import type { Row } from '../../db/row-changes';
import type { Tier } from '../tables/extraction';

/** How a value was read: what `extracted` keeps. */
export interface HowRead {
  readonly rule: string;
  readonly frame: number;
  readonly tier: Tier;
  readonly confidence: number;
  readonly trace: object;
}

/** A claim or a tally that a draft asks for, before it has an id. */
export interface Asked {
  readonly entity: 'claim' | 'tally';
  /** Who says it; null: the outlet. */
  readonly speakerId: string | null;
  /** Columns but for id, statement, review and what the extractor is. */
  readonly row: Row;
  readonly how: HowRead;
}

/** The columns that say what a claim or a tally says, of whom: two that are equal in them say the same. */
const SAYING = [
  ...['field', 'to_id', 'from_id', 'category', 'beside', 'status', 'number_low', 'number_high', 'date_from', 'date_to'],
  ...['place_id', 'party_id', 'role', 'term', 'unit', 'counted_by_id', 'via_id', 'scope', 'since', 'until'],
];

/** Equal where the same is said, whatever the words. */
export const sayingOf = (row: Row): string =>
  JSON.stringify(SAYING.map((name) => (name === 'beside' ? Boolean(row[name]) : (row[name] ?? null))));
