import { PersonCategory as Category } from '../../../evidence/claim/claim.terms';
import { Corroboration, ReportedStatus } from '../reading.terms';
import { countKey } from './key';
import type { Resolved } from './resolved';

const OVERLAPPING: readonly Category[] = [
  Category.CHILDREN,
  Category.WOUNDED_AND_SICK,
  Category.MEDICAL_PERSONNEL,
  Category.FOREIGNERS,
];

/** The counts to one side that add up to PEOPLE without overlap: soldiers, civilians and every count marked `beside`. */
export function disjointParts(counts: readonly Resolved[]): Resolved[] {
  return counts.filter(
    ({ key, beside }) =>
      key.category === Category.PRISONERS_OF_WAR ||
      key.category === Category.CIVILIANS ||
      (beside && key.category !== Category.REMAINS && key.category !== Category.PEOPLE),
  );
}

/** Step 9. PEOPLE to one side on which nobody made a claim; null when there is nothing to derive it from. */
export function derivePeople(toId: string | null, counts: readonly Resolved[]): Resolved | null {
  const disjoint = disjointParts(counts);
  const parts = disjoint.length > 0 ? disjoint : largest(counts);
  return parts.length > 0 ? sumOf(toId, parts) : null;
}

function largest(counts: readonly Resolved[]): Resolved[] {
  const others = counts.filter(({ key }) => key.category !== null && OVERLAPPING.includes(key.category));
  const size = (part: Resolved): number => numberOf(part) ?? (part.low as number | null) ?? -1;
  const [first] = [...others].sort((left, right) => size(right) - size(left) || orderOf(left) - orderOf(right));
  return first ? [first] : [];
}

const orderOf = ({ key }: Resolved): number => OVERLAPPING.indexOf(key.category!);

function sumOf(toId: string | null, parts: readonly Resolved[]): Resolved {
  const numbered = parts.some((part) => numberOf(part) !== null || part.low !== null || part.high !== null);
  return {
    ...parts[0]!,
    key: countKey(toId, Category.PEOPLE),
    rule: 'SUM_OF_PARTS',
    status: numbered ? ReportedStatus.DERIVED : statusOfParts(parts),
    corroboration: weakest(parts),
    conflict: parts.some((part) => part.conflict),
    beside: false,
    best: bestOf(parts),
    low: leastOf(parts),
    high: numbered ? total(parts.map((part) => (isNone(part) ? 0 : part.high))) : null,
    ...{ chosen: null, claims: [], setAside: [], conflicts: [], parts },
    voices: Math.min(...parts.map((part) => part.voices)),
    publications: Math.max(...parts.map((part) => part.publications)),
  };
}

/** What is surely reached by the parts whose least is known; null where none is. */
function leastOf(parts: readonly Resolved[]): number | null {
  const known = parts.filter(({ low }) => low !== null);
  return known.length > 0 ? total(known.map(({ low }) => low)) : null;
}

const isNone = (part: Resolved): boolean => part.status === ReportedStatus.NONE;

const numberOf = ({ best }: Resolved): number | null => (best?.type === 'number' ? best.low : null);

function bestOf(parts: readonly Resolved[]): Resolved['best'] {
  const number = total(parts.map((part) => (isNone(part) ? 0 : numberOf(part))));
  const numbered = parts.some((part) => numberOf(part) !== null);
  return number === null || !numbered ? null : { type: 'number', low: number, high: number };
}

/** Null as soon as one part is: a missing number is never 0. */
function total(numbers: readonly (number | string | null)[]): number | null {
  return numbers.some((number) => number === null)
    ? null
    : numbers.reduce<number>((sum, number) => sum + Number(number), 0);
}

const STRONGEST_FIRST = [
  ReportedStatus.CONTESTED,
  ReportedStatus.REPORTED,
  ReportedStatus.WITHHELD,
  ReportedStatus.UNKNOWN,
  ReportedStatus.NONE,
];

function statusOfParts(parts: readonly Resolved[]): ReportedStatus {
  return STRONGEST_FIRST.find((status) => parts.some((part) => part.status === status)) ?? ReportedStatus.NOT_REPORTED;
}

function weakest(parts: readonly Resolved[]): Corroboration {
  const scale = Object.values(Corroboration);
  return scale[Math.min(...parts.map((part) => scale.indexOf(part.corroboration)))]!;
}
