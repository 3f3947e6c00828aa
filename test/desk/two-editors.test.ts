import type { Database } from '../../src/db/contract';
import { headRevision } from '../../src/db/unit-of-work';
import { Review } from '../../src/evidence/claim/claim.terms';
import { wireRecords } from '../../src/records/match/register';
import { rebuildReadings } from '../../src/records/reading/rebuild';
import { claim, document, exchange, party, source, statement, write } from '../support/builders';
import { mutate, newKey, type Outcome } from '../support/desk';
import { describeEachEngine, TABLES } from '../support/engines';
import { startGateway, type StartedGateway } from '../support/gateway';
import { replayedAndCurrent } from '../support/replay';

const CLAIMS = 12;
const ids = Array.from({ length: CLAIMS }, (_, index) => `cl-${String(index).padStart(6, '0')}`);

describeEachEngine('Two editors at two gateways over one database', (_open, create) => {
  let gateways: StartedGateway[];
  let keys: string[];
  let db: Database;

  beforeAll(async () => {
    wireRecords();
    const place = await create(TABLES);
    const env = { DATABASE_URL: place.url, HANDOVER_DATA: 'none' };
    gateways = [await startGateway(env)];
    gateways.push(await startGateway(env));
    keys = [await newKey(place.url, 'editor', 'One'), await newKey(place.url, 'editor', 'Other')];
    db = await place.open();
    const waiting = ids.map((id, index) =>
      claim(id, 'st-000001', 'ex-000001', {
        review: Review.PROPOSED,
        numberLow: index,
        numberHigh: index,
        toId: 'pa-0001',
      }),
    );
    const told = [source('so-0001'), document('do-00001', 'so-0001'), statement('st-000001', 'do-00001')];
    await write(db, [party('pa-0001', { sideId: 'pa-0001' }), ...told, exchange('ex-000001'), ...waiting]);
  }, 120_000);
  afterAll(() => Promise.all(gateways.map((gateway) => gateway.stop())));

  const decide = (editor: number, id: string, verdict: string): Promise<Outcome> =>
    mutate(
      gateways[editor]!.url,
      keys[editor]!,
      'reviewClaims',
      { decisions: [{ claim: id, verdict }], reason: `Editor ${editor} says so` },
      '... on Payload { revision { id by } } ... on RevisionConflict { head revisions { id by } }',
    );

  it('decide at once: one wins, and the other is told by whom, and the head', async () => {
    for (const id of ids) {
      const outcomes = await Promise.all([decide(0, id, 'ACCEPT'), decide(1, id, 'REJECT')]);
      const [won, lost] = [...outcomes].sort((left) => (left.__typename === 'ReviewClaimsPayload' ? -1 : 1));
      expect([won!.__typename, lost!.__typename]).toEqual(['ReviewClaimsPayload', 'RevisionConflict']);
      const winner = won!.revision as unknown as { id: number; by: string };
      expect(lost).toMatchObject({ head: winner.id, revisions: [winner] });
      const [live] = await db.query<{ review: string; since: number }>(
        'SELECT review, since_revision AS since FROM claim WHERE id = ? AND until_revision = 4294967295',
        [id],
      );
      expect(live).toEqual({ review: winner.by === 'One' ? 'ACCEPTED' : 'REJECTED', since: winner.id });
    }
  });

  it('leave revisions without gaps, a feed that leads to the state, and readings in step', async () => {
    const head = await headRevision(db);
    const revisions = await db.query<{ id: number }>('SELECT id FROM revision ORDER BY id');
    expect(revisions.map(({ id }) => Number(id))).toEqual(Array.from({ length: head }, (_, index) => index + 1));
    expect(head).toBe(1 + CLAIMS);
    const { replayed, current } = await replayedAndCurrent(db);
    expect(current.size).toBeGreaterThan(CLAIMS);
    expect(replayed).toEqual(current);
    expect((await rebuildReadings(db)).changed).toBe(0);
  });

  it('that send the same call by both get the same answer, and it is done once', async () => {
    const head = await headRevision(db);
    const input = {
      kind: 'STATE',
      names: [{ language: 'en', text: 'A state', kind: 'OFFICIAL' }],
      clientMutationId: 'same',
    };
    const send = (gateway: StartedGateway): Promise<Outcome> =>
      mutate(gateway.url, keys[0]!, 'saveParty', input, '... on SavePartyPayload { party { id } revision { id } }');
    const [one, other] = await Promise.all(gateways.map(send));
    expect(one!.revision).toEqual({ id: head + 1 });
    expect(other).toEqual(one);
    expect(await headRevision(db)).toBe(head + 1);
  });
});
