import type { View } from '../../db/view';
import { ClaimField } from '../../evidence/claim/claim.terms';
import { Policy } from '../reading/reading.terms';
import { valuesOf } from '../reading/resolution';
import type { Resolved } from '../reading/rule/resolved';
import type { Filed, FiledCount } from './filed';

/** The same records with the counts that another policy gives; date, kind, outcome, place and parties stay. */
export async function underPolicy(view: View, records: readonly Filed[], policy: Policy): Promise<readonly Filed[]> {
  if (policy === Policy.RECEIVER_FIRST) return records;
  return Promise.all(
    records.map(async (record) => {
      if (policy !== Policy.NO_BEST && record.counts.every(isOneNumber)) return record;
      const counts = await valuesOf(view, record.id, ClaimField.COUNT, policy);
      return { ...record, counts: counts.map(filedCount) };
    }),
  );
}

/** Where the range of what was said is one number, or nothing, a policy has nothing to choose from. */
const isOneNumber = ({ low, high }: FiledCount): boolean => low === high;

function filedCount({ key, best, low, high, status, corroboration, conflict, beside }: Resolved): FiledCount {
  return {
    toId: key.toId,
    category: key.category!,
    best: best?.type === 'number' ? best.low : null,
    low: low as number | null,
    high: high as number | null,
    ...{ status, corroboration, conflict, beside },
  };
}
