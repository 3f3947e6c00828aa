import { mergedIds } from '../../evidence/record/records';
import { partyById, namesOfParty, officialName } from '../../evidence/party/party.service';
import { placeById } from '../../evidence/place/place.service';
import { ClaimField } from '../../evidence/claim/claim.terms';
import type { View } from '../../db/view';
import type { Exchange } from '../../records/exchange/exchange.entity';
import { isSeriesHead } from '../../records/exchange/exchange.service';
import type { MedicalService } from '../../records/medical-service/medical-service.entity';
import { exchangeIdsOf } from '../../records/medical-service/medical-service.service';
import { ReportedCount, ReportedDate, ReportedTerm } from '../../records/reading/reported';
import { valueOf, valuesOf } from '../../records/reading/resolution';
import { fieldKey } from '../../records/reading/rule/key';
import type { Resolved } from '../../records/reading/rule/resolved';
import { titleOf } from '../../records/reading/title';
import type { ColumnTypes } from './parquet';
import type { Row } from './row';

const WHAT = ['title', 'date_from', 'date_to', 'date_precision', 'outcome', 'kind', 'place'];
const COUNT = [
  ...['to_id', 'to_name', 'category', 'best', 'low', 'high', 'status', 'corroboration', 'conflict', 'voices'],
  ...['publications', 'chosen_claim_id', 'claim_ids', 'revision'],
];

const INTEGERS = ['best', 'low', 'high', 'voices', 'publications', 'revision'];

/** Of the columns below that are not text. */
export const RESOLVED_TYPES: ColumnTypes = {
  ...Object.fromEntries(INTEGERS.map((name) => [name, 'integer'])),
  ...{ is_series_head: 'boolean', conflict: 'boolean', exchange_ids: 'texts', claim_ids: 'texts' },
};

export const EXCHANGE_COLUMNS = ['exchange_id', ...WHAT, 'series_of', 'is_series_head', ...COUNT];
export const SERVICE_COLUMNS = ['medical_service_id', ...WHAT, 'exchange_ids', ...COUNT];

/** An exchange as rows: one for each side and category on record; one without them where nobody counted. */
export async function exchangeRows(exchange: Exchange): Promise<Row[]> {
  const { view, id, partOfId } = exchange;
  const [what, head, [series]] = await Promise.all([
    about(view, id, 'Exchange'),
    isSeriesHead(exchange),
    partOfId === null ? [] : view.load(mergedIds, partOfId),
  ]);
  const start = { exchange_id: id, ...what, series_of: series ?? partOfId, is_series_head: head };
  return withCounts(view, id, start);
}

/** A medical service likewise. */
export async function serviceRows(service: MedicalService): Promise<Row[]> {
  const { view, id } = service;
  const [what, exchanges] = await Promise.all([about(view, id, 'Medical service'), exchangeIdsOf(service)]);
  return withCounts(view, id, { medical_service_id: id, ...what, exchange_ids: exchanges });
}

async function about(view: View, id: string, fallback: string): Promise<Row> {
  const fields = [ClaimField.DATE, ClaimField.OUTCOME, ClaimField.KIND, ClaimField.PLACE];
  const values = await Promise.all(fields.map((field) => valueOf(view, id, fieldKey(field))));
  const [day, outcome, kind, place] = values as [Resolved, Resolved, Resolved, Resolved];
  const { from, to, precision } = new ReportedDate(view, id, day);
  return {
    title: await titleOf(view, id, fallback),
    date_from: from,
    date_to: to,
    date_precision: precision,
    outcome: new ReportedTerm(view, id, outcome).term,
    kind: new ReportedTerm(view, id, kind).term,
    place: await placeName(view, place),
  };
}

async function placeName(view: View, { best }: Resolved): Promise<string | null> {
  return best?.type === 'place' ? ((await view.load(placeById, best.placeId))?.nameEn ?? null) : null;
}

const NO_COUNT = Object.fromEntries(COUNT.map((column) => [column, null]));

async function withCounts(view: View, id: string, start: Row): Promise<Row[]> {
  const counts = await valuesOf(view, id, ClaimField.COUNT);
  if (counts.length === 0) return [{ ...start, ...NO_COUNT, revision: view.revision }];
  return Promise.all(counts.map(async (value) => ({ ...start, ...(await countCells(view, id, value)) })));
}

async function countCells(view: View, id: string, value: Resolved): Promise<Row> {
  const { best, low, high, category } = new ReportedCount(view, id, value);
  const { key, status, corroboration, conflict, voices, publications, chosen } = value;
  return {
    to_id: key.toId,
    to_name: key.toId === null ? null : await nameOf(view, key.toId),
    category,
    ...{ best, low, high, status, corroboration, conflict, voices, publications },
    chosen_claim_id: chosen?.id ?? null,
    claim_ids: claimIds(value),
    revision: view.revision,
  };
}

/** The official name of a party in English; null for an unknown one. */
export async function nameOf(view: View, id: string): Promise<string | null> {
  const party = await view.load(partyById, id);
  return party && (officialName(await view.load(namesOfParty, id), 'en') ?? id);
}

/** A derived value rests on the claims of its parts. */
function claimIds({ claims, parts }: Resolved): string[] {
  const ids = [...claims, ...parts.flatMap((part) => part.claims)].map(({ id }) => id);
  return [...new Set(ids)].sort();
}
