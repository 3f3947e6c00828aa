import { tableAt } from '../../db/as-of';
import { selectRows } from '../../db/rows';
import { sql } from '../../db/sql';
import type { View } from '../../db/view';
import { ClaimField } from '../../evidence/claim/claim.terms';
import { mergedAway, mergedIds } from '../../evidence/record/records';
import { groupBy } from '../../kernel/group';
import { Reading } from '../reading/reading.entity';
import { Exchange } from './exchange.entity';
import type { Filed, FiledCount } from './filed';

/** Every exchange on file at the view's revision, those merged away left out, by id; two statements, once for each view. */
export function ledgerOf(view: View): Promise<readonly Filed[]> {
  return view.once(readLedger);
}

async function readLedger(view: View): Promise<readonly Filed[]> {
  const away = new Set(await mergedAway(view));
  const [exchanges, readings] = await Promise.all([
    selectRows(view, Exchange, sql`ORDER BY t.id`),
    selectRows(view, Reading, sql`JOIN ${tableAt(view, Exchange)} e ON e.id = t.record_id`),
  ]);
  const byRecord = groupBy(readings, ({ recordId }) => recordId);
  const kept = exchanges.filter(({ id }) => !away.has(id));
  return Promise.all(
    kept.map(async (exchange) => filed(exchange, await headOf(view, exchange), byRecord.get(exchange.id) ?? [])),
  );
}

/** The record that the head of its series answers with; null when it is no stage, or one with its own head. */
async function headOf(view: View, { id, partOfId }: Exchange): Promise<string | null> {
  const [head = null] = partOfId === null ? [] : await view.load(mergedIds, partOfId);
  return head === id ? null : head;
}

function filed({ id }: Exchange, headId: string | null, readings: readonly Reading[]): Filed {
  const of = (field: ClaimField): Reading[] => readings.filter((reading) => reading.field === field);
  const [date] = of(ClaimField.DATE);
  return {
    id,
    headId,
    outcome: of(ClaimField.OUTCOME)[0]?.term ?? null,
    kind: of(ClaimField.KIND)[0]?.term ?? null,
    from: date?.dateFrom ?? null,
    to: date?.dateTo ?? null,
    placeId: of(ClaimField.PLACE)[0]?.placeId ?? null,
    parties: of(ClaimField.PARTY).map(({ role, partyId }) => ({ role: role!, partyId: partyId! })),
    ordinals: of(ClaimField.ORDINAL).map(({ partyId, term }) => ({ partyId, series: term })),
    counts: of(ClaimField.COUNT).map(filedCount),
    conflicts: readings.reduce((sum, { conflictKinds }) => sum + (conflictKinds?.split(' ').length ?? 0), 0),
  };
}

function filedCount({ number, ...reading }: Reading): FiledCount {
  const { toId, category, low, high, status, corroboration, conflict, beside } = reading;
  return { toId, category: category!, best: number, low, high, status, corroboration, conflict, beside };
}
