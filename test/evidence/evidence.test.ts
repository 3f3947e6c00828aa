import type { Database } from '../../src/db/database';
import {
  claim,
  document,
  endClaim,
  exchange,
  modify,
  party,
  partyName,
  source,
  statement,
  write,
} from '../support/builders';
import { NameKind } from '../../src/evidence/party/party.terms';
import { Party } from '../../src/evidence/party/party.entity';
import { describeEachEngine } from '../support/engines';
import { TestGraph } from '../support/served-graph';

const QUOTE = 'We took back 207 people';

describeEachEngine('Evidence in the graph', (open) => {
  let db: Database;
  let graph: TestGraph;

  beforeAll(async () => {
    db = await open();
    graph = await TestGraph.over(db);
    const names = [
      partyName('pa-ua', 'en', 'Ukraine'),
      partyName('pa-ua', 'uk', 'Україна'),
      partyName('pa-ua', 'de', 'Ukreine', NameKind.MISSPELLING),
    ];
    const parties = [
      party('pa-ua', { country: 'UA' }),
      ...names,
      party('pa-hq', { kind: 'AUTHORITY', sideId: 'pa-ua' }),
      partyName('pa-hq', 'uk', 'Штаб'),
    ];
    const pages = [
      source('so-1', { operatedById: 'pa-hq', languageList: 'uk en' }),
      source('so-2'),
      document('do-1', 'so-1'),
      document('do-2', 'so-2', '2024-01'),
    ];
    const said = [statement('st-1', 'do-1', { speakerId: 'pa-hq', quote: QUOTE }), relay('st-2', 'do-2', 'st-1')];
    const count = { toId: 'pa-ua', numberLow: 207, numberHigh: 207 };
    await write(
      db,
      [
        ...parties,
        ...pages,
        ...said,
        exchange('ex-1'),
        exchange('ex-2'),
        claim('cl-1', 'st-1', 'ex-1', count),
        claim('cl-2', 'st-2', 'ex-1', count),
      ],
      'first',
    );
    const month = { field: 'DATE', dateFrom: '2024-01-01', dateTo: '2024-01-31' };
    await write(db, [
      claim('cl-3', 'st-1', 'ex-2', month),
      claim('cl-4', 'st-1', 'ex-1', { ...count, review: 'PROPOSED' }),
    ]);
    await endClaim(db, 'cl-3');
    await modify(db, Party, 'pa-ua', { country: 'XX' });
  });
  afterAll(() => graph.stop());

  const relay = (id: string, documentId: string, originId: string): ReturnType<typeof statement> =>
    statement(id, documentId, { originId, relayedFromId: originId, relayKind: 'REPRINT', relayBasis: 'SAME_TEXT' });

  it('names a party in the language asked for, else in English, else in any, and never by a misspelling', async () => {
    const names =
      '{ ua: party(id: "pa-ua") { en: name uk: name(language: "uk") de: name(language: "de") names { text } } hq: party(id: "pa-hq") { name side { id } } }';
    expect(await graph.data(names)).toMatchObject({
      ua: { en: 'Ukraine', uk: 'Україна', de: 'Ukraine', names: { length: 3 } },
      hq: { name: 'Штаб', side: { id: 'pa-ua' } },
    });
  });

  it('knows a date as precisely as it was published', async () => {
    const { documents } = await graph.data<{ documents: { nodes: unknown[] } }>(
      '{ documents { nodes { publishedOn published { from to precision basis } } } }',
    );
    expect(documents.nodes).toEqual([
      {
        publishedOn: '2024-01-31',
        published: { from: '2024-01-31', to: '2024-01-31', precision: 'DAY', basis: 'PAGE' },
      },
      { publishedOn: null, published: { from: '2024-01-01', to: '2024-01-31', precision: 'MONTH', basis: 'PAGE' } },
    ]);
  });

  it('follows a relay to its origin and back', async () => {
    const asked =
      '{ a: statement(id: "st-2") { isOrigin origin { id } relayedFrom { id } source { id } } b: statement(id: "st-1") { isOrigin relays { totalCount nodes { id } } } }';
    expect(await graph.data(asked)).toEqual({
      a: { isOrigin: false, origin: { id: 'st-1' }, relayedFrom: { id: 'st-1' }, source: { id: 'so-2' } },
      b: { isOrigin: true, relays: { totalCount: 1, nodes: [{ id: 'st-2' }] } },
    });
  });

  it('opens a claim up to its words and down to its record', async () => {
    const value = 'value { __typename ... on NumberValue { low high exact } }';
    const { node } = await graph.data<{ node: unknown }>(
      `{ node(id: "cl-1") { ... on Claim { ${value} quoteSpan { start end } record { id sources { id } documents { nodes { id } } } recordedIn { id release } endedIn { id } } } }`,
    );
    expect(node).toEqual({
      value: { __typename: 'NumberValue', low: 207, high: 207, exact: true },
      quoteSpan: { start: QUOTE.indexOf('207'), end: QUOTE.indexOf('207') + 3 },
      record: {
        id: 'ex-1',
        sources: [{ id: 'so-1' }, { id: 'so-2' }],
        documents: { nodes: [{ id: 'do-1' }, { id: 'do-2' }] },
      },
      recordedIn: { id: 1, release: 'first' },
      endedIn: null,
    });
  });

  it('shows ended claims only when asked, and as not ended before they were', async () => {
    const fields = 'nodes { id endedBecause endedIn { id } }';
    const asked = `{ live: claims { ${fields} } all: claims(ended: true) { ${fields} } then: claims(ended: true, asOf: { revision: 2 }) { ${fields} } }`;
    const { live, all, then } = await graph.data<Record<string, { nodes: { id: string }[] }>>(asked);
    expect(live!.nodes.map(({ id }) => id)).toEqual(['cl-1', 'cl-2']);
    expect(all!.nodes[2]).toEqual({ id: 'cl-3', endedBecause: 'ENTRY_ERROR', endedIn: { id: 3 } });
    expect(then!.nodes[2]).toEqual({ id: 'cl-3', endedBecause: null, endedIn: null });
  });

  it('never shows a proposal: not by id, in a list, in a count, under its statement or its record', async () => {
    const asked =
      '{ node(id: "cl-4") { id } nodes(ids: ["cl-4"]) { id } claims(ended: true) { totalCount } statement(id: "st-1") { claims { totalCount } } exchange(id: "ex-1") { claims(ended: true) { totalCount } } }';
    expect(await graph.data(asked)).toEqual({
      node: null,
      nodes: [null],
      claims: { totalCount: 3 },
      statement: { claims: { totalCount: 1 } },
      exchange: { claims: { totalCount: 2 } },
    });
  });

  it('answers as it stood at a release, nested fields too', async () => {
    const asked = 'query ($asOf: AsOf) { statement(id: "st-1", asOf: $asOf) { speaker { side { country } } } }';
    const country = async (asOf: object | null): Promise<unknown> =>
      (await graph.data<{ statement: unknown }>(asked, { asOf })).statement;
    expect([await country(null), await country({ release: 'first' }), await country({ revision: 0 })]).toEqual([
      { speaker: { side: { country: 'XX' } } },
      { speaker: { side: { country: 'UA' } } },
      null,
    ]);
  });
});
