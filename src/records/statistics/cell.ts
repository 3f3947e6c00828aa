import { PersonCategory } from '../../evidence/claim/claim.terms';
import { type Amount, amountOf, isMissing, NOTHING } from '../exchange/amount';
import type { Filed } from '../exchange/filed';
import { Corroboration, ReportedStatus } from '../reading/reading.terms';

/** What of each record is summed. */
export interface Asked {
  /** Null: what went to any side. */
  readonly toId: string | null;
  /** Null: every category on record. REMAINS are always looked at. */
  readonly category: PersonCategory | null;
}

/** What one record gave to one side, of one category; nulls where the record has no such value. */
export interface Cell {
  readonly toId: string | null;
  readonly category: PersonCategory | null;
  readonly status: ReportedStatus | null;
  readonly corroboration: Corroboration | null;
  readonly amount: Amount;
}

/** The values of a record to some sides, those missing included. */
export function cellsOf(record: Filed, sides: readonly (string | null)[], asked: Asked): Cell[] {
  return sides.flatMap((toId) => categoriesOf(record, toId, asked).map((category) => cellOf(record, toId, category)));
}

/** A side, or a whole record, on which there is no value. */
export const emptyCell = (toId: string | null): Cell => ({
  ...{ toId, category: null, status: null, corroboration: null },
  amount: NOTHING,
});

function categoriesOf(record: Filed, toId: string | null, { category }: Asked): PersonCategory[] {
  const found = new Set<PersonCategory>();
  for (const count of record.counts) if (count.toId === toId) found.add(count.category);
  for (const one of [category ?? PersonCategory.PEOPLE, PersonCategory.REMAINS])
    if (isMissing(record, toId, one)) found.add(one);
  return [...found].filter((one) => category === null || one === category || one === PersonCategory.REMAINS);
}

function cellOf(record: Filed, toId: string | null, category: PersonCategory): Cell {
  const count = record.counts.find((one) => one.toId === toId && one.category === category);
  return {
    toId,
    category,
    status: count?.status ?? ReportedStatus.NOT_REPORTED,
    corroboration: count?.corroboration ?? Corroboration.NO_VOICE,
    amount: amountOf(record, toId, category, 'INCLUDED'),
  };
}
