import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObjectType } from 'graphql';
import { NEEDS } from '../../src/desk/mutation/operations';
import { askWith, callOf, handover, mutate, newKey, type Outcome } from '../support/desk';
import { describeEachEngine, TABLES } from '../support/engines';
import { GATEWAY_ROOT, startGateway, type StartedGateway } from '../support/gateway';
import { graphSchema } from '../support/graph';

/** Who asks, in the order of the columns. */
const WHO = ['no key', 'reader', 'contributor', 'editor', 'admin', 'expired', 'revoked'] as const;

/** What each is told: + it may (then the input is looked at), - FORBIDDEN, 401. The same table stands in the README. */
const MATRIX = `
| operation | no key | reader | contributor | editor | admin | expired | revoked |
| --- | --- | --- | --- | --- | --- | --- | --- |
| every other query | + | + | + | + | + | 401 | 401 |
| \`reviewQueue\` | - | - | own | + | + | 401 | 401 |
| \`tallyReviewQueue\` | - | - | - | + | + | 401 | 401 |
| \`feedHealth\` | - | - | - | + | + | 401 | 401 |
| \`apiKeys\` | - | - | - | - | + | 401 | 401 |
| \`submitDocument\` | - | - | + | + | + | 401 | 401 |
| \`addStatement\` | - | - | + | + | + | 401 | 401 |
| \`addClaims\` | - | - | + | + | + | 401 | 401 |
| \`reviewClaims\` | - | - | - | + | + | 401 | 401 |
| \`pinClaim\` | - | - | - | + | + | 401 | 401 |
| \`endClaims\` | - | - | - | + | + | 401 | 401 |
| \`correctStatement\` | - | - | - | + | + | 401 | 401 |
| \`judgeMatch\` | - | - | - | + | + | 401 | 401 |
| \`addTally\` | - | - | - | + | + | 401 | 401 |
| \`saveParty\` | - | - | - | + | + | 401 | 401 |
| \`savePlace\` | - | - | - | + | + | 401 | 401 |
| \`createRelease\` | - | - | - | + | + | 401 | 401 |
| \`saveSource\` | - | - | - | - | + | 401 | 401 |
| \`eraseForPrivacy\` | - | - | - | - | + | 401 | 401 |
| \`createApiKey\` | - | - | - | - | + | 401 | 401 |
| \`revokeApiKey\` | - | - | - | - | + | 401 | 401 |
`.trim();

const ROWS = MATRIX.split('\n')
  .slice(2)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );

const claim = { field: 'KIND', term: 'PRISONER_EXCHANGE', asStated: 'exchange', asStatedKind: 'OWN_WORDS' };

/** Inputs that fit the schema; what they name is not there, so that nothing is done. */
const INPUTS: Readonly<Record<keyof typeof NEEDS, object>> = {
  submitDocument: { source: 'so-none', url: 'https://example.org/', text: 'a text' },
  addStatement: { document: 'do-none', statement: { summary: 'says so' } },
  addClaims: { statement: 'st-none', newRecord: 'EXCHANGE', claims: [claim] },
  reviewClaims: { decisions: [{ claim: 'cl-none', verdict: 'ACCEPT' }] },
  pinClaim: { claim: 'cl-none' },
  endClaims: { claims: ['cl-none'], because: 'ENTRY_ERROR' },
  correctStatement: { id: 'st-none', statement: { summary: 'says so' } },
  judgeMatch: { left: 'ex-none', right: 'ex-other', verdict: 'SAME' },
  addTally: { statement: 'st-none', unit: 'PEOPLE', asStated: 'many', asStatedKind: 'OWN_WORDS', scope: 'ALL' },
  saveParty: { id: 'pa-none' },
  savePlace: { id: 'pl-none' },
  saveSource: { id: 'so-none' },
  createRelease: { name: 'no blanks, please' },
  eraseForPrivacy: { ids: ['do-none'] },
  createApiKey: { role: 'READER', label: 'pipeline' },
  revokeApiKey: { id: '00000000' },
};
const QUERIES: Readonly<Record<string, string>> = {
  'every other query': '{ parties { totalCount } }',
  reviewQueue: '{ reviewQueue { totalCount } }',
  tallyReviewQueue: '{ tallyReviewQueue { totalCount } }',
  feedHealth: '{ feedHealth { id } }',
  apiKeys: '{ apiKeys { id } }',
};

