import type { View } from '../../db/view';
import { PartyKind } from '../../evidence/party/party.terms';
import { namesOfParty, partyById } from '../../evidence/party/party.service';
import { type Word, wordsOf } from '../../kernel/text/words';
import { candidates } from '../index/candidates';
import { SearchType } from '../search.terms';
import type { Naming } from './asked';
import { likenessOf, type Pattern, wantedFor } from './likeness';
import { patternsOf } from './asked';
import type { Term } from './parse';

/** Parties that one query may name. */
const MOST = 100;

/** The parties that a query names, by whole names and for persons by surname, with the other names of each. */
export async function namingsIn(view: View, terms: readonly Term[]): Promise<Naming[]> {
  const words = terms.filter(({ kind }) => kind !== 'prefix').flatMap(patternsOf);
  if (words.length === 0) return [];
  const { found } = await candidates(view, [words.flatMap(wantedFor)], [SearchType.PARTY], MOST);
  const ids = found.map(({ id }) => id);
  const known = await namedParties(view, ids);
  const sought = terms.map((term) => (term.kind === 'prefix' ? null : patternsOf(term)));
  return ids.flatMap((id) => namingsOf(known.get(id)!, sought));
}

type Name = readonly Word[];

/** The words of each term; null for a beginning, which names nobody. */
type Sought = readonly (readonly Pattern[] | null)[];

interface Named {
  readonly partyId: string;
  readonly kind: PartyKind | null;
  readonly names: readonly Name[];
}

const nobodyYet = (): Promise<Map<string, Named>> => Promise.resolve(new Map<string, Named>());

/** Parties with the words of their names, which at the head are worked out once. */
async function namedParties(view: View, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const known = view.isHead ? await view.kept(nobodyYet) : new Map<string, Named>();
  const unknown = ids.filter((id) => !known.has(id));
  const [parties, names] = await Promise.all([view.loadMany(partyById, unknown), view.loadMany(namesOfParty, unknown)]);
  unknown.forEach((id, index) => {
    const texts = names[index]!.map(({ text }) => wordsOf(text).map(({ word }) => word));
    known.set(id, { partyId: id, kind: parties[index]?.kind ?? null, names: texts });
  });
  return known;
}

/** A person is also called by the last word of a name; a name of one word is that. */
function namingsOf({ partyId, kind, names }: Named, sought: Sought): Naming[] {
  const whole = names.filter(({ length }) => length > 0);
  const surnames = kind === PartyKind.OFFICIAL ? whole.map((name) => name.slice(-1)) : [];
  const full = whole.filter(({ length }) => surnames.length === 0 || length > 1);
  const others = [
    { said: full, meant: whole },
    { said: surnames, meant: surnames },
  ];
  return others.flatMap(({ said, meant }) =>
    placesOf(said, sought).map((place) => ({ ...place, partyId, others: patternsFor(meant) })),
  );
}

/** Where one of the names stands in the query. */
function placesOf(names: readonly Name[], sought: Sought): { from: number; to: number }[] {
  return sought.flatMap((_, from) => {
    const ends = names.map((name) => endOf(name, sought, from)).filter((to) => to !== null);
    return [...new Set(ends)].map((to) => ({ from, to }));
  });
}

/** The term behind those that say the name, beginning with one; null when they do not. */
function endOf(name: Name, sought: Sought, from: number): number | null {
  let [to, said] = [from, 0];
  for (let patterns = sought[to]; patterns && said < name.length; patterns = sought[to]) {
    for (const pattern of patterns) {
      const word = name[said];
      if (word === undefined || likenessOf(pattern, word) === 0) return null;
      said += 1;
    }
    to += 1;
  }
  return said === name.length ? to : null;
}

const patternsFor = (names: readonly Name[]): Pattern[][] =>
  names.map((name) => name.map((word) => ({ word, ending: 'other' })));
