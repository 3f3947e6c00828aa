import type { Batch, View } from '../db/view';
import { mergedIds, recordById } from '../evidence/record/records';
import { exchangeRow } from '../records/exchange/exchange.service';
import { medicalServiceRow } from '../records/medical-service/medical-service.service';
import { titleOnFile } from '../records/reading/title';
import { SearchField, SearchType } from './search.terms';
import { ownWords, type Searchable } from './searchable';

/** What makes one kind of record searchable. */
interface Kind {
  readonly type: SearchType;
  /** Rows by their own ids, merged or not. */
  readonly row: Batch<string, { readonly label: string } | null>;
  readonly fallback: string;
}

const EXCHANGE: Kind = { type: SearchType.EXCHANGE, row: exchangeRow, fallback: 'Exchange' };
const SERVICE: Kind = { type: SearchType.MEDICAL_SERVICE, row: medicalServiceRow, fallback: 'Medical service' };

/** Exchanges by id; null for an unknown one and for one that answers with another. */
export const searchableExchange: Batch<string, Searchable | null> = (view, ids) =>
  Promise.all(ids.map((id) => ofRecord(view, id, EXCHANGE)));

/** Medical services likewise. */
export const searchableService: Batch<string, Searchable | null> = (view, ids) =>
  Promise.all(ids.map((id) => ofRecord(view, id, SERVICE)));

async function ofRecord(view: View, id: string, { type, row, fallback }: Kind): Promise<Searchable | null> {
  const [record, group] = await Promise.all([view.load(recordById, id), view.load(mergedIds, id)]);
  if (record === null || record.id !== id) return null;
  const others = group.filter((other) => other !== id);
  const [{ title, day }, merged] = await Promise.all([titleOnFile(view, id, fallback), view.loadMany(row, others)]);
  const texts = ownWords([
    [SearchField.TITLE, title, 7],
    [SearchField.LABEL, record.label, 6],
    ...merged.map((other): [null, string | null, number] => [null, other?.label ?? null, 3]),
  ]);
  return { type, id, day, language: null, sourceId: null, relays: false, texts };
}
