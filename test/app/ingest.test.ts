import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GATEWAY_ROOT } from '../support/gateway';
import { page, rss, Site } from '../support/site';

const text = (number: number): string =>
  `Стороны обменялись пленными: домой вернулись ${number} человек с каждой стороны. Посредником были Эмираты, как и весной.`;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

jest.setTimeout(180_000);

describe('handover ingest', () => {
  let site: Site;
  let folder: string;
  let env: Record<string, string>;
  beforeAll(async () => {
    site = await new Site().start();
    folder = await mkdtemp(join(tmpdir(), 'handover-ingest-'));
    env = {
      DATABASE_URL: `sqlite:${join(folder, 'handover.db')}`,
      FEEDS: join(folder, 'feeds.json'),
      COLLECT_ALLOW_LOOPBACK: 'on',
      COLLECT_DELAY_MS: '0',
    };
    for (const number of [1, 2]) site.put(`/${number}`, page(`Обмен ${number}`, [text(number)]));
    site.put(
      '/rss',
      rss([1, 2].map((number) => ({ link: site.at(`/${number}`), title: `Обмен ${number}`, guid: String(number) }))),
    );
  });
  afterAll(async () => {
    await site.stop();
    await rm(folder, { recursive: true });
  });

  const feeds = (...paths: string[]) =>
    writeFile(
      env.FEEDS!,
      JSON.stringify({
        feeds: paths.map((path) => ({ source: 'so-0068', kind: 'feed', address: site.at(path), isActive: true })),
      }),
    );

  function run(args: readonly string[], input = ''): Promise<Ended> {
    const child = spawn(process.execPath, ['bin/handover', 'ingest', ...args], {
      cwd: GATEWAY_ROOT,
      env: { ...process.env, ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdin.end(input);
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
  }
  const lines = ({ out }: Ended) =>
    out
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('run: a line of JSON for each feed; 0 when all worked, 3 when some did, 1 when none did', async () => {
    await feeds('/rss');
    const first = await run(['run']);
    expect([first.code, lines(first)]).toEqual([
      0,
      [expect.objectContaining({ source: 'Interfax', added: 2, failed: 0, failure: null })],
    ]);
    await feeds('/rss', '/none');
    const second = await run(['run']);
    expect([second.code, lines(second).map(({ failure }) => failure)]).toEqual([
      3,
      expect.arrayContaining([null, { code: 'HTTP_STATUS', message: 'answered 404' }]),
    ]);
    await feeds('/none');
    expect((await run(['run', '--source', 'so-0068'])).code).toBe(1);
    expect((await run(['run', '--due'])).code).toBe(0);
  });

  it('run: 2 for a bad configuration, naming the place', async () => {
    await writeFile(env.FEEDS!, '{"feeds":[{"source":"so-0068","kind":"feed"}]}');
    expect(await run(['run'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('feeds.json: feeds[0].address: '),
    });
    await writeFile(env.FEEDS!, '{"feeds":[{"source":"so-none","kind":"feed","address":"https://a.example"}]}');
    expect(await run(['run'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('source so-none is not on file'),
    });
    await feeds('/rss');
    expect(await run(['run', '--since', 'June'])).toMatchObject({ code: 2, err: expect.stringContaining('--since') });
    expect(await run(['run', '--source', 'so-none'])).toMatchObject({ code: 2 });
  });

  it('run --replay: asks for kept texts to be read again, and fetches nothing', async () => {
    await feeds('/rss');
    const asked = site.asked.length;
    expect(await run(['run', '--replay'])).toMatchObject({ code: 0, err: expect.stringContaining('"texts":2') });
    expect(site.asked).toHaveLength(asked);
  });

  it('add: an address, a file, or what is on standard input', async () => {
    const args = ['--source', 'so-0068', '--published', '2025-06-10'];
    const file = join(folder, 'page.html');
    await writeFile(file, page('Обмен 5', [text(5)]));
    const dry = await run(['add', '-', ...args, '--dry-run'], text(4));
    const kept = [
      await run(['add', '-', ...args], text(4)),
      await run(['add', file, ...args]),
      await run(['add', site.at('/2'), ...args]),
    ];
    expect(lines(dry)).toMatchObject([{ outcome: 'new', isDry: true, publishedOn: '2025-06-10', language: 'ru' }]);
    expect(kept.map((one) => [one.code, lines(one)[0]!.outcome])).toEqual([
      [0, 'new'],
      [0, 'new'],
      [0, 'unchanged'],
    ]);
    expect(await run(['add', site.at('/none'), ...args])).toMatchObject({
      code: 1,
      out: expect.stringContaining('HTTP_STATUS'),
    });
    expect(await run(['add', '-'], text(4))).toMatchObject({ code: 2, err: expect.stringContaining('--source') });
  });

  it('health: every feed, as a table or as JSON', async () => {
    await feeds('/rss', '/none');
    const table = await run(['health']);
    expect(table.out).toMatch(/^state +source +kind .*\nfailing +Interfax .*HTTP_STATUS: answered 404\nok +Interfax /);
    expect(lines(await run(['health', '--json']))).toMatchObject([
      { state: 'failing', errors: 2 },
      { state: 'ok', usualItems: 2, deadLetters: 0 },
    ]);
  });
});
