import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../../src/db/database';
import { commit, headRevision } from '../../../src/db/unit-of-work';
import { claim, document, endClaim, exchange, modify, source, statement, write } from '../../support/builders';
import { Proxy } from '../../db/proxy';
import { describeEachEngine, describeServer, TABLES, type TestDatabase } from '../../support/engines';
import { post, startGateway, type StartedGateway } from '../../support/gateway';
import { Subscriber } from '../../support/subscriber';
import { Claim } from '../../../src/evidence/claim/claim.entity';

const env = { HANDOVER_DATA: 'none', HEAD_AGE_MS: '50' };

async function begun(place: TestDatabase): Promise<Database> {
  const db = await place.open();
  await write(db, [source('so-1'), document('do-1', 'so-1'), statement('st-1', 'do-1'), exchange('ex-1')]);
  return db;
}

/** One revision with a claim that waits for review, and one with a claim that readers see. */
async function writeTwo(db: Database, name: string): Promise<void> {
  await write(db, [claim(`cl-${name}-p`, 'st-1', 'ex-1', { review: 'PROPOSED' })]);
  await write(db, [claim(`cl-${name}`, 'st-1', 'ex-1'), document(`do-${name}`, 'so-1')]);
}

interface Listed {
  readonly dataset: { readonly head: { readonly id: number } };
  readonly changes: { readonly nodes: readonly { readonly cursor: string }[] };
}

/** What the query tells of the same feed, once the gateway has learnt of the last revision. */
async function listed(url: string, db: Database): Promise<string[]> {
  const head = await headRevision(db);
  const query = '{ dataset { head { id } } changes(first: 200) { nodes { cursor } } }';
  for (;;) {
    const { dataset, changes } = (await post<Listed>(url, query)).data;
    if (dataset.head.id >= head) return changes.nodes.map(({ cursor }) => cursor);
    await wait(20);
  }
}

const cursorsOf = (...readers: Subscriber[]): string[] =>
  readers.flatMap(({ events }) => events.map(({ cursor }) => cursor));

