import { ClaimField, PersonCategory, Review, ValueStatus } from '../../src/evidence/claim/claim.terms';
import { Reliability } from '../../src/evidence/source/source.terms';
import { Policy } from '../../src/records/reading/reading.terms';
import type { Evidence, Utterance } from '../../src/records/reading/rule/evidence';
import { type Resolution, resolveRecord } from '../../src/records/reading/rule/resolve';
import type { Resolved } from '../../src/records/reading/rule/resolved';

/** Sides by party: two sides of a war, their ministries, and a mediator that belongs to neither. */
export const SIDES = new Map<string, string | null>([
  ['north', 'north'],
  ['north-ministry', 'north'],
  ['north-staff', 'north'],
  ['south', 'south'],
  ['south-ministry', 'south'],
  ['emirate', 'emirate'],
  ['red-cross', null],
]);

let made = 0;

/** Says where and by whom; an outlet of its own unless a speaker is given. */
export function said(by: Partial<Utterance> = {}): Utterance {
  made += 1;
  const id = by.id ?? `st-${String(made).padStart(5, '0')}`;
  const speakerSide = by.speakerId ? (SIDES.get(by.speakerId) ?? null) : null;
  const outlet = { sourceId: `so-${id}`, documentId: `do-${id}`, reliability: Reliability.C, outletSide: null };
  return {
    id,
    originId: id,
    depth: 0,
    ...outlet,
    speakerId: null,
    speakerSide,
    relayedVia: null,
    day: '2024-01-31',
    ...by,
  };
}

/** Repeats another statement, one step away. */
export function relayOf(origin: Utterance, by: Partial<Utterance> = {}): Utterance {
  return said({ originId: origin.originId, depth: origin.depth + 1, speakerId: origin.speakerId, ...by });
}

/** A claim about DATE unless told otherwise. */
export function claim(utterance: Utterance, of: Partial<Evidence>): Evidence {
  made += 1;
  const key = {
    field: ClaimField.DATE,
    toId: null,
    category: null,
    beside: false,
    role: null,
    partyId: null,
    term: null,
  };
  const judged = { credibility: 6, review: Review.ACCEPTED, pinned: false };
  return {
    id: `cl-${String(made).padStart(6, '0')}`,
    ...key,
    status: ValueStatus.STATED,
    value: null,
    ...judged,
    utterance,
    ...of,
  };
}

/** A count of people to the north; `high` is `low` unless given, null for open. */
export function count(
  utterance: Utterance,
  low: number | null,
  of: Partial<Evidence> & { high?: number | null } = {},
): Evidence {
  const { high = low, ...rest } = of;
  const value = low === null && high === null ? null : ({ type: 'number', low, high } as const);
  return claim(utterance, { field: ClaimField.COUNT, toId: 'north', category: PersonCategory.PEOPLE, value, ...rest });
}

export function outcome(utterance: Utterance, term: string): Evidence {
  return claim(utterance, { field: ClaimField.OUTCOME, term, value: { type: 'word', word: term } });
}

export function date(utterance: Utterance, low: string, high: string | null = low): Evidence {
  return claim(utterance, { value: { type: 'days', low, high } });
}

export function party(utterance: Utterance, role: Evidence['role'], partyId: string): Evidence {
  return claim(utterance, {
    field: ClaimField.PARTY,
    role,
    partyId,
    value: { type: 'word', word: `${role} ${partyId}` },
  });
}

export function resolve(claims: readonly Evidence[], policy = Policy.RECEIVER_FIRST): Resolution {
  return resolveRecord({ recordId: 'ex-00001', claims, sides: SIDES }, policy);
}

/** The value of PEOPLE to the north. */
export function people(claims: readonly Evidence[], policy = Policy.RECEIVER_FIRST): Resolved {
  return resolve(claims, policy).get('COUNT/north/PEOPLE')!;
}

/** `best` of a count as a number. */
export function bestOf({ best }: Resolved): number | null {
  return best?.type === 'number' ? best.low : null;
}
