import { ValueStatus } from '../../../evidence/claim/claim.terms';
import { ConflictKind, ReportedStatus } from '../reading.terms';
import type { Found, Resolved } from './resolved';
import type { Value } from './value';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const BY_STATUS: Record<ReportedStatus, string> = {
  [ReportedStatus.REPORTED]: 'No two voices contradict each other',
  [ReportedStatus.CONTESTED]: 'Voices say what cannot both hold',
  [ReportedStatus.DERIVED]: 'Nobody said the sum',
  [ReportedStatus.WITHHELD]: 'It is said that the value is not disclosed',
  [ReportedStatus.UNKNOWN]: 'It is said that the value is not known',
  [ReportedStatus.NONE]: 'It is said that there was none',
  [ReportedStatus.NOT_REPORTED]: 'Nobody said anything',
};

/** Why this value, in plain English sentences. */
export function explain(value: Resolved): string {
  if (value.status === ReportedStatus.NOT_REPORTED) return `${BY_STATUS[value.status]}.`;
  if (value.rule === 'SUM_OF_PARTS') return derivation(value);
  return [voicesOf(value), rangeOf(value), choiceOf(value), asideOf(value)].filter(Boolean).join(' ');
}

function derivation({ parts }: Resolved): string {
  const names = parts.map(({ key, beside }) => `${key.category}${beside ? ' (beside)' : ''}`);
  return `Nobody said the number of all the living; it is the sum of ${names.join(', ')}.`;
}

function voicesOf({ status, voices, publications }: Resolved): string {
  return `${BY_STATUS[status]}: ${many(voices, 'voice', 'voices')} in ${many(publications, 'publication', 'publications')}.`;
}

function rangeOf({ low, high }: Resolved): string {
  if (low === null && high === null) return '';
  if (low === high) return `All say ${low}.`;
  return `The range of what was said is ${low ?? 'open'} to ${high ?? 'open'}.`;
}

function choiceOf({ chosen, policy }: Resolved): string {
  if (chosen === null) return 'None is chosen.';
  return chosen.pinned ? `An editor pinned claim ${chosen.id}.` : `${policy} chooses claim ${chosen.id}.`;
}

function asideOf({ setAside }: Resolved): string {
  return setAside.length > 0 ? `${many(setAside.length, 'claim was', 'claims were')} set aside.` : '';
}

const BY_KIND: Record<ConflictKind, string> = {
  [ConflictKind.SIDES_DISAGREE]: 'The sides say what cannot both hold',
  [ConflictKind.VOICES_DISAGREE]: 'Voices say what cannot both hold',
  [ConflictKind.OUTLET_DIFFERS]: 'An outlet, or a claim of low credibility, differs from the parties that speak',
  [ConflictKind.RELAY_DRIFT]: 'A copy says something else than what it copies',
  [ConflictKind.SELF_REVISED]: 'A speaker said something else before',
  [ConflictKind.SCOPE_DIFFERS]: 'A part is larger than the whole: the voices must mean different things',
};

/** How claims differ, in one English sentence with the values said. */
export function describe({ kind, claims }: Found): string {
  const values = [
    ...new Set(claims.map(({ status, value }) => (value === null ? WORDLESS[status] : said(value)))),
  ].sort();
  return `${BY_KIND[kind]}: ${values.join(', ')}.`;
}

/** STATED without a value: words alone. */
const WORDLESS: Record<ValueStatus, string> = {
  [ValueStatus.STATED]: 'words without a number',
  [ValueStatus.WITHHELD]: 'not disclosed',
  [ValueStatus.UNKNOWN]: 'not known',
  [ValueStatus.NONE]: 'none',
};

function said(value: Value): string {
  if (value.type === 'place') return value.placeId;
  if (value.type === 'word') return value.word;
  return value.low === value.high ? String(value.low) : `${value.low ?? 'open'} to ${value.high ?? 'open'}`;
}
