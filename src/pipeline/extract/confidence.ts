import type { Tier } from '../tables/extraction';
import type { Category } from './category-of';
import scores from './rule-scores.json';

type Scores = Readonly<Record<string, readonly [right: number, wrong: number]>>;

/** From this lower bound of a rule's precision on a count may be trusted without a person. */
const AUTO_FROM = 0.68;
/** How sure the lower bound is: nine times in ten. */
const Z = 1.28;
/** Larger numbers are mostly plans and totals; of the dead so many are handed over in days. */
const AUTO_UP_TO = 1500;
const DEAD_UP_TO = 12_000;
/** “five citizens”, “two wounded”: a few are mostly a part, and it stays open what they are; civilians, children and the dead come in small numbers. */
const FEW = 10;
const FEWER = new Set<Category>(['CIVILIANS', 'CHILDREN', 'REMAINS']);

/** What the tier of a count depends on besides its rule. */
export interface Standing {
  /** Told in plain words, of the two sides, and contradicted by no other number (`read-counts.ts`). */
  readonly isClear: boolean;
  readonly category: Category;
  /** Null where it is not exact. */
  readonly number: number | null;
}

/** Confidence is how often a rule was right on the texts it was measured with, each of both counted once more: 1 of 1 is no certainty. */
export function confidenceOf(
  rule: string,
  standing: Standing | null,
): { rule: string; confidence: number; tier: Tier } {
  const [right, wrong] = (scores as unknown as Scores)[rule] ?? [0, 0];
  const confidence = Math.round(((right + 1) / (right + wrong + 2)) * 100) / 100;
  return {
    rule,
    confidence,
    tier: standing !== null && mayBeTrusted(standing) && lowerBound(right, wrong) >= AUTO_FROM ? 'AUTO' : 'REVIEW',
  };
}

/** Wilson's lower bound of a share: few cases prove little, however good they are. */
function lowerBound(right: number, wrong: number): number {
  const cases = right + wrong;
  if (cases === 0) return 0;
  const share = right / cases;
  const spread = Z * Math.sqrt((share * (1 - share)) / cases + Z ** 2 / (4 * cases ** 2));
  return (share + Z ** 2 / (2 * cases) - spread) / (1 + Z ** 2 / cases);
}

function mayBeTrusted({ isClear, category, number }: Standing): boolean {
  const most = category === 'REMAINS' ? DEAD_UP_TO : AUTO_UP_TO;
  return isClear && number !== null && number <= most && (FEWER.has(category) || number > FEW);
}
