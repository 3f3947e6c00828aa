import { ClaimField, PartyRole, PersonCategory } from '../../../evidence/claim/claim.terms';
import { groupBy } from '../../../kernel/group';
import type { Policy } from '../reading.terms';
import type { Evidence, RecordEvidence } from './evidence';
import { fieldKey, keyOf, keyWord } from './key';
import { compare } from './order';
import { derivePeople } from './parts';
import { overtakenPlans } from './plans';
import { isAccepted, resolveKey, type Setting } from './resolve-key';
import type { Resolved } from './resolved';
import { scopeConflict } from './scope';

/** Every value of one record under one policy, by key word, in the order of the words. */
export type Resolution = ReadonlyMap<string, Resolved>;

/** The whole rule: from the claims about a record to its values. Pure; the order of the claims does not matter. */
export function resolveRecord(evidence: RecordEvidence, policy: Policy): Resolution {
  const setting = settingOf(evidence, policy);
  const stated = resolveStated(evidence.claims, setting);
  const words = [...stated, ...derived(stated)].map((value) => [keyWord(value.key), value] as const);
  words.sort(([left], [right]) => compare(left, right));
  const values = withScopes(words.map(([, value]) => value));
  return new Map(words.map(([word], index) => [word, values[index]!]));
}

function settingOf({ claims, sides }: RecordEvidence, policy: Policy): Setting {
  const outcomes = claims.filter((claim) => claim.field === ClaimField.OUTCOME && isAccepted(claim));
  const setting = { policy, sides, recordSides: recordSides(claims, sides), overtaken: new Set<string>() };
  const { claims: all, setAside } = resolveKey(fieldKey(ClaimField.OUTCOME), outcomes, setting);
  const voiced = all.filter((claim) => !setAside.some((aside) => aside.claim === claim && isSilenced(aside.reason)));
  return { ...setting, overtaken: overtakenPlans(outcomes, voiced) };
}

/** Copies and earlier words of the same speaker are no voice of their own. */
const isSilenced = (reason: string): boolean =>
  ['RELAY', 'RELAY_DRIFT', 'EARLIER_SAME', 'SELF_REVISED'].includes(reason);

/** The sides of the parties that hand over or take in. */
function recordSides(claims: readonly Evidence[], sides: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const hands = claims.filter((claim) => isAccepted(claim) && isHandingOver(claim.role) && claim.partyId !== null);
  return new Set(hands.flatMap((claim) => sides.get(claim.partyId!) ?? []));
}

const isHandingOver = (role: PartyRole | null): boolean => role === PartyRole.RELEASED || role === PartyRole.RECEIVED;

function resolveStated(claims: readonly Evidence[], setting: Setting): Resolved[] {
  const byKey = groupBy(claims, (claim) => keyWord(keyOf(claim)));
  return [...byKey.values()].map((group) => {
    const ordered = group.sort((left, right) => compare(left.id, right.id));
    return resolveKey(keyOf(ordered[0]!), ordered, setting);
  });
}

const isCount = ({ key }: Resolved): boolean => key.field === ClaimField.COUNT;

/** PEOPLE to each side on which nobody made an accepted claim. */
function derived(stated: readonly Resolved[]): Resolved[] {
  const bySide = groupBy(
    stated.filter((value) => isCount(value) && value.claims.some(isAccepted)),
    ({ key }) => key.toId ?? '',
  );
  return [...bySide.values()].flatMap((counts) => {
    if (counts.some(({ key }) => key.category === PersonCategory.PEOPLE)) return [];
    return derivePeople(counts[0]!.key.toId, counts) ?? [];
  });
}

function withScopes(values: readonly Resolved[]): Resolved[] {
  return values.map((value) => {
    if (!isCount(value) || value.key.category !== PersonCategory.PEOPLE) return value;
    const found = scopeConflict(
      value,
      values.filter((other) => isCount(other) && other.key.toId === value.key.toId),
    );
    return found ? { ...value, conflicts: [...value.conflicts, found] } : value;
  });
}
