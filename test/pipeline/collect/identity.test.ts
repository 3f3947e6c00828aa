import type { Database } from '../../../src/db/contract';
import { collect, deadLetters, documents, withSource } from '../../support/collecting';
import { describeEachEngine } from '../../support/engines';
import { page, rss, type Entry, Site } from '../../support/site';

const text = (number: number, more = ''): string =>
  `Стороны обменялись пленными: домой вернулись ${number} человек с каждой стороны. Посредником были Эмираты, как и весной. ` +
  `Обмен прошёл на границе, и обе стороны сообщили о нём в тот же день через свои ведомства. ${more}`;

describeEachEngine('What is the same', (open) => {
  let site: Site;
  let db: Database;
  beforeEach(async () => {
    site = await new Site().start();
    db = await withSource(await open());
  });
  afterEach(() => site.stop());

  async function look(entries: readonly Entry[], feed: object = {}) {
    site.put('/rss', rss(entries));
    const [report] = await collect(db, [{ address: site.at('/rss'), ...feed }]);
    return report!;
  }
  const entry = (path: string, guid: string): Entry => ({ link: site.at(path), title: 'Обмен', guid });

  it('is kept once, under whatever tracking it is named', async () => {
    site.put('/1?utm_source=a&id=5', page('Обмен', [text(7)])).put('/1?id=5&yclid=9', page('Обмен', [text(7)]));
    const report = await look([entry('/1?utm_source=a&id=5#top', 'a'), entry('/1?id=5&yclid=9', 'b')]);
    expect(report).toMatchObject({ added: 1, unchanged: 1 });
    expect((await documents(db)).map(({ url }) => url)).toEqual([site.at('/1?id=5')]);
  });

  it('is kept under the address a page gives itself, on its own host only', async () => {
    const head = (href: string) => `<link rel="canonical" href="${href}">`;
    site
      .put('/m/1', page('Обмен', [text(7)], head('/1')))
      .put('/2', page('Обмен', [text(8)], head('http://other.example/2')));
    await look([entry('/m/1', 'a'), entry('/2', 'b')]);
    expect((await documents(db)).map(({ url }) => url)).toEqual([site.at('/1'), site.at('/2')]);
  });

  it('is the same under another address when the feed calls it the same and the text is like it', async () => {
    site
      .put('/1', page('Обмен', [text(7)]))
      .put('/1-new', page('Обмен', [text(7, 'Среди них были раненые.')]))
      .put('/9', page('Иное', ['Погода на завтра: ясно, ветер слабый, днём тепло, к вечеру прохладнее, ночью туман.']));
    await look([entry('/1', 'same')]);
    await look([entry('/1-new', 'same'), entry('/9', 'same')]);
    const kept = await documents(db);
    expect(kept.map(({ url, replaces_id }) => [new URL(url).pathname, replaces_id])).toEqual([
      ['/1', null],
      ['/1-new', kept[0]!.id],
      ['/9', null],
    ]);
  });

  it('is one cluster when others repeat it, and another with other numbers', async () => {
    const long = (number: number, more = '') => {
      const sentences = [
        'Автобусы прибыли к границе утром.',
        'Встречать их вышли родные и врачи.',
        'Ведомства поблагодарили посредников за помощь.',
        'Переговоры о следующем шаге продолжаются, сроки не названы.',
        'Освобождённые пройдут лечение и отдых в санаториях.',
      ];
      return page('Обмен', [
        text(number),
        ...sentences,
        ...sentences.map((one) => `${one} Об этом сказано в сообщении.`),
        more,
      ]);
    };
    site.put('/1', long(175)).put('/2', long(175, 'Так пишут.')).put('/3', long(176));
    await look([entry('/1', 'a'), entry('/2', 'b'), entry('/3', 'c')]);
    const [first, second, third] = await documents(db);
    expect([second!.cluster_id, third!.cluster_id]).toEqual([first!.id, third!.id]);
  });

  it('chains versions of a page, one after the other', async () => {
    for (const number of [1, 2, 3]) {
      site.put('/1', page('Обмен', [text(number)]));
      await look([entry('/1', 'a')]);
    }
    const kept = await documents(db);
    const first = kept.find(({ replaces_id }) => replaces_id === null)!;
    const second = kept.find(({ replaces_id }) => replaces_id === first.id)!;
    expect(kept.filter(({ replaces_id }) => replaces_id === second.id)).toHaveLength(1);
    expect(kept).toHaveLength(3);
  });

  it('takes names out of titles and texts before anything is kept', async () => {
    site.put('/1', page('Обмен', [`${text(7)} Среди них Пробний Вигадій Неіснович, сержант.`]));
    await look([{ ...entry('/1', 'a'), title: 'Вернулся Вигадій Неіснович' }]);
    const tables = [
      'document',
      'document_text',
      'job',
      'dead_letter',
      'fetch_log',
      'feed',
      '`change`',
      'revision',
      'search_entry',
    ];
    for (const table of tables)
      expect(JSON.stringify(await db.query(`SELECT * FROM ${table}`))).not.toMatch(/Неіснович/);
    expect((await documents(db))[0]!.text).toContain('[name]');
  });

  it('is dated by the feed, else by the page; a day to come is no date', async () => {
    const ld = '<script type="application/ld+json">{"@graph":[{"datePublished":"2025-06-03T10:00:00+03:00"}]}</script>';
    const meta = '<meta property="article:published_time" content="2025-06-04T21:30:00Z">';
    const future = '<meta name="date" content="2999-01-01">';
    site
      .put('/1', page('Обмен', [text(1)], ld + meta))
      .put('/2', page('Обмен', [text(2)], meta))
      .put('/3', page('Обмен', [text(3)], future));
    await look([{ ...entry('/1', 'a'), date: 'Fri, 01 Jan 2999 00:00:00 GMT' }, entry('/2', 'b'), entry('/3', 'c')]);
    expect((await documents(db)).map(({ title, published_on, note }) => [title, published_on, note])).toEqual([
      ['Page of Outlet, 2025-06-03', '2025-06-03', 'Its day is that of: JSON-LD, in Europe/Minsk'],
      ['Page of Outlet, 2025-06-05', '2025-06-05', 'Its day is that of: meta, in Europe/Minsk'],
      ['Page of Outlet', null, null],
    ]);
  });

  it('is left out where it is old, or about other matters', async () => {
    site.put('/1', page('Обмен', [text(1)]));
    const old = { ...entry('/0', 'o'), date: 'Sun, 01 Jun 2025 00:00:00 GMT' };
    site.put('/rss', rss([old, { ...entry('/w', 'w'), title: 'Погода' }, entry('/1', 'a')]));
    const [report] = await collect(db, [{ address: site.at('/rss'), only: ['обмен'] }], { since: '2025-06-05' });
    expect(report).toMatchObject({ added: 1, skipped: 2, failed: 0 });
  });

  it('is told and not kept in a dry run', async () => {
    site.put('/1', page('Обмен', [text(1)])).put('/rss', rss([entry('/1', 'a'), entry('/none', 'b')]));
    const lines: { msg?: string }[] = [];
    const [report] = await collect(db, [{ address: site.at('/rss') }], { isDry: true }, lines);
    expect([report!.added, report!.failed, await documents(db), await deadLetters(db)]).toEqual([1, 1, [], []]);
    expect(lines.map(({ msg }) => msg)).toEqual(['an item failed', 'would be kept']);
  });

  it('is missed when a feed that used to have items has none', async () => {
    site.put('/1', page('Обмен', [text(1)]));
    await look([entry('/1', 'a')]);
    expect((await look([])).failure).toMatchObject({ code: 'EMPTY' });
    expect((await look([])).failure).toMatchObject({ code: 'EMPTY' });
    const health = 'SELECT errors, empties, usual_items, last_error FROM feed';
    expect(await db.query(health)).toEqual([
      { errors: 2, empties: 2, usual_items: 1, last_error: 'EMPTY: no item, where there usually are 1' },
    ]);
    expect((await look([])).failure).toMatchObject({ code: 'EMPTY' });
    await look([entry('/1', 'a')]);
    expect(await db.query(health)).toMatchObject([{ errors: 0, empties: 0, last_error: null }]);
  });
});
