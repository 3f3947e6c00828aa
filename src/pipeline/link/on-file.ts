import type { Tx } from '../../db/contract';
import { isIn, type Sql, sql } from '../../db/sql';
import { HOLDS } from '../../db/view';
import { groupBy } from '../../kernel/group';
import type { Group } from './assign';
import type { Parties } from './parties';
import { countKey, numbersBy, type Profile } from './profile';

interface Said {
  readonly recordId: string;
  readonly field: string;
  readonly toId: string | null;
  readonly category: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly placeId: string | null;
  readonly partyId: string | null;
  readonly role: string | null;
  readonly term: string | null;
}

const COLUMNS = sql`r.canonical_id AS recordId, c.field, c.to_id AS toId, c.category, c.number_low AS low, c.number_high AS high,
  c.date_from AS \`from\`, c.date_to AS \`to\`, c.place_id AS placeId, c.party_id AS partyId, c.role, c.term`;

/** Exchanges that readers see, on or about some days, with all that was said of them and accepted. */
export async function onFile(tx: Tx, from: string, to: string, parties: Parties): Promise<Group[]> {
  const near = sql`SELECT record_id AS id FROM reading WHERE field = ${'DATE'} AND until_revision = ${HOLDS}
    AND date_from <= ${to} AND date_to >= ${from}`;
  const ids = (await ask<{ id: string }>(tx, near)).map(({ id }) => id).filter((id) => id.startsWith('ex-'));
  return profilesOf(await ask<Said>(tx, saidOf(ids)), parties);
}

/** Of a record judged to be the same as others, by its canonical id. */
function saidOf(ids: readonly string[]): Sql {
  return sql`SELECT ${COLUMNS} FROM claim c JOIN record r ON r.id = c.record_id
    WHERE c.until_revision = ${HOLDS} AND c.review = ${'ACCEPTED'} AND c.status = ${'STATED'} AND ${isIn(sql`r.canonical_id`, ids)}
    ORDER BY c.id`;
}

function profilesOf(said: readonly Said[], parties: Parties): Group[] {
  const records = groupBy(said, ({ recordId }) => recordId);
  return [...records].map(([recordId, claims]) => ({ recordId, profiles: daysOf(claims, parties) }));
}

/** One for each day that is said of it. */
function daysOf(claims: readonly Said[], parties: Parties): Profile[] {
  const rest = profileOf(claims, parties);
  const days = claims.filter(({ field, from, to }) => field === 'DATE' && from !== null && to !== null);
  return days.map(({ from, to }) => ({ ...rest, from, to }));
}

function profileOf(claims: readonly Said[], parties: Parties): Profile {
  const of = (field: string): Said[] => claims.filter((claim) => claim.field === field);
  return {
    from: null,
    to: null,
    dayIsTold: true,
    kinds: different(of('KIND').map(({ term }) => term)),
    sides: sidesOf(claims, parties),
    places: different(of('PLACE').map(({ placeId }) => placeId)),
    counts: numbersBy(of('COUNT').flatMap(exact)),
    ordinals: numbersBy(of('ORDINAL').flatMap(ordinal)),
  };
}

const different = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].sort();

const exact = ({ toId, category, low, high }: Said): [string, number][] =>
  toId !== null && low !== null && low === high ? [[countKey(toId, category), low]] : [];

const ordinal = ({ partyId, term, low }: Said): [string, number][] =>
  partyId !== null && low !== null ? [[`${partyId} ${term}`, low]] : [];

function sidesOf(claims: readonly Said[], parties: Parties): string[] {
  const acting = claims.filter(({ role }) => role === 'RELEASED' || role === 'RECEIVED').map(({ partyId }) => partyId);
  const ids = different([...acting, ...claims.map(({ toId }) => toId)]);
  return different(ids.map((id) => parties.sideOf(id)));
}

const ask = <T>(tx: Tx, { text, params }: Sql): Promise<T[]> => tx.query<T>(text, params);
