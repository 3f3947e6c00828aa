import type { View } from '../../db/view';
import type { Party } from '../../evidence/party/party.entity';
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
  const [parties, names] = await Promise.all([view.loadMany(partyById, ids), view.loadMany(namesOfParty, ids)]);
  return parties.flatMap((party, index) => {
    const texts = names[index]!.map(({ text }) => wordsOf(text).map(({ word }) => word));
    return party === null ? [] : namingsOf(party, texts, terms);
  });
}

type Name = readonly Word[];

/** A person is also called by the last word of a name; a name of one word is that. */
function namingsOf({ id: partyId, kind }: Party, names: readonly Name[], terms: readonly Term[]): Naming[] {
  const whole = names.filter(({ length }) => length > 0);
  const surnames = kind === PartyKind.OFFICIAL ? whole.map((name) => name.slice(-1)) : [];
  const full = whole.filter(({ length }) => surnames.length === 0 || length > 1);
  const others = [
    { said: full, meant: whole },
    { said: surnames, meant: surnames },
  ];
  return others.flatMap(({ said, meant }) =>
    placesOf(said, terms).map((place) => ({ ...place, partyId, others: patternsFor(meant) })),
  );
}

/** Where one of the names stands in the query. */
function placesOf(names: readonly Name[], terms: readonly Term[]): { from: number; to: number }[] {
  return terms.flatMap((_, from) => {
    const ends = names.map((name) => endOf(name, terms, from)).filter((to) => to !== null);
    return [...new Set(ends)].map((to) => ({ from, to }));
  });
}

/** The term behind those that say the name, beginning with one; null when they do not. */
function endOf(name: Name, terms: readonly Term[], from: number): number | null {
  let [to, said] = [from, 0];
  while (said < name.length && to < terms.length && terms[to]!.kind !== 'prefix') {
    const patterns = patternsOf(terms[to]!);
    if (!patterns.every((pattern, index) => name[said + index] && likenessOf(pattern, name[said + index]!) > 0))
      return null;
    said += patterns.length;
    to += 1;
  }
  return said === name.length ? to : null;
}

const patternsFor = (names: readonly Name[]): Pattern[][] =>
  names.map((name) => name.map((word) => ({ word, ending: 'other' })));
