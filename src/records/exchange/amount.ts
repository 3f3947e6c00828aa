import { PartyRole, PersonCategory } from '../../evidence/claim/claim.terms';
import { ReportedStatus } from '../reading/reading.terms';
import type { Filed, FiledCount } from './filed';

/** What becomes of counts marked `beside`. */
export type Beside = 'INCLUDED' | 'LEFT_OUT' | 'ONLY';

/** People or bodies summed over records. */
export interface Amount {
  readonly best: number;
  readonly low: number;
  /** Null where a value is open above. */
  readonly high: number | null;
  /** Values missing: a side took people in and nobody gave a number. */
  readonly notReported: number;
  /** Values that are sums of parts. */
  readonly derived: number;
  /** Values on which voices disagree. */
  readonly contested: number;
  /** Part of a series total that none of its stages accounts for. */
  readonly notBrokenDown: number;
  /** How many values give a `best`, a `low`, a `high`: where none does, the sum is not 0 but unknown. */
  readonly bests: number;
  readonly lows: number;
  readonly highs: number;
  /** Of those `notReported`: values with a range and no exact number. */
  readonly ranges: number;
}

export const NOTHING: Amount = {
  ...{ best: 0, low: 0, high: 0, notReported: 0, derived: 0, contested: 0, notBrokenDown: 0 },
  ...{ bests: 0, lows: 0, highs: 0, ranges: 0 },
};

/** What was stated to be none: a known 0. */
const NONE: Amount = { ...NOTHING, bests: 1, lows: 1, highs: 1 };

export function plus(left: Amount, right: Amount): Amount {
  return {
    best: left.best + right.best,
    low: left.low + right.low,
    high: left.high === null || right.high === null ? null : left.high + right.high,
    notReported: left.notReported + right.notReported,
    derived: left.derived + right.derived,
    contested: left.contested + right.contested,
    notBrokenDown: left.notBrokenDown + right.notBrokenDown,
    bests: left.bests + right.bests,
    lows: left.lows + right.lows,
    highs: left.highs + right.highs,
    ranges: left.ranges + right.ranges,
  };
}

/** True where there is a value, or one is missing. */
export const isTold = ({ bests, lows, highs, notReported }: Amount): boolean => bests + lows + highs + notReported > 0;

/** What one record gave to one side. */
export function amountOf(record: Filed, toId: string | null, category: PersonCategory, beside: Beside): Amount {
  const counts = record.counts.filter((count) => count.toId === toId);
  const extra = counts
    .filter((count) => count.beside)
    .map(valueOf)
    .reduce(plus, NOTHING);
  const count = counts.find((one) => one.category === category);
  if (beside === 'ONLY') return category === PersonCategory.PEOPLE ? extra : count?.beside ? valueOf(count) : NOTHING;
  if (!count) return isMissing(record, toId, category) ? { ...NOTHING, notReported: 1 } : NOTHING;
  if (beside === 'INCLUDED') return valueOf(count);
  return category === PersonCategory.PEOPLE ? minus(valueOf(count), extra) : count.beside ? NOTHING : valueOf(count);
}

function valueOf(count: FiledCount): Amount {
  if (count.status === ReportedStatus.NONE) return NONE;
  const { best, low, high } = count;
  const isRanged = low !== null || high !== null;
  return {
    ...NOTHING,
    ...{ best: best ?? 0, low: low ?? 0, high: best === null && !isRanged ? 0 : high },
    ...{ bests: one(best !== null), lows: one(low !== null), highs: one(high !== null) },
    notReported: one(best === null),
    ranges: one(best === null && isRanged),
    derived: one(count.status === ReportedStatus.DERIVED),
    contested: one(count.conflict),
  };
}

const one = (holds: boolean): number => (holds ? 1 : 0);

function minus(whole: Amount, part: Amount): Amount {
  const high = whole.high === null || part.high === null ? null : whole.high - part.high;
  return { ...whole, best: whole.best - part.best, low: whole.low - part.low, high };
}

/** Only what was held misses a value; a return of bodies misses no living, other kinds miss no dead. */
export function isMissing({ outcome, kind, parties }: Filed, toId: string | null, category: PersonCategory): boolean {
  if (outcome !== 'HELD') return false;
  const ofTheDead = kind === 'REMAINS_REPATRIATION';
  const received = parties.some(({ role, partyId }) => role === PartyRole.RECEIVED && partyId === toId);
  return received && ofTheDead === (category === PersonCategory.REMAINS);
}
