import { Tally } from '../../src/records/tally/tally.entity';
import { document, exchange, party, partyName, source, statement, write } from '../support/builders';
import { describeEachEngine, TABLES } from '../support/engines';
import { startGateway } from '../support/gateway';
import { at, Team, textAt } from '../support/team';

const proposed = {
  ...{ id: 'ta-00001', statementId: 'st-00001', unit: 'PEOPLE', claimedLow: 70, claimedHigh: 70 },
  ...{ scope: 'ALL', review: 'PROPOSED' },
};
const said = { asStated: 'so many', asStatedKind: 'OWN_WORDS' };

describeEachEngine('What is entered at the desk', (_open, create) => {
  let team: Team;

  beforeAll(async () => {
    const place = await create(TABLES);
    const db = await place.open();
    const states = ['pa-0001', 'pa-0002'].map((id) => party(id, { sideId: id }));
    await write(db, [
      ...states,
      partyName('pa-0001', 'en', 'Northland'),
      source('so-0001'),
      ...[document('do-00001', 'so-0001'), document('do-00002', 'so-0001', null)],
      ...[statement('st-00001', 'do-00001'), statement('st-00002', 'do-00001'), statement('st-00003', 'do-00002')],
      exchange('ex-000001'),
      { entity: Tally, row: { ...proposed, ...{ asStated: 'seventy', asStatedKind: 'OWN_WORDS' } } },
    ]);
    team = await Team.at(await startGateway({ DATABASE_URL: place.url, HANDOVER_DATA: 'none' }), place.url);
  }, 180_000);
  afterAll(() => team.gateway.stop());

  it('are parties with their names, places, sources and totals', async () => {
    const names = (text: string): object => ({ names: [{ language: 'en', text, kind: 'OFFICIAL' }] });
    const authority = { kind: 'AUTHORITY', side: 'pa-0001', country: 'UA', ...names('Office for Returns') };
    const made = await team.done('editor', 'saveParty', authority, '... on SavePartyPayload { party { id name } }');
    const change = { id: textAt(made, 'party.id'), ...names('Returns Office') };
    const renamed = await team.done(
      'editor',
      'saveParty',
      change,
      '... on SavePartyPayload { party { name country } }',
    );
    expect(renamed.party).toEqual({ name: 'Returns Office', country: 'UA' });
    const spot = { nameEn: 'A crossing', country: 'BY', precision: 'NEAR' };
    const placed = await team.done('editor', 'savePlace', spot, '... on SavePlacePayload { place { name } }');
    expect(placed.place).toEqual({ name: 'A crossing' });
    const judged = { reliability: 'F', reliabilityReason: 'cannot be judged' };
    const outlet = { name: 'Outlet', kind: 'NEWS_SITE', languages: ['uk'], ...judged };
    const saved = await team.done(
      'admin',
      'saveSource',
      outlet,
      '... on SaveSourcePayload { source { name languages } }',
    );
    expect(saved.source).toEqual({ name: 'Outlet', languages: ['uk'] });
    const total = { statement: 'st-00001', unit: 'PEOPLE', low: 5000, high: 5000, scope: 'ALL', ...said };
    const counted = await team.done('editor', 'addTally', total, '... on AddTallyPayload { tally { id claimedLow } }');
    expect(at(counted, 'tally.claimedLow')).toBe(5000);
    const id = textAt(counted, 'tally.id');
    await team.done('editor', 'endClaims', { claims: [id], because: 'ENTRY_ERROR' });
    expect(await team.read(`{ node(id: "${id}") { id } }`)).toEqual({ node: null });
  });

  it('are totals that the pipeline proposes, once an editor accepts them', async () => {
    const query = '{ tallyReviewQueue { totalCount nodes { id low scope statement { id } how { rule } } } }';
    const waiting = { id: 'ta-00001', low: 70, scope: 'ALL', statement: { id: 'st-00001' }, how: null };
    expect(await team.read(query, {}, 'editor')).toEqual({ tallyReviewQueue: { totalCount: 1, nodes: [waiting] } });
    const node = '{ node(id: "ta-00001") { id } }';
    expect(await team.read(node)).toEqual({ node: null });
    const decisions = [{ claim: 'ta-00001', verdict: 'ACCEPT' }];
    const done = await team.done(
      'editor',
      'reviewClaims',
      { decisions },
      '... on ReviewClaimsPayload { tallies claims { id } }',
    );
    expect(done).toMatchObject({ tallies: ['ta-00001'], claims: [] });
    expect(await team.read(node)).toEqual({ node: { id: 'ta-00001' } });
    expect(at(await team.read(query, {}, 'editor'), 'tallyReviewQueue.totalCount')).toBe(0);
  });

  it('are statements corrected, with the origin of all that repeat them', async () => {
    const correct = (id: string, of: object): Promise<unknown> =>
      team.by(
        'editor',
        'correctStatement',
        { id, statement: of },
        '... on StatementPayload { statement { origin { id } saidOn summary } }',
      );
    const relay = { relayedFrom: 'st-00001', relayKind: 'QUOTE' };
    const repeated = { origin: { id: 'st-00001' }, saidOn: '2024-01-30', summary: 'st-00002' };
    expect(at(await correct('st-00002', { ...relay, saidOn: '2024-01-30' }), 'statement')).toEqual(repeated);
    expect(at(await correct('st-00001', { relayedFrom: 'st-00003', relayKind: 'QUOTE' }), 'statement.origin.id')).toBe(
      'st-00003',
    );
    const origin = await team.read('{ statement(id: "st-00002") { origin { id } } }');
    expect(at(origin, 'statement.origin.id')).toBe('st-00003');
    const circle = await correct('st-00003', { relayedFrom: 'st-00002', relayKind: 'QUOTE' });
    expect(at(circle, 'code')).toBe('BAD_USER_INPUT');
    expect(at(await correct('st-00001', { relayedFrom: null }), 'statement.origin.id')).toBe('st-00001');
    expect(at(await team.read('{ statement(id: "st-00002") { origin { id } } }'), 'statement.origin.id')).toBe(
      'st-00001',
    );
  });

  it('is told all that is wrong with it, and changes nothing', async () => {
    const before = await team.head();
    const count = (to: string, low: number, high: number): object => ({
      field: 'COUNT',
      category: 'PEOPLE',
      to,
      low,
      high,
      ...said,
    });
    const add = (claims: readonly object[]): Promise<unknown> =>
      team.by(
        'editor',
        'addClaims',
        { statement: 'st-00001', record: 'ex-000001', claims },
        '... on InvalidInput { fields { path } }',
      );
    const wrong = await add([count('pa-0001', 4, 3), { field: 'PARTY', ...said }]);
    expect(at(wrong, 'fields')).toEqual(
      ['claims[0].low', 'claims[1].role', 'claims[1].party'].map((path) => ({ path })),
    );
    expect(at(await add([count('pa-none', 3, 3)]), 'fields')).toEqual([{ path: 'claims[0].to' }]);
    expect(at(await team.by('editor', 'pinClaim', { claim: 'cl-none' }), 'code')).toBe('NOT_FOUND');
    const short = { reason: '?', clientMutationId: 'with blanks', claim: 'cl-none' };
    const told = await team.by('editor', 'pinClaim', short, '... on InvalidInput { fields { path } }');
    expect(told.fields).toEqual([{ path: 'reason' }, { path: 'clientMutationId' }]);
    const late = { source: 'so-0001', url: 'nowhere', publishedOn: '2999-01-01', text: ' ' };
    const refused = await team.by('editor', 'submitDocument', late, '... on InvalidInput { fields { path } }');
    expect(refused.fields).toEqual(['url', 'text', 'publishedOn'].map((path) => ({ path })));
    expect(await team.head()).toBe(before);
  });

  it('is accepted only from a page with a date', async () => {
    const claims = [{ field: 'COUNT', category: 'PEOPLE', to: 'pa-0001', low: 3, high: 3, ...said }];
    const input = { statement: 'st-00003', record: 'ex-000001', claims };
    const proposed = await team.done('contributor', 'addClaims', input, '... on AddClaimsPayload { claims { id } }');
    const decisions = [{ claim: textAt(proposed, 'claims.0.id'), verdict: 'ACCEPT' }];
    const refused = await team.by('editor', 'reviewClaims', { decisions });
    expect([refused.code, refused.message]).toEqual([
      'BAD_USER_INPUT',
      expect.stringMatching(/a date of publication$/),
    ]);
  });

  it('names nobody', async () => {
    const named = 'Soldier Mykola Vyhadanenko came home.';
    const person = 'Mykola Vyhadanenko';
    const partyNames = { names: [{ language: 'en', text: person, kind: 'OFFICIAL' }] };
    const tries: [string, object, string][] = [
      ['addStatement', { document: 'do-00001', statement: { summary: named } }, 'statement.summary'],
      ['pinClaim', { claim: 'cl-none', reason: named }, 'reason'],
      ['savePlace', { nameEn: 'A field', nameUk: person, country: 'UA', precision: 'NEAR' }, 'nameUk'],
      ['saveParty', { kind: 'AUTHORITY', ...partyNames }, 'names[0].text'],
      ['saveParty', { kind: 'OFFICIAL', office: `Deputy of ${person}`, ...partyNames }, 'office'],
    ];
    for (const [name, input, path] of tries) {
      const refused = await team.by('editor', name, input, '... on PrivacyRefusal { path }');
      expect(refused).toMatchObject({ __typename: 'PrivacyRefusal', code: 'PRIVACY_REFUSAL', path });
    }
    const channel = { name: person, kind: 'NEWS_SITE', reliability: 'F', reliabilityReason: 'Nobody knows it' };
    const source = await team.by('admin', 'saveSource', channel, '... on PrivacyRefusal { path }');
    expect(source).toMatchObject({ code: 'PRIVACY_REFUSAL', path: 'name' });
    const official = { kind: 'OFFICIAL', side: 'pa-0001', office: 'Commissioner' };
    const speaker = { names: [{ language: 'en', text: 'Ostap Vyhadanyi', kind: 'OFFICIAL' }] };
    const payload = '... on SavePartyPayload { party { id } }';
    const saved = await team.done('editor', 'saveParty', { ...official, ...speaker }, payload);
    const other = { id: textAt(saved, 'party.id'), kind: 'AUTHORITY' };
    for (const [input, path] of [
      [other, 'kind'],
      [{ ...other, ...speaker }, 'names[0].text'],
    ] as const)
      expect(await team.by('editor', 'saveParty', input, '... on PrivacyRefusal { path }')).toMatchObject({ path });
    const page = {
      source: 'so-0001',
      url: 'https://example.org/home',
      publishedOn: '2024-02-01',
      text: `${named} He is well.`,
    };
    const kept = await team.done(
      'contributor',
      'submitDocument',
      page,
      '... on SubmitDocumentPayload { removedNames }',
    );
    expect(kept.removedNames).toBe(1);
  });
});
