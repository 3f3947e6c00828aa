import type { Database } from '../../src/db/contract';
import { headRevision } from '../../src/db/unit-of-work';
import { Review } from '../../src/evidence/claim/claim.terms';
import { rebuildReadings } from '../../src/records/reading/rebuild';
import { wireRecords } from '../../src/records/match/register';
import { claim, document, exchange, party, source, statement, write } from '../support/builders';
import { mutate, newKey, type Outcome } from '../support/desk';
import { describeEachEngine, TABLES, type TestDatabase } from '../support/engines';
import { startGateway, type StartedGateway } from '../support/gateway';
import { replayedAndCurrent } from '../support/replay';

/** How often a gateway is killed; more in long runs. */
const KILLS = Number(process.env.TEST_KILLS ?? 2);
/** Claims that wait for each gateway. */
const WAITING = 40;

const SELECTION =
  '... on Payload { revision { id } } ... on ReviewClaimsPayload { claims { id review } records { id } }';

const numbered = (index: number): string => `cl-${String(index).padStart(6, '0')}`;

describeEachEngine('A gateway that is killed in the middle of mutations', (_open, create) => {
  let place: TestDatabase;
  let db: Database;
  let key: string;

  beforeAll(async () => {
    wireRecords();
    place = await create(TABLES);
    db = await place.open();
    key = await newKey(place.url, 'editor', 'Editor');
    const waiting = Array.from({ length: KILLS * WAITING }, (_, index) =>
      claim(numbered(index), 'st-000001', 'ex-000001', {
        ...{ review: Review.PROPOSED, numberLow: index, numberHigh: index, toId: 'pa-0001' },
      }),
    );
    const told = [source('so-0001'), document('do-00001', 'so-0001'), statement('st-000001', 'do-00001')];
    await write(db, [party('pa-0001', { sideId: 'pa-0001' }), ...told, exchange('ex-000001'), ...waiting]);
  }, 120_000);

  const start = (): Promise<StartedGateway> => startGateway({ DATABASE_URL: place.url, HANDOVER_DATA: 'none' });
  /** The call that decides on a claim: the same however often it is sent. */
  const call = (index: number): object => ({
    ...{ reason: 'Read again', clientMutationId: `call-${index}` },
    decisions: [{ claim: numbered(index), verdict: index % 2 === 0 ? 'ACCEPT' : 'REJECT' }],
  });
  const send = (gateway: StartedGateway, index: number): Promise<Outcome> =>
    mutate(gateway.url, key, 'reviewClaims', call(index), SELECTION);

  it('leaves each of them whole or not at all; sent again, each is done once and told as at first', async () => {
    const first = new Map<number, Outcome>();
    let gateway = await start();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const mine = Array.from({ length: WAITING }, (_, index) => kill * WAITING + index);
      const heard = mine.map(async (index) => first.set(index, await send(gateway, index)));
      const inTheMiddle = new Promise((resolve) => setTimeout(resolve, 30 + 400 * Math.random()));
      await Promise.race([inTheMiddle, Promise.allSettled(heard)]);
      await gateway.stop('SIGKILL');
      await Promise.allSettled(heard);
      await expectWhole();
      gateway = await start();
      for (const index of mine) {
        const again = await send(gateway, index);
        expect(again.__typename).toBe('ReviewClaimsPayload');
        expect(again).toEqual(first.get(index) ?? again);
        first.set(index, again);
      }
    }
    const last = KILLS * WAITING;
    expect(first.size).toBe(last);
    expect(new Set([...first.values()].map(({ revision }) => revision!.id)).size).toBe(last);
    expect(await headRevision(db)).toBe(1 + last);
    for (const index of [0, 1, last - 1]) expect(await send(gateway, index)).toEqual(first.get(index));
    await gateway.stop();
    expect((await rebuildReadings(db)).changed).toBe(0);
  }, 600_000);

  /** Every revision has its changes and its answer, every answer its revision, and the feed leads to the state. */
  async function expectWhole(): Promise<void> {
    const { replayed, current } = await replayedAndCurrent(db);
    expect(replayed).toEqual(current);
    const head = await headRevision(db);
    const [count] = await db.query<{ revisions: number; decided: number; answers: number }>(
      `SELECT (SELECT COUNT(*) FROM revision) AS revisions, (SELECT COUNT(*) FROM mutation_answer) AS answers,
        (SELECT COUNT(*) FROM claim WHERE until_revision = 4294967295 AND review <> 'PROPOSED') AS decided`,
    );
    const { revisions, decided, answers } = count!;
    expect([revisions, decided, answers].map(Number)).toEqual([head, head - 1, head - 1]);
  }
});
