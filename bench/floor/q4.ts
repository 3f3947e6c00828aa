import type { View } from '../../src/db/view';
import type { Party } from '../../src/evidence/party/party.entity';
import { partyById } from '../../src/evidence/party/party.service';
import { holdsWords } from '../../src/search/index/full-text';
import { type Asked, askedFor, patternsOf, wantedIn } from '../../src/search/query/asked';
import { highlightsIn } from '../../src/search/query/highlight';
import { wantedFor } from '../../src/search/query/likeness';
import { namingsIn } from '../../src/search/query/names';
import { Reader, type TextMatches } from '../../src/search/query/occurrences';
import { parseQuery, type Term } from '../../src/search/query/parse';
import { inRank, type Ranked, ranked } from '../../src/search/query/rank';
import { SearchField, SearchType } from '../../src/search/search.terms';
import type { Searchable, SearchText } from '../../src/search/searchable';
import type { Endpoint, Floor } from './endpoint';
import { type Reference, soundOf } from './reference';
import { shownStatement } from './statements';

type Found = [
  ...[id: string, saidOn: string | null, language: string, quote: string | null, translation: string | null],
  ...[summary: string, via: string | null, speaker: string | null, relayed: string | null, source: string],
  ...[published: string | null],
];

/** The newest thousand statements that hold the words, and then their texts. */
const statementsWith = (
  holding: string,
): string => `SELECT s.id, s.said_on, s.language, s.quote, s.quote_translation, s.summary, s.relayed_via,
  s.speaker_id, s.relayed_from_id, d.source_id, d.published_on FROM (SELECT e.entity_id AS id FROM search_entry e
    WHERE ${holding} AND e.until_revision = 4294967295 AND e.entity = 'STATEMENT' ORDER BY e.day DESC, e.entity_id LIMIT 1000) f
  JOIN statement s ON s.id = f.id JOIN document d ON d.id = s.document_id`;

interface Hit {
  readonly ranked: Ranked;
  readonly row: Found;
  readonly readings: readonly TextMatches[];
}

/** The best statements. The rule of rank is that of the product, for no SQL has it: what is spared is everything around it. */
export const q4: Endpoint = async (floor, { text }) => {
  const { store, reference } = floor;
  const terms = parseQuery(text!);
  const asked = askedFor(terms, await namings(floor, terms));
  const holding = holdsWords(store.engine, wantedIn(asked));
  const rows = await store.rows<Found>(statementsWith(holding.text), holding.params as string[]);
  const hits = ranking(rows, asked, reference).sort((left, right) => inRank(left.ranked, right.ranked));
  return { search: { nodes: hits.slice(0, 20).map((hit) => shown(hit, reference)) } };
};

/** The parties that are named, looked for in memory. */
function namings({ reference }: Floor, terms: readonly Term[]): ReturnType<typeof namingsIn> {
  const { parties, partiesBySound } = reference;
  const words = terms.filter(({ kind }) => kind !== 'prefix').flatMap(patternsOf);
  const sounds = words.flatMap(wantedFor).map(({ skeleton }) => soundOf(skeleton));
  const ids = [...new Set(sounds.flatMap((sound) => partiesBySound.get(sound) ?? []))].sort();
  if (ids.length === 0) return Promise.resolve([]);
  const inMemory = {
    query: () => Promise.resolve(ids.map((id) => ({ type: SearchType.PARTY, id }))),
    loadMany: (batch: unknown, wanted: readonly string[]) =>
      Promise.resolve(wanted.map((id) => (batch === partyById ? asParty(parties.get(id)!) : parties.get(id)!.names))),
  };
  return namingsIn(inMemory as unknown as View, terms);
}

const asParty = ({ id, kind }: { id: string; kind: string }): Party => ({ id, kind }) as Party;

/** Those that say every word. The names of a speaker are read once, however much it says. */
function ranking(rows: readonly Found[], asked: Asked, { parties }: Reference): Hit[] {
  const reader = new Reader(asked);
  const read = (texts: readonly SearchText[]): TextMatches[] => reader.read({ texts });
  const speakers = new Map<string, TextMatches[]>();
  const named = (id: string): TextMatches[] => {
    const known = speakers.get(id) ?? read(namesOf(parties.get(id)!.names));
    speakers.set(id, known);
    return known;
  };
  return rows.flatMap((row) => {
    const [id, saidOn, , , , , , speaker, relayed, , published] = row;
    const readings = [...read(wordsSaid(row)), ...(speaker === null ? [] : named(speaker))];
    const found = { type: SearchType.STATEMENT, id, day: saidOn ?? published, relays: relayed !== null } as Searchable;
    const worth = ranked(asked, found, readings);
    return worth === null ? [] : [{ ranked: worth, row, readings }];
  });
}

function wordsSaid([, , language, quote, translation, summary, via]: Found): SearchText[] {
  const texts: SearchText[] = [];
  const add = (field: SearchField, of: string | null, text: string | null, weight: number): void => {
    if (text) texts.push({ field, language: of, text, weight, partyId: null });
  };
  add(SearchField.QUOTE, language, quote, 6);
  add(SearchField.TRANSLATION, 'en', translation, 6);
  add(SearchField.SUMMARY, 'en', summary, 5);
  add(SearchField.RELAYED_VIA, null, via, 2);
  return texts;
}

const namesOf = (names: readonly { language: string; text: string; partyId: string }[]): SearchText[] =>
  names.map(({ language, text, partyId }) => ({ field: SearchField.SPEAKER, language, text, weight: 4, partyId }));

function shown({ ranked: { score }, row, readings }: Hit, reference: Reference): object {
  const [id, saidOn, , quote, , summary, , speaker, , source] = row;
  const node = { ...{ id, saidOn, quote, summary }, ...shownStatement(speaker, source, reference) };
  const highlights = highlightsIn(readings).map(({ field, text, ranges }) => ({ field, text, ranges }));
  return { score, highlights, node };
}
