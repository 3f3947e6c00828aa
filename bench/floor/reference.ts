import type { PartyName } from '../../src/evidence/party/party-name.entity';
import { officialName } from '../../src/evidence/party/party.service';
import { wordsOf } from '../../src/kernel/text/words';
import type { Store } from './store';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Party extends Named {
  readonly kind: string;
  readonly names: readonly PartyName[];
}

/** The small tables, read once: parties with their names, sources, places, merged records. A floor need not notice that they change. */
export interface Reference {
  readonly revision: number;
  readonly parties: ReadonlyMap<string, Party>;
  /** Parties by the first letters of the words of their names, as they sound. */
  readonly partiesBySound: ReadonlyMap<string, readonly string[]>;
  readonly sources: ReadonlyMap<string, Named>;
  readonly places: ReadonlyMap<string, Named>;
  /** Records that are several, and what was merged into them, themselves included. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly canonical: ReadonlyMap<string, string>;
}

export async function readReference(store: Store): Promise<Reference> {
  const [[head], parties, names, sources, places, merged] = await Promise.all([
    store.rows<[number]>('SELECT revision FROM head'),
    store.rows<[string, string]>('SELECT id, kind FROM party'),
    store.rows<[string, string, string, string]>(
      "SELECT party_id, language, text, kind FROM party_name ORDER BY (kind <> 'OFFICIAL'), language, kind, text",
    ),
    store.rows<[string, string]>('SELECT id, name FROM source'),
    store.rows<[string, string]>('SELECT id, name_en FROM place'),
    store.rows<[string, string]>('SELECT id, canonical_id FROM record WHERE canonical_id <> id ORDER BY id'),
  ]);
  const namesOf = (id: string): PartyName[] =>
    names
      .filter(([partyId]) => partyId === id)
      .map(([partyId, language, text, kind]) => ({ partyId, language, text, kind }) as PartyName);
  const known = parties.map(([id, kind]) => ({ id, kind, names: namesOf(id), name: officialName(namesOf(id), 'en')! }));
  return {
    revision: head![0],
    parties: byId(known),
    partiesBySound: bySound(known),
    sources: byId(sources.map(([id, name]) => ({ id, name }))),
    places: byId(places.map(([id, name]) => ({ id, name }))),
    groups: groupsOf(merged),
    canonical: new Map(merged),
  };
}

const byId = <T extends Named>(rows: readonly T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));

function groupsOf(merged: readonly [string, string][]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [id, canonical] of merged) groups.set(canonical, [...(groups.get(canonical) ?? [canonical]), id]);
  return groups;
}

/** Names that begin alike may be meant by one word. */
const ALIKE = 2;

export const soundOf = (skeleton: string): string => skeleton.slice(0, ALIKE);

function bySound(parties: readonly Party[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { id, names } of parties)
    for (const { text } of names)
      for (const { word } of wordsOf(text))
        for (const sound of word.skeletons.map(soundOf)) found.set(sound, (found.get(sound) ?? new Set()).add(id));
  return new Map([...found].map(([sound, ids]) => [sound, [...ids].sort()]));
}
