import { type Database } from '../../src/db/contract';
import { commit, type Unit } from '../../src/db/unit-of-work';
import { NameKind, PartyKind } from '../../src/evidence/party/party.terms';
import { refreshReadings } from '../../src/records/reading/refresh';
import { refreshSearch } from '../../src/search/index/refresh';
import { add, document, type Made, party, partyName, source, statement } from './builders';
import { TestGraph } from './served-graph';

const OFFICIAL = { kind: PartyKind.OFFICIAL, office: 'Commissioner' };

/** Officials, and what was said in four languages: made up. */
const PARTIES = [
  party('pa-ua', { country: 'UA' }),
  partyName('pa-ua', 'en', 'Ukraine'),
  partyName('pa-ua', 'uk', 'Україна'),
  party('pa-tertel', { ...OFFICIAL, office: 'Head of the KGB of Belarus' }),
  partyName('pa-tertel', 'en', 'Ivan Tertel'),
  partyName('pa-tertel', 'en', 'Terterly', NameKind.MISSPELLING),
  partyName('pa-tertel', 'ru', 'Иван Тертель'),
  partyName('pa-tertel', 'be', 'Іван Тэртэль'),
  party('pa-lubinets', OFFICIAL),
  partyName('pa-lubinets', 'uk', 'Дмитро Лубінець'),
  partyName('pa-lubinets', 'en', 'Dmytro Lubinets'),
];

const STATEMENTS = [
  source('so-1', { name: 'Agency' }),
  source('so-2'),
  document('do-ru', 'so-1', '2025-06-10', { language: 'ru', title: 'On an exchange', note: 'Seen in part' }),
  document('do-uk', 'so-2', '2025-06', { language: 'uk' }),
  document('do-be', 'so-1', '2024-01-31', { language: 'be' }),
  document('do-en', 'so-2', '2025-06-12', { language: 'en' }),
  statement('st-ru', 'do-ru', {
    language: 'ru',
    speakerId: 'pa-tertel',
    saidOn: '2025-06-09',
    quote: 'Ещё не готова: обмен идёт',
    translation: 'Not ready yet: the exchange goes on',
    summary: 'A1',
  }),
  statement('st-uk', 'do-uk', {
    language: 'uk',
    speakerId: 'pa-lubinets',
    quote: 'Об’єднаний центр: обміну не буде',
    summary: 'A2',
  }),
  statement('st-be', 'do-be', { language: 'be', quote: 'Тэртэль: абмен адбыўся', summary: 'A3' }),
  statement('st-en', 'do-en', { quote: 'The sides are not ready for exchanges', summary: 'Mr Terterly spoke' }),
  statement('st-en2', 'do-en', {
    quote: 'The sides are not ready for exchanges',
    summary: 'Mr Terterly spoke',
    ...{ originId: 'st-en', relayedFromId: 'st-en', relayKind: 'REPRINT', relayBasis: 'SAME_TEXT' },
  }),
];

export const ASKED = `query ($text: String!, $types: [SearchType!], $first: Int, $after: String, $asOf: AsOf) {
  search(text: $text, types: $types, first: $first, after: $after, asOf: $asOf) {
    totalCount capped edges { cursor } nodes { score node { id } matchedParties { id } highlights { field language text ranges { start end } } } } }`;

export interface Hit {
  readonly score: number;
  readonly node: { readonly id: string };
  readonly matchedParties: readonly { readonly id: string }[];
  readonly highlights: readonly {
    readonly field: string;
    readonly language: string | null;
    readonly text: string;
    readonly ranges: readonly { readonly start: number; readonly end: number }[];
  }[];
}

export interface Found {
  readonly search: { totalCount: number; capped: boolean; edges: { cursor: string }[]; nodes: Hit[] };
}

/** A database with these rows, and the ways to search in it and to change it. */
export class Searches {
  private constructor(
    readonly db: Database,
    readonly graph: TestGraph,
  ) {}

  static async over(db: Database): Promise<Searches> {
    const searches = new Searches(db, await TestGraph.over(db));
    await searches.add([...PARTIES, ...STATEMENTS]);
    return searches;
  }

  /** One revision with what follows from it, as an import makes it; answers its number. */
  async write(work: (unit: Unit) => Promise<void>, recordIds: readonly string[] = []): Promise<number> {
    const { revision } = await commit(this.db, { actor: 'test', message: 'changes' }, async (unit) => {
      await work(unit);
      await unit.flush();
      await refreshReadings(unit.tx, unit.revision, recordIds);
      await refreshSearch(unit.tx, unit.revision);
    });
    return revision!;
  }

  add(made: readonly (Made | Made[])[], recordIds: readonly string[] = []): Promise<number> {
    return this.write(async (unit) => {
      for (const { entity, row } of made.flat()) await add(unit, entity, row);
    }, recordIds);
  }

  async hits(text: string, more: object = {}): Promise<Hit[]> {
    return (await this.graph.data<Found>(ASKED, { text, ...more })).search.nodes;
  }

  async ids(text: string, more: object = {}): Promise<string[]> {
    return (await this.hits(text, more)).map(({ node }) => node.id);
  }

  /** The words that are highlighted, each behind the name of its text. */
  async marked(text: string): Promise<string[]> {
    const highlights = (await this.hits(text)).flatMap((hit) => hit.highlights);
    return highlights.flatMap((one) =>
      one.ranges.map(({ start, end }) => `${one.field}: ${one.text.slice(start, end)}`),
    );
  }
}
