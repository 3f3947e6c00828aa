import type { ReadCount } from '../../../src/pipeline/tables/extraction';
import type { LabelCount, Scored } from './golden';
import { pair, type Pairing } from './pair';

/** Direction, category and number all right. A side that the label leaves open may be told. */
function sameCount(one: LabelCount, read: ReadCount): boolean {
  const isFrom = one.from === null || read.from === null || one.from === read.from;
  return one.to === read.to && isFrom && one.category === (read.category as string) && one.low === read.low && one.high === read.high && one.status === (read.status as string); // prettier-ignore
}

export function countsOf({ label, read }: Scored): Pairing<LabelCount, ReadCount> {
  return pair(label.events.flatMap(({ counts }) => counts), read.events.flatMap(({ counts }) => counts), sameCount); // prettier-ignore
}

const same = (one: string, other: string): boolean => one === other;
const strings = (labels: readonly string[], reads: readonly string[]): Pairing<string, string> =>
  pair([...new Set(labels)], [...new Set(reads)], same);

const even = (place: string): string => place.toLowerCase().replaceAll('ў', 'у');

/** What is compared, by the name of the field. */
export const FIELDS: Readonly<Record<string, (scored: Scored) => Pairing<unknown, unknown>>> = {
  counts: countsOf,
  dates: ({ label, read }) => strings(label.events.flatMap(dateOf), read.events.flatMap(dateOf)),
  'date of the lead': ({ label, read }) => strings(label.events.filter(({ lead }) => lead).flatMap(dateOf), read.events.filter(({ lead }) => lead).flatMap(dateOf)), // prettier-ignore
  outcome: ({ label, read }) => strings(label.events.filter(({ lead }) => lead).map((it) => it.outcome), read.events.filter(({ lead }) => lead).map((it) => it.outcome)), // prettier-ignore
  kind: ({ label, read }) => strings(label.events.filter(({ lead }) => lead).map((it) => it.kind), read.events.filter(({ lead }) => lead).map((it) => it.kind)), // prettier-ignore
  place: ({ label, read }) => strings(label.events.flatMap((it) => it.place === null ? [] : [even(it.place)]), read.events.flatMap((it) => it.place === null ? [] : [even(it.place)])), // prettier-ignore
  agreement: ({ label, read }) => strings(label.events.flatMap((it) => it.agreement ?? []), read.events.flatMap((it) => it.agreement ?? [])), // prettier-ignore
  mediators: ({ label, read }) => strings(rolesOf(label.events, ['MEDIATED']), rolesOf(read.events, ['MEDIATED'])),
  'hosts and helpers': ({ label, read }) => strings(rolesOf(label.events, ['HOSTED', 'FACILITATED']), rolesOf(read.events, ['HOSTED', 'FACILITATED'])), // prettier-ignore
  speakers: ({ label, read }) => strings(label.statements.map(speakerOf), read.statements.map(speakerOf)),
  quotes: ({ label, read }) => strings(label.statements.flatMap((it) => it.quote ?? []).map(bare), read.statements.flatMap((it) => it.quote ?? []).map(bare)), // prettier-ignore
  relays: ({ label, read }) => strings(label.statements.flatMap((it) => it.relayedVia ?? []), read.statements.flatMap((it) => it.relayedVia ?? [])), // prettier-ignore
  tallies: ({ label, read }) => pair(label.tallies, read.tallies, (one, other) => one.unit === (other.unit as string) && one.low === other.low && one.high === other.high && one.ordinal === other.ordinal), // prettier-ignore
  medical: ({ label, read }) => strings(label.medicalServices.map(({ kind }) => kind), read.medicalServices.map(({ kind }) => kind)), // prettier-ignore
};

function dateOf({ date }: { readonly date: { readonly from: string; readonly to: string } | null }): string[] {
  return date === null ? [] : [`${date.from} ${date.to}`];
}

function rolesOf(events: Scored['label']['events'] | Scored['read']['events'], roles: readonly string[]): string[] {
  return events.flatMap(({ parties }) =>
    parties.filter(({ role }) => roles.includes(role)).map(({ party }) => party ?? '?'),
  );
}

function speakerOf({ speaker }: { readonly speaker: string | null }): string {
  return speaker ?? '?';
}

function bare(quote: string): string {
  return quote.replace(/[.,!?\s]+$/, '');
}
