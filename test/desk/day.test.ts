import { wireRecords } from '../../src/records/match/register';
import { rebuildReadings } from '../../src/records/reading/rebuild';
import { rebuildSearch } from '../../src/search/index/rebuild';
import { HOLDING_IT } from '../support/bundled';
import { askWith, type Outcome } from '../support/desk';
import { describeEachEngine, type TestDatabase } from '../support/engines';
import { startGateway } from '../support/gateway';
import { replayedAndCurrent } from '../support/replay';
import { at, listAt, Team, textAt } from '../support/team';

const UKRAINE = 'pa-0007';
const RUSSIA = 'pa-0006';
const DAY = '2026-09-14';
const ARTICLE = `Exchange of prisoners held

On 14 September 2026 Russia and Ukraine each took back 195 prisoners of war near the border of Belarus. Another 22 wounded came on top.`;

const said = (field: string, asStated: string, of: object = {}): object => ({
  ...{ field, asStated, asStatedKind: 'VERBATIM' },
  ...of,
});
const people = (to: string, number: number, asStatedKind = 'VERBATIM'): object =>
  said('COUNT', '195 prisoners of war', { to, category: 'PEOPLE', low: number, high: number, asStatedKind });

describeEachEngine("An editor's day", (_open, create) => {
  let place: TestDatabase;
  let team: Team;
  /** What one step leaves for the next: ids, and numbers of revisions. */
  const ids: Record<string, string> = {};
  const then: Record<string, number> = {};

  beforeAll(async () => {
    wireRecords();
    place = await create(HOLDING_IT);
    team = await Team.at(await startGateway({ DATABASE_URL: place.url }), place.url);
  }, 180_000);
  afterAll(() => team.gateway.stop());

  /** The exchanges of the day as a reader sees them. */
  const day = async (asOf: object | null = null): Promise<unknown> => {
    const query = `query ($asOf: AsOf) { exchanges(asOf: $asOf, where: { date: { eq: "${DAY}" } }) {
      nodes { id returned(to: "${UKRAINE}") { best low } } } }`;
    return at(await team.read(query, { asOf }), 'exchanges.nodes');
  };
  const exchangeWith = (best: number | null, low: number): unknown => [{ id: ids.record, returned: { best, low } }];

  it('begins with an article, a statement, and claims', async () => {
    then.before = await team.head();
    const page = { source: 'so-0001', url: 'https://example.org/exchange', publishedOn: '2026-09-15', text: ARTICLE };
    const submitted = await team.done(
      ...(['contributor', 'submitDocument', page] as const),
      '... on SubmitDocumentPayload { isNew removedNames document { id } }',
    );
    const revision = { by: 'The CONTRIBUTOR', message: 'As the page says' };
    expect(submitted).toMatchObject({ isNew: true, removedNames: 0, revision });
    ids.document = textAt(submitted, 'document.id');
    const stated = await team.done(
      ...(['contributor', 'addStatement'] as const),
      { document: ids.document, statement: { summary: 'Both sides took back 195 prisoners of war.' } },
      '... on StatementPayload { statement { id } }',
    );
    ids.statement = textAt(stated, 'statement.id');
    const claims = [
      said('DATE', '14 September 2026', { dateFrom: DAY, dateTo: DAY }),
      said('KIND', 'Exchange of prisoners', { term: 'PRISONER_EXCHANGE' }),
      said('OUTCOME', 'held', { term: 'HELD' }),
      ...[people(UKRAINE, 195), people(RUSSIA, 159)],
      said('PARTY', 'Belarus', { party: 'pa-0005', role: 'HOSTED' }),
    ];
    const proposed = await team.done(
      ...(['contributor', 'addClaims', { statement: ids.statement, newRecord: 'EXCHANGE', claims }] as const),
      '... on AddClaimsPayload { claims { id recordId field review excerpt { words } } }',
    );
    ids.record = textAt(proposed, 'claims.0.recordId');
    listAt(proposed, 'claims').forEach((claim, index) => (ids[`${String(claim.field)}${index}`] = String(claim.id)));
    const date = { field: 'DATE', review: 'PROPOSED', excerpt: { words: '14 September 2026' } };
    expect(at(proposed, 'claims.0')).toMatchObject(date);
  });

  it('shows a reader nothing of what is proposed, by any road', async () => {
    const query = `query ($claim: ID!, $record: ID!, $statement: ID!, $after: Int!) {
      claim: node(id: $claim) { id } record: node(id: $record) { id } exchange(id: $record) { id }
      nodes(ids: [$claim, $record]) { id }
      statement(id: $statement) { claims(ended: true) { totalCount } }
      claims(ended: true, where: { statement: { eq: $statement } }) { totalCount }
      search(text: "14 September 2026", types: [EXCHANGE]) { totalCount }
      changes(after: $after, first: 100, where: { entity: { not: "document" } }) { nodes { entity } }
      exchangeStats(groupBy: [], where: { date: { gte: "2026-09-01" } }) { exchanges } }`;
    const asked = { claim: ids.DATE0, record: ids.record, statement: ids.statement, after: then.before };
    expect(await team.read(query, asked)).toEqual({
      ...{ claim: null, record: null, exchange: null, nodes: [null, null] },
      ...{ statement: { claims: { totalCount: 0 } }, claims: { totalCount: 0 }, search: { totalCount: 0 } },
      ...{ changes: { nodes: [{ entity: 'statement' }] }, exchangeStats: [{ exchanges: 0 }] },
    });
    expect(await day()).toEqual([]);
  });

  it('does not let a contributor decide', async () => {
    const decisions = [{ claim: ids.DATE0, verdict: 'ACCEPT' }];
    const refused = await team.by('contributor', 'reviewClaims', { decisions }, '... on Forbidden { needed }');
    expect(refused).toMatchObject({ __typename: 'Forbidden', code: 'FORBIDDEN', needed: 'EDITOR' });
  });

  it('shows an editor what waits, with the text around it and the records it could belong to', async () => {
    const query = `query ($where: ReviewFilter) { reviewQueue(where: $where, first: 50) { totalCount nodes {
      id record { id } statement { document { id } } excerpt { before after } how { confidence } extractor
      candidates { id } conflicts { kind } } } }`;
    const queue = await team.read(query, { where: { statement: { eq: ids.statement } } }, 'editor');
    expect(at(queue, 'reviewQueue.totalCount')).toBe(6);
    const count = listAt(queue, 'reviewQueue.nodes').find(({ id }) => id === ids.COUNT3);
    expect(count).toMatchObject({ record: null, how: null, extractor: null, candidates: [], conflicts: [] });
    expect(at(count, 'statement.document.id')).toBe(ids.document);
    expect(textAt(count, 'excerpt.before')).toMatch(/each took back $/);
    expect(textAt(count, 'excerpt.after')).toMatch(/^ near the border/);
    const mine = await team.read('{ reviewQueue { totalCount } }', {}, 'contributor');
    expect(mine).toEqual({ reviewQueue: { totalCount: 6 } });
  });

  it('accepts, corrects and rejects in one revision; sent again, that changes nothing', async () => {
    then.proposed = await team.head();
    const accepted = [ids.DATE0, ids.KIND1, ids.OUTCOME2, ids.COUNT3];
    const decisions = [
      ...accepted.map((claim) => ({ claim, verdict: 'ACCEPT' })),
      { claim: ids.COUNT4, verdict: 'CORRECT', correction: people(RUSSIA, 195) },
      { claim: ids.PARTY5, verdict: 'REJECT' },
    ];
    const call = { reason: 'The second number was mistyped', clientMutationId: 'review-1', decisions };
    const selection = '... on ReviewClaimsPayload { claims { id review } records { id } }';
    const decided = await team.done('editor', 'reviewClaims', call, selection);
    then.reviewed = decided.revision!.id;
    expect(decided.records).toEqual([{ id: ids.record }]);
    const reviews = listAt(decided, 'claims').map(({ review }) => review);
    expect(reviews).toEqual([...Array<string>(5).fill('ACCEPTED'), 'REJECTED']);
    expect(await day()).toEqual(exchangeWith(195, 195));
    expect(await day({ revision: then.proposed })).toEqual([]);
    expect(await team.done('editor', 'reviewClaims', call, selection)).toEqual(decided);
    expect(await team.head()).toBe(then.reviewed);
    const other = await team.by('editor', 'reviewClaims', { ...call, reason: 'For another reason' });
    expect(other.code).toBe('IDEMPOTENCY_CONFLICT');
  });

  it('tells of the public state alone in the feed', async () => {
    const query = `{ changes(after: ${then.proposed}, first: 50) { nodes { operation entity id } } }`;
    const changes = listAt(await team.read(query), 'changes.nodes');
    const told = changes.map(({ operation, entity }) => `${String(operation)} ${String(entity)}`);
    expect(told.sort()).toEqual([...Array<string>(5).fill('ADD claim'), 'ADD exchange']);
    expect(changes.map(({ id }) => id)).not.toContain(ids.PARTY5);
  });

  it('refuses who has not seen a later change', async () => {
    const stale = { claims: [ids.COUNT3], because: 'ENTRY_ERROR', expectedRevision: then.proposed };
    const selection = '... on RevisionConflict { head revisions { id by } }';
    expect(await team.by('editor', 'endClaims', stale, selection)).toMatchObject({
      ...{ __typename: 'RevisionConflict', head: then.reviewed },
      revisions: [{ id: then.reviewed, by: 'The EDITOR' }],
    });
    const late = await team.by('admin', 'reviewClaims', { decisions: [{ claim: ids.DATE0, verdict: 'REJECT' }] });
    expect(late.code).toBe('REVISION_CONFLICT');
    expect(await team.head()).toBe(then.reviewed);
  });

  it('merges two records, and undoes it', async () => {
    const [mine, one, two] = [ids.record!, 'ex-000001', 'ex-000002'];
    const judge = (left: string, right: string, verdict: string): Promise<Outcome> =>
      team.by(
        'editor',
        'judgeMatch',
        { left, right, verdict },
        '... on JudgeMatchPayload { revision { id } records { id } }',
      );
    const query = `query ($asOf: AsOf) { node(id: "${mine}", asOf: $asOf) { id } }`;
    const merged = await judge(mine, one, 'SAME');
    expect(merged.records).toEqual([{ id: one }, { id: one }]);
    expect(await team.read(query)).toEqual({ node: { id: one } });
    expect((await judge(mine, one, 'UNDO')).records).toEqual([{ id: mine }, { id: one }]);
    expect(await team.read(query)).toEqual({ node: { id: mine } });
    expect(await team.read(query, { asOf: { revision: merged.revision!.id } })).toEqual({ node: { id: one } });
    for (const [left, verdict] of [
      [mine, 'DIFFERENT'],
      [two, 'SAME'],
    ] as const)
      await judge(left, one, verdict);
    expect((await judge(two, mine, 'SAME')).code).toBe('BAD_USER_INPUT');
    expect((await judge(one, two, 'UNDO')).code).toBeUndefined();
    expect((await judge(two, one, 'UNDO')).code).toBe('BAD_USER_INPUT');
  });

  it('adds another voice, pins one, and takes the other back', async () => {
    const stated = await team.done(
      ...(['editor', 'addStatement'] as const),
      { document: ids.document, statement: { speaker: UKRAINE, summary: 'Ukraine counts 196.' } },
      '... on StatementPayload { statement { id } }',
    );
    const counts = [people(UKRAINE, 196, 'OWN_WORDS'), people(UKRAINE, 197, 'OWN_WORDS')];
    const proposed = await team.done(
      ...(['editor', 'addClaims'] as const),
      { statement: textAt(stated, 'statement.id'), record: ids.record, claims: counts },
      '... on AddClaimsPayload { claims { id } }',
    );
    const [claim, unlike] = listAt(proposed, 'claims').map(({ id }) => String(id));
    const query = `{ reviewQueue(where: { id: { eq: "${claim}" } }) { nodes { candidates { id } } } }`;
    const queue = await team.read(query, {}, 'editor');
    expect(queue).toEqual({ reviewQueue: { nodes: [{ candidates: [{ id: ids.record }] }] } });
    const decisions = [
      { claim, verdict: 'ACCEPT' },
      { claim: unlike, verdict: 'REJECT' },
    ];
    await team.done('editor', 'reviewClaims', { decisions });
    expect(await day()).toEqual(exchangeWith(196, 196));
    const pin = { reason: 'The page was seen whole', claim: ids.COUNT3 };
    const pinned = await team.done('editor', 'pinClaim', pin, '... on PinClaimPayload { claim { id pinned } }');
    expect(pinned).toMatchObject({ claim: { id: ids.COUNT3, pinned: true }, revision: { message: pin.reason } });
    expect(await day()).toEqual(exchangeWith(195, 195));
    expect((await team.done('editor', 'pinClaim', pin)).revision).toBeNull();
    await team.done('editor', 'endClaims', { claims: [claim], because: 'SOURCE_RETRACTED' });
    const answer = `query ($asOf: AsOf) { node(id: "${claim}", asOf: $asOf) { id } }`;
    expect(await team.read(answer)).toEqual({ node: null });
    expect(await team.read(answer, { asOf: { revision: pinned.revision!.id } })).toEqual({ node: { id: claim } });
  });

  it('names the state as a release, which stays as it is', async () => {
    const released = await team.done('editor', 'createRelease', { name: '2026-09' });
    const before = await day();
    expect(await day({ release: '2026-09' })).toEqual(before);
    await team.done('editor', 'endClaims', { claims: [ids.DATE0], because: 'SOURCE_RETRACTED' });
    expect(await day()).toEqual([]);
    expect(await day({ release: '2026-09' })).toEqual(before);
    expect((await team.by('editor', 'createRelease', { name: '2026-09' })).code).toBe('BAD_USER_INPUT');
    const releases = await team.read('{ releases { nodes { name revision { id } } } }');
    expect(releases).toEqual({ releases: { nodes: [{ name: '2026-09', revision: { id: released.revision!.id } }] } });
  });

  it('refuses a key that was revoked, and shows an admin who used which', async () => {
    const keys = listAt(await team.read('{ apiKeys { id label lastUsedAt } }', {}, 'admin'), 'apiKeys');
    const editor = keys.find(({ label }) => label === 'The EDITOR')!;
    expect(editor.lastUsedAt).toMatch(/:00:00.000Z$/);
    expect(JSON.stringify(keys)).not.toContain(team.keys.editor.slice(12));
    await team.done('admin', 'revokeApiKey', { id: editor.id });
    const { status, errors } = await askWith(team.gateway.url, team.keys.editor, '{ __typename }');
    expect([status, errors![0]!.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    const queue = '{ reviewQueue { totalCount } }';
    await team.read(queue, {}, 'admin');
    for (let times = 0; times < 3; times += 1)
      expect((await askWith(team.gateway.url, null, queue)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    for (const key of Object.values(team.keys)) expect(team.gateway.log()).not.toContain(key.slice(12));
  });

  it('leaves readings in step, and a feed that leads to the state', async () => {
    const db = await place.open();
    const { replayed, current } = await replayedAndCurrent(db);
    expect(replayed).toEqual(current);
    expect((await rebuildReadings(db)).changed).toBe(0);
    expect((await rebuildSearch(db)).changed).toBe(0);
  });
});
