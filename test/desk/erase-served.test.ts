import { createHash } from 'node:crypto';
import { wireRecords } from '../../src/records/match/register';
import { claim, document, exchange, source, statement, write } from '../support/builders';
import { askWith, mutate, newKey } from '../support/desk';
import { describeEachEngine, TABLES } from '../support/engines';
import { startGateway } from '../support/gateway';
import { Subscriber } from '../support/subscriber';

/** Somebody invented. */
const WORDS = 'Yurko Vymyslenyi';
const QUERY = '{ statement(id: "st-1", asOf: { revision: 1 }) { summary } }';

describeEachEngine('A gateway from which words are erased', (_open, create) => {
  it('gives no answer and no file again that it kept, and tells those who follow', async () => {
    wireRecords();
    const place = await create(TABLES);
    const db = await place.open();
    const said = [statement('st-1', 'do-1', { summary: `Says ${WORDS}` }), claim('cl-1', 'st-1', 'ex-1')];
    await write(db, [source('so-1'), document('do-1', 'so-1'), exchange('ex-1'), ...said]);
    const gateway = await startGateway({ DATABASE_URL: place.url, HANDOVER_DATA: 'none', HEAD_AGE_MS: '50' });
    const key = await newKey(place.url, 'admin', 'Desk');
    const follower = new Subscriber(gateway.url, { after: 1 });
    const address = `${gateway.url}/graphql?query=${encodeURIComponent(QUERY)}`;
    const get = (url: string, tag?: string): Promise<Response> =>
      fetch(url, {
        headers: {
          'apollo-require-preflight': 'true',
          ...(tag !== undefined && { 'if-none-match': tag, 'cache-control': 'max-age=0' }),
        },
      });
    const file = `${gateway.url}/exports/1/statements.csv`;
    for (const url of [address, address, address, file]) expect(await (await get(url)).text()).toContain(WORDS);
    const tags = await Promise.all([address, file].map(async (url) => (await get(url)).headers.get('etag')!));
    expect((await get(address, tags[0])).status).toBe(304);

    const call = { words: WORDS, clientMutationId: 'once', reason: 'Asked for by a family' };
    const selection = '... on EraseForPrivacyPayload { erased isGoneFromFiles revision { id } }';
    const answer = await mutate(gateway.url, key, 'eraseForPrivacy', call, selection);
    expect(answer).toMatchObject({ erased: ['st-1'], isGoneFromFiles: true, revision: { id: 2 } });
    expect(await mutate(gateway.url, key, 'eraseForPrivacy', call, selection)).toEqual(answer);
    const otherwise = await mutate(gateway.url, key, 'eraseForPrivacy', { ...call, words: 'Yurko Inshyi' });
    expect(otherwise.code).toBe('IDEMPOTENCY_CONFLICT');
    const [kept] = await db.query<{ hash: string }>('SELECT input_sha256 AS hash FROM mutation_answer');
    const guess = JSON.stringify({ clientMutationId: 'once', ids: [], reason: call.reason, words: WORDS });
    expect(kept!.hash).not.toBe(createHash('sha256').update(guess).digest('hex'));

    for (const [url, tag] of [
      [address, tags[0]],
      [file, tags[1]],
    ] as const) {
      const again = await get(url, tag);
      expect([again.status, await again.text()]).toEqual([200, expect.stringContaining('Says [erased]')]);
    }
    const { data } = await askWith(gateway.url, null, QUERY);
    expect(data).toEqual({ statement: { summary: 'Says [erased]' } });
    await follower.until(1);
    expect(follower.events).toEqual([{ cursor: '2:1', operation: 'ERASE', entity: 'statement', id: 'st-1' }]);
    follower.leave();
    const refused = await mutate(gateway.url, key, 'addStatement', {
      document: 'do-1',
      statement: { summary: `Says ${WORDS} again` },
    });
    expect(refused.code).toBe('PRIVACY_REFUSAL');
    await gateway.stop();
    expect(gateway.log()).not.toContain('Vymyslenyi');
  }, 120_000);
});