describe('The table of roles', () => {
  it('has a line for each mutation of the graph, and stands in the README', async () => {
    const mutations = (await graphSchema()).getMutationType();
    expect(isObjectType(mutations)).toBe(true);
    const lines = ROWS.map(([operation]) => operation!).filter((operation) => !(operation in QUERIES));
    expect(lines.sort()).toEqual(Object.keys(mutations!.getFields()).sort());
    expect(lines).toEqual(Object.keys(NEEDS).sort());
    expect(readFileSync(join(GATEWAY_ROOT, 'README.md'), 'utf8')).toContain(MATRIX);
  });
});

describe('The queries that need a role', () => {
  it('have a line each', async () => {
    const fields = Object.values((await graphSchema()).getQueryType()!.getFields());
    const restricted = fields.filter(({ description }) => description?.includes('FORBIDDEN')).map(({ name }) => name);
    expect(restricted.sort()).toEqual(Object.keys(QUERIES).slice(1).sort());
  });
});

describeEachEngine('Who asks with which key', (_open, create) => {
  let gateway: StartedGateway;
  let databaseUrl: string;
  const keys = new Map<string, string | null>([['no key', null]]);
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    const place = await create(TABLES);
    databaseUrl = place.url;
    gateway = await startGateway({
      ...{ DATABASE_URL: databaseUrl, HANDOVER_DATA: 'none', TRUSTED_PROXIES: '127.0.0.1' },
    });
    keys.set('admin', await newKey(databaseUrl, 'admin', 'First'));
    const year = new Date().getFullYear() + 1;
    for (const who of ['reader', 'contributor', 'editor', 'expired', 'revoked']) {
      const role = who === 'expired' || who === 'revoked' ? 'ADMIN' : who.toUpperCase();
      const input = { role, label: who, expiresAt: `${year}-01-01T00:00:00Z` };
      const selection = '... on CreateApiKeyPayload { key apiKey { id } }';
      const made = await mutate(gateway.url, keys.get('admin')!, 'createApiKey', input, selection);
      keys.set(who, String(made.key));
      ids[who] = (made.apiKey as { id: string }).id;
    }
    await mutate(gateway.url, keys.get('admin')!, 'revokeApiKey', { id: ids.revoked });
    const db = await place.open();
    await db.transaction(async (tx) => {
      await tx.run('UPDATE api_key SET expires_at = ? WHERE id = ?', ['2020-01-01T00:00:00.000Z', ids.expired!]);
    });
  }, 120_000);
  afterAll(() => gateway.stop());

  /** Each call comes from an address of its own: ten keys that are no good are enough for one. */
  let address = 0;
  const fromElsewhere = (): Record<string, string> => ({ 'x-forwarded-for': `10.0.0.${(address += 1)}` });

  /** The sign in the table for what somebody is told. */
  async function told(operation: string, who: string): Promise<string> {
    const input = INPUTS[operation as keyof typeof NEEDS] as object | undefined;
    const [query, variables] = input ? callOf(operation, input) : [QUERIES[operation]!, {}];
    const heard = await askWith<Record<string, Outcome>>(
      gateway.url,
      keys.get(who)!,
      query,
      variables,
      fromElsewhere(),
    );
    const code = heard.errors?.[0]?.extensions.code ?? heard.data[operation]?.code;
    if (heard.status === 401) return code === 'UNAUTHENTICATED' ? '401' : String(code);
    return code === 'FORBIDDEN' ? '-' : [undefined, 'NOT_FOUND', 'BAD_USER_INPUT'].includes(code) ? '+' : code!;
  }

  it.each(WHO.map((who, index) => [who, index + 1] as const))('tells what the table says: %s', async (who, column) => {
    const found: string[][] = [];
    for (const [operation] of ROWS) found.push([operation!, await told(operation!, who)]);
    expect(found).toEqual(ROWS.map((row) => [row[0], row[column]!.replace('own', '+')]));
  });

  it('tells unknown keys, wrong ones and other schemes the same, and after ten from one address 429', async () => {
    const right = keys.get('editor')!;
    const wrong = [`${right.slice(0, -1)}${right.endsWith('A') ? 'B' : 'A'}`, `hnd_${'x'.repeat(51)}`, 'hnd_short', ''];
    const tries = Array.from({ length: 10 }, (_, index) => wrong[index % wrong.length]!);
    const from = fromElsewhere();
    const answers = [];
    for (const key of tries) answers.push(await askWith(gateway.url, key, '{ __typename }', {}, from));
    expect(new Set(answers.map(({ status, errors }) => `${status} ${errors![0]!.message}`)).size).toBe(1);
    expect(answers[0]!.headers.get('www-authenticate')).toBe('Bearer');
    const late = await askWith(gateway.url, right, '{ __typename }', {}, from);
    expect([late.status, late.errors![0]!.extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await askWith(gateway.url, right, '{ __typename }', {}, fromElsewhere())).status).toBe(200);
    expect((await askWith(gateway.url, null, '{ __typename }', {}, from)).status).toBe(200);
  });

  it('counts guesses that are sent at once, and hinders no right keys that are', async () => {
    const sent = (key: string, from: Record<string, string>): Promise<number[]> =>
      Promise.all(
        Array.from({ length: 50 }, async () => (await askWith(gateway.url, key, '{ __typename }', {}, from)).status),
      );
    const guesses = await sent(`hnd_${'y'.repeat(51)}`, fromElsewhere());
    expect([401, 429].map((status) => guesses.filter((one) => one === status).length)).toEqual([10, 40]);
    expect(new Set(await sent(keys.get('editor')!, fromElsewhere()))).toEqual(new Set([200]));
  });

  it('keeps the answers to a key from everybody else', async () => {
    const search = `?query=${encodeURIComponent('{ parties { totalCount } }')}`;
    const get = (key: string | null): Promise<Response> =>
      fetch(`${gateway.url}/graphql${search}`, {
        headers: { 'apollo-require-preflight': '1', ...(key !== null && { authorization: `Bearer ${key}` }) },
      });
    await get(null);
    const [open, keyed] = [await get(null), await get(keys.get('editor')!)];
    expect(open.headers.get('etag')).not.toBeNull();
    expect(keyed.headers.get('etag')).not.toBe(open.headers.get('etag'));
    expect(keyed.headers.get('cache-control')).toBe('no-store');
  });

  it('is shown, listed and revoked by the command line', async () => {
    const env = { DATABASE_URL: databaseUrl };
    const [table, lines, twice] = await Promise.all([
      handover(env, 'keys', 'list'),
      handover(env, 'keys', 'list', '--json'),
      handover(env, 'keys', 'create', '--role', 'editor', '--label', 'editor'),
    ]);
    expect(table.out.split('\n')[0]).toMatch(/^id +role +label +created +expires +last used +revoked$/);
    const listed = lines.out.split('\n').map((line) => JSON.parse(line) as Record<string, string>);
    const labels = ['First', 'contributor', 'editor', 'expired', 'reader', 'revoked'];
    expect(listed.map(({ label }) => label).sort()).toEqual(labels);
    expect(JSON.stringify(listed)).not.toMatch(/secret|sha256/i);
    expect([twice.code, twice.err]).toEqual([2, expect.stringMatching(/^label: /)]);
    expect((await handover(env, 'keys', 'revoke', ids.reader!)).code).toBe(0);
    expect((await askWith(gateway.url, keys.get('reader')!, '{ __typename }', {}, fromElsewhere())).status).toBe(401);
  }, 120_000);
});
