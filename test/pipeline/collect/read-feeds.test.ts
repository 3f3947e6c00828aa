import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFeeds } from '../../../src/pipeline/collect/feeds/read-feeds';

describe('The file of feeds', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'handover-feeds-'))));
  afterAll(() => rm(folder, { recursive: true }));

  async function problemsOf(content: unknown): Promise<string[]> {
    const file = join(folder, 'feeds.json');
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return readFeeds(file).then(
      () => [],
      ({ problems }: { problems: string[] }) => problems.map((line) => line.replace(`${folder}/`, '')),
    );
  }

  const good = { source: 'so-1', kind: 'feed', address: 'https://outlet.example/rss' };

  it('that comes with the data is sound, and looks at nothing by itself', async () => {
    const feeds = await readFeeds(join(__dirname, '..', '..', '..', 'data', 'feeds.json'));
    expect(feeds.length).toBeGreaterThan(10);
    expect(feeds.every(({ isActive, autoAccept }) => !isActive && !autoAccept)).toBe(true);
  });

  it('tells what is wrong and where, all at once', async () => {
    const feeds = [
      good,
      { ...good, kind: 'telepathy' },
      { ...good, address: 'ftp://outlet.example' },
      { ...good, kind: 'html-list', options: {} },
      { ...good, kind: 'json', options: { items: 'data' } },
      { ...good, timeZone: 'Europe/Atlantis', everyMinutes: 1, colour: 'red' },
      { ...good, source: 'Outlet' },
      good,
    ];
    const problems = await problemsOf({ feeds });
    expect(problems.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
      'feeds.json: feeds[1].kind',
      'feeds.json: feeds[2].address',
      'feeds.json: feeds[3].options.item',
      'feeds.json: feeds[4].options.items',
      'feeds.json: feeds[5].everyMinutes',
      'feeds.json: feeds[5].timeZone',
      'feeds.json: feeds[5]',
      'feeds.json: feeds[6].source',
      'feeds.json: feeds[7]',
    ]);
    expect(problems[0]).toContain('"sitemap"');
  });

  it('is JSON with a list of feeds, and there', async () => {
    expect(await problemsOf('{ feeds')).toEqual([expect.stringContaining('is no JSON')]);
    expect(await problemsOf([])).toEqual([expect.stringContaining('the whole')]);
    await expect(readFeeds(join(folder, 'none.json'))).rejects.toThrow('cannot be read (ENOENT)');
  });
});
