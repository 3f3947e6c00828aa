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

const MISSING: Amount = { ...NOTHING, notReported: 1 };

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

/** The sums as they may be shown: null where no value gives one. */
export const boundsOf = ({ best, low, high, bests, lows, highs }: Amount): Bounds => ({
  best: bests > 0 ? best : null,
  low: lows > 0 ? low : null,
  high: highs > 0 ? high : null,
});

export interface Bounds {
  readonly best: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** True where there is a value, or one is missing. */
export const isTold = ({ bests, lows, highs, notReported }: Amount): boolean => bests + lows + highs + notReported > 0;

/** What one record gave to one side. */
export function amountOf(record: Filed, toId: string | null, category: PersonCategory, beside: Beside): Amount {
  if (beside === 'INCLUDED') return wholeOf(record, toId, category);
  const counts = record.counts.filter((count) => count.toId === toId);
  const extra = counts.filter((count) => count.beside && addsToPeople(count.category));
  const count = counts.find((one) => one.category === category);
  const ofPeople = category === PersonCategory.PEOPLE;
  if (beside === 'ONLY') return ofPeople ? sum(extra) : count?.beside ? valueOf(count) : NOTHING;
  if (!count) return wholeOf(record, toId, category);
  return ofPeople ? less(count, extra) : count.beside ? NOTHING : valueOf(count);
}

function wholeOf(record: Filed, toId: string | null, category: PersonCategory): Amount {
  const count = record.counts.find((one) => one.toId === toId && one.category === category);
  if (count) return valueOf(count);
  return isMissing(record, toId, category) ? MISSING : NOTHING;
}

/** Parts of all the living that may stand on top of an exchange; the dead never do. */
const addsToPeople = (category: PersonCategory): boolean =>
  category !== PersonCategory.PEOPLE && category !== PersonCategory.REMAINS;

const sum = (counts: readonly FiledCount[]): Amount => counts.map(valueOf).reduce(plus, NOTHING);

function valueOf(count: FiledCount): Amount {
  if (count.status === ReportedStatus.NONE) return NONE;
  const { best, low, high } = count;
  const isRanged = low !== null || high !== null;
  return {
    best: best ?? 0,
    low: low ?? 0,
    high: best === null && !isRanged ? 0 : high,
    notReported: one(best === null),
    derived: one(count.status === ReportedStatus.DERIVED),
    contested: one(count.conflict),
    notBrokenDown: 0,
    bests: one(best !== null),
    lows: one(low !== null),
    highs: one(high !== null),
    ranges: one(best === null && isRanged),
  };
}

const one = (holds: boolean): number => (holds ? 1 : 0);

/** The whole without what was counted on top. Where a number is missing, so is the difference. */
function less(whole: FiledCount, extra: readonly FiledCount[]): Amount {
  if (extra.length === 0) return valueOf(whole);
  const part = sum(extra);
  if (part.notReported > 0) return valueOf({ ...whole, ...UNKNOWN });
  const [low, high] = boundsLess(whole, part);
  return { ...valueOf(whole), best: Math.max(0, (whole.best ?? 0) - part.best), low, high };
}

const UNKNOWN = { best: null, low: null, high: null };

/** A sum of parts holds the very numbers that are taken away; of a number that somebody said, the widest difference is kept. */
function boundsLess({ low, high, status }: FiledCount, part: Amount): [number, number | null] {
  const isSum = status === ReportedStatus.DERIVED;
  const [fromLow, fromHigh] = isSum ? [part.low, part.high] : [part.high, part.low];
  const least = low === null || fromLow === null ? 0 : Math.max(0, low - fromLow);
  return [least, high === null || fromHigh === null ? null : Math.max(0, high - fromHigh)];
}

/** Only what was held misses a value; a return of bodies misses no living, other kinds miss no dead. */
export function isMissing({ outcome, kind, parties }: Filed, toId: string | null, category: PersonCategory): boolean {
  if (outcome !== 'HELD') return false;
  const ofTheDead = kind === 'REMAINS_REPATRIATION';
  const received = parties.some(({ role, partyId }) => role === PartyRole.RECEIVED && partyId === toId);
  return received && ofTheDead === (category === PersonCategory.REMAINS);
}