describeEachEngine('Who follows the changes', (_open, create) => {
  let place: TestDatabase;
  let db: Database;
  let gateways: StartedGateway[];
  beforeAll(async () => {
    place = await create(TABLES);
    db = await begun(place);
    gateways = await Promise.all([1, 2].map(() => startGateway({ ...env, DATABASE_URL: place.url })));
  }, 60_000);
  afterAll(() => Promise.all(gateways.map((gateway) => gateway.stop())));

  it('gets each once and in order from any gateway, goes on where it stopped, and sees no proposal', async () => {
    const [one, two] = gateways.map(({ url }) => new Subscriber(url, { after: 0 }));
    const writing = (async () => {
      for (let at = 0; at < 6; at++) await writeTwo(db, `a${at}`);
    })();
    await one!.until(8);
    one!.leave();
    const after = new Subscriber(gateways[1]!.url, { cursor: one!.cursor });
    await writing;
    await modify(db, Claim, 'cl-a0-p', { review: 'ACCEPTED' });
    await endClaim(db, 'cl-a1-p');
    const expected = await listed(gateways[0]!.url, db);
    await two!.until(expected.length);
    await after.until(expected.length - one!.events.length);
    expect(cursorsOf(two!)).toEqual(expected);
    expect(cursorsOf(one!, after)).toEqual(expected);
    expect(two!.events.filter(({ id }) => id.endsWith('-p'))).toEqual([
      expect.objectContaining({ id: 'cl-a0-p', operation: 'ADD' }),
    ]);
    for (const reader of [two!, after]) reader.leave();
  });

  it('goes on at a gateway that has not learnt of the last revision yet, which also reads as of it', async () => {
    const late = await startGateway({ ...env, HEAD_AGE_MS: '10000', DATABASE_URL: place.url });
    const made = await headRevision(db);
    const asked = (revision: number): Promise<unknown> =>
      post(late.url, `{ document(id: "do-late", asOf: { revision: ${revision} }) { id } }`);
    expect(await asked(made)).toMatchObject({ data: { document: null } });
    await writeTwo(db, 'late');
    expect(await asked(made + 2)).toMatchObject({ data: { document: { id: 'do-late' } } });
    await writeTwo(db, 'later');
    const reader = new Subscriber(late.url, { after: made + 3 });
    await reader.until(2);
    expect(reader.events.map(({ id }) => id)).toEqual(['cl-later', 'do-later']);
    expect(await asked(made + 5)).toMatchObject({
      errors: [{ message: `asOf names revision ${made + 5}; there are 0 to ${made + 4}.` }],
    });
    reader.leave();
    await late.stop();
  });

  it('begins with what comes when it names no place, and is refused one that does not exist', async () => {
    const url = gateways[0]!.url;
    const reader = new Subscriber(url, {});
    await wait(300);
    await writeTwo(db, 'b');
    await reader.until(2);
    expect(reader.events.map(({ id }) => id)).toEqual(['cl-b', 'do-b']);
    reader.leave();
    const lost = new Subscriber(url, { after: 1000 });
    await lost.ended;
    expect(lost.failures).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^after names revision 1000; there are 0 to \d+\.$/) as string,
      }),
    ]);
    lost.leave();
  });

  it('misses and doubles nothing when the server is killed and comes back', async () => {
    const readers = [new Subscriber(gateways[0]!.url, { after: 0 })];
    await readers[0]!.until(5);
    gateways[0]!.process.kill('SIGKILL');
    await readers[0]!.closed;
    await writeTwo(db, 'c');
    gateways[0] = await startGateway({ ...env, DATABASE_URL: place.url });
    readers.push(new Subscriber(gateways[0].url, { cursor: readers[0]!.cursor }));
    const expected = await listed(gateways[0].url, db);
    await readers[1]!.until(expected.length - readers[0]!.events.length);
    expect(cursorsOf(...readers)).toEqual(expected);
    readers[1]!.leave();
  });

  it('is told where to go on when it does not read, and when the server stops', async () => {
    const gateway = await startGateway({ ...env, DATABASE_URL: place.url, SUBSCRIPTION_STALL_MS: '300' });
    const whole = 'subscription { changes { cursor after } }';
    const [slow, good] = [new Subscriber(gateway.url, {}, whole), new Subscriber(gateway.url, {})];
    await wait(300);
    slow.pause();
    await writeMuch(db);
    await good.until(30);
    await wait(600);
    slow.resume();
    const { code, reason } = await slow.closed;
    expect([code, reason]).toEqual([1013, `READER_TOO_SLOW ${slow.cursor}`]);
    const rest = new Subscriber(gateway.url, { cursor: slow.cursor });
    await rest.until(30 - slow.events.length);
    expect(cursorsOf(slow, rest)).toEqual(cursorsOf(good));
    expect(await gateway.stop()).toBe(0);
    expect(rest.failures).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'SERVER_STOPPING' }) as object }),
    ]);
    expect((await rest.closed).code).toBe(1012);
  });
});

/** More than the system keeps for a reader. */
async function writeMuch(db: Database): Promise<void> {
  const after = { id: 'do-x', note: 'x'.repeat(600_000) };
  await commit(db, { actor: 'test', message: 'adds much' }, async (unit) => {
    for (let at = 0; at < 30; at++) {
      await unit.record({ operation: 'ADD', entity: 'document', entityId: `do-x${at}`, before: null, after });
      await unit.flush();
    }
  });
}

describeServer('Who follows the changes of a database that goes away', (_open, create) => {
  it('goes on by itself when it is back', async () => {
    const place = await create(TABLES);
    const db = await begun(place);
    const proxy = new Proxy(new URL(place.url));
    const address = await proxy.listen();
    const gateway = await startGateway({ ...env, DATABASE_URL: address.href });
    const reader = new Subscriber(gateway.url, { after: 0 });
    const before = (await listed(gateway.url, db)).length;
    await reader.until(before);
    await proxy.close();
    await writeTwo(db, 'd');
    await wait(500);
    expect(reader.events.length).toBe(before);
    await proxy.listen(Number(address.port));
    await reader.until(before + 2);
    expect(cursorsOf(reader)).toEqual(await listed(gateway.url, db));
    reader.leave();
    await gateway.stop();
    await proxy.close();
  });
});
