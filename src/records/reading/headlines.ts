import { LRUCache } from 'lru-cache';
import { offIndex } from '../../db/off-index';
import { inOrder, selectBare } from '../../db/rows';
import { isIn, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { ClaimField } from '../../evidence/claim/claim.terms';
import { Reading } from './reading.entity';

/** Of what kind a record is, when, where and whether it took place: what every list shows of it. */
export const HEADLINE_FIELDS = [ClaimField.KIND, ClaimField.DATE, ClaimField.PLACE, ClaimField.OUTCOME];

/** What a headline keeps of these readings. */
export const HEADLINE_PROPERTIES = [
  ...(['recordId', 'key', 'field', 'term', 'placeId', 'dateFrom', 'dateTo', 'dateLow', 'dateHigh'] as const),
  ...(['toId', 'status', 'conflict'] as const),
];

/** Some 1.5 KB each. */
const MOST = 10_000;

type Headline = readonly Reading[];

const noneYet = (): Promise<LRUCache<string, Headline>> => Promise.resolve(new LRUCache({ max: MOST }));

/** The readings that make the headline of each of some records, without more columns than these. Those last shown are remembered at the head. */
export async function headlinesOf(view: View, recordIds: readonly string[]): Promise<Headline[]> {
  if (!view.isHead) return read(view, recordIds);
  const memory = await view.kept(noneYet);
  const known = recordIds.map((id) => memory.get(id));
  const unknown = recordIds.filter((_, index) => known[index] === undefined);
  const found = new Map<string, Headline>();
  const lists = unknown.length === 0 ? [] : await read(view, unknown);
  unknown.forEach((id, index) => found.set(id, lists[index]!));
  for (const [id, headline] of found) memory.set(id, headline);
  return known.map((headline, index) => headline ?? found.get(recordIds[index]!)!);
}

async function read(view: View, recordIds: readonly string[]): Promise<Headline[]> {
  const fields = isIn(offIndex(view, sql`t.field`), HEADLINE_FIELDS);
  const tail = sql`WHERE ${isIn(sql`t.record_id`, recordIds)} AND ${fields} ORDER BY t.record_id, t.\`key\``;
  const rows = await selectBare(view, Reading, tail, new Set(HEADLINE_PROPERTIES));
  return inOrder(recordIds, rows, ({ recordId }) => recordId);
}
