import type { Database } from '../../../src/db/contract';
import { headRevision } from '../../../src/db/unit-of-work';
import { collect, deadLetters, documents, withSource } from '../../support/collecting';
import { describeEachEngine } from '../../support/engines';
import { page, rss, Site } from '../../support/site';

const LONG =
  'Стороны сообщили об обмене пленными между Россией и Украиной, и каждая назвала своё число вернувшихся домой.';
const WORDS = [`${LONG} Вернулись 175 человек.`, `Посредником были Эмираты. ${LONG}`];

describeEachEngine('A feed of an outlet', (open) => {
  let site: Site;
  let db: Database;
  beforeAll(async () => {
    site = await new Site().start();
    db = await withSource(await open());
    site.put('/1', page('Обмен 175 на 175', WORDS)).put('/2', page('Другая новость', [LONG]));
    const entries = [
      {
        link: site.at('/1?utm_source=rss'),
        title: 'Обмен 175 на 175',
        guid: 'a1',
        date: 'Tue, 10 Jun 2025 22:30:00 GMT',
      },
      { link: site.at('/2'), title: 'Другая новость', guid: 'a2', date: 'Tue, 10 Jun 2025 12:00:00 +0300' },
    ];
    site.put('/rss', { headers: { etag: '"1"', 'content-type': 'application/rss+xml' }, body: rss(entries) });
    for (const entry of entries)
      site.put(
        new URL(entry.link).pathname + new URL(entry.link).search,
        page(entry.title, entry.title.startsWith('О') ? WORDS : [LONG]),
      );
  });
  afterAll(() => site.stop());

  it('becomes documents with texts and work to be done, under titles of our own', async () => {
    const [report] = await collect(db, [{ address: site.at('/rss') }]);
    expect(report).toMatchObject({ listed: 2, added: 2, failed: 0, failure: null });
    const [first, second] = await documents(db);
    expect(first).toMatchObject({
      url: site.at('/1'),
      title: 'Page of Outlet, 2025-06-11',
      published_on: '2025-06-11',
      language: 'ru',
      note: 'Its day is that of: feed, in Europe/Minsk',
      headline: 'Обмен 175 на 175',
      text: `Обмен 175 на 175\n\n${WORDS.join('\n')}`,
    });
    expect(second!.published_on).toBe('2025-06-10');
    const jobs = await db.query<{ key: string; payload: string }>('SELECT `key`, payload FROM job ORDER BY `key`');
    expect(jobs.map(({ key }) => key).sort()).toEqual([first!.id, second!.id].sort());
    const changes = await db.query("SELECT operation, entity FROM `change` WHERE entity = 'document'");
    expect(changes).toEqual([
      { operation: 'ADD', entity: 'document' },
      { operation: 'ADD', entity: 'document' },
    ]);
  });

  it('brings nothing when it is looked at again', async () => {
    const before = await headRevision(db);
    const [report] = await collect(db, [{ address: site.at('/rss') }]);
    expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 2, failure: null });
    expect(await headRevision(db)).toBe(before);
    expect(await documents(db)).toHaveLength(2);
  });

  it('brings another version of a page that was edited', async () => {
    const [old] = await documents(db);
    site.put('/1?utm_source=rss', page('Обмен 175 на 175', [...WORDS, 'Позже стало известно о 22 тяжелораненых.']));
    const [report] = await collect(db, [{ address: site.at('/rss') }]);
    expect(report).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    const newer = (await documents(db)).find(({ replaces_id }) => replaces_id === old!.id);
    expect(newer).toMatchObject({ url: site.at('/1') });
    expect(await deadLetters(db)).toEqual([]);
  });
});
