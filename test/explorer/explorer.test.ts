import type { Page } from '@playwright/test';
import { post } from '../support/gateway';
import { describeInBrowser } from '../support/in-browser';

const number = (text: string): number => Number(text.replace(/\D/g, ''));

describeInBrowser('The explorer', (browsing) => {
  let page: Page;

  beforeEach(() => {
    page = browsing.page();
  });

  // What comes late moves what is to be clicked.
  const go = (path: string) => page.goto(browsing.url() + path, { waitUntil: 'networkidle' });
  const ask = async <Data>(query: string, variables: object = {}): Promise<Data> =>
    (await post<Data>(browsing.url(), query, variables)).data;

  it('shows on the front page what the graph answers, and leads to the claims', async () => {
    const { tallySeries } = await ask<{ tallySeries: { claimed: { low: number; recorded: number; gap: number }[] }[] }>(
      `{ tallySeries(where: { unit: { eq: PEOPLE }, scope: { eq: IN_EXCHANGES }, category: { eq: PEOPLE },
         countedBy: { country: { eq: "UA" } }, since: { isNull: true } }) { claimed { low recorded gap } } }`,
    );
    const claimed = tallySeries[0]!.claimed;
    const last = claimed.filter(({ gap }) => gap !== null).at(-1)!;
    await go('/');
    const sentence = page.getByRole('link', { name: /^Ukraine says that by/ });
    const said = await sentence.innerText();
    expect(said).toContain(`${last.low.toLocaleString('en')} people`);
    expect(said).toContain(`add up to ${last.recorded.toLocaleString('en')}`);
    expect(await page.locator('figure').first().locator('a.mark-link').count()).toBe(claimed.length);
    await page.getByText('Between 6 July 2023 and 25 May 2025 both grew by 3,181, to the person').waitFor();
    await sentence.click();
    await page.getByRole('heading', { level: 1, name: `Claimed: ${last.low.toLocaleString('en')}` }).waitFor();
    await page.getByRole('heading', { name: /records fit its terms/ }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '2023, to Ukraine' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /^[1-9]\d* records?$/ })
      .waitFor();
  });

  it('sets “38” against the list', async () => {
    await go('/');
    await page.getByRole('link', { name: 'The words, and the list' }).click();
    await page.getByRole('heading', { level: 1, name: 'Claimed: 38' }).waitFor();
    expect(await page.locator('mark').first().innerText()).toBe('38 обменных операций');
    expect(await page.locator('.matching li').count()).toBe(13);
  });

  it('draws the running totals that the graph answers, the dead apart', async () => {
    type Bounds = { best: number; low: number; high: number };
    const { stats } = await ask<{
      stats: { key: { month: string; to: { name: string } }; people: Bounds; dead: Bounds }[];
    }>(
      `{ stats: exchangeStats(where: { outcome: { eq: "HELD" } }, groupBy: [MONTH, TO], fill: true) {
         key { month to { name } } people: runningPeople { best low high } dead: runningRemains { best low high } } }`,
    );
    const last = stats.filter(({ key }) => key.month === '2026-03' && key.to.name === 'Ukraine')[0]!;
    await go('/records');
    const living = page.locator('figure', { hasText: 'Returned, running total' });
    const dead = page.locator('figure', { hasText: 'Bodies of the dead, running total' });
    const ends = (figure: typeof living) => figure.locator('.end-number').allTextContents();
    await living.locator('.end-number').first().waitFor();
    expect((await ends(living))[0]?.split('–').map(number)).toEqual([last.people.low, last.people.high]);
    expect(number((await ends(dead))[0]!)).toBe(last.dead.best);
    expect(await living.innerText()).not.toMatch(/bodies|dead/i);
  });

  it('draws on the map what has a place, names it beside, and counts what has none', async () => {
    const { places } = await ask<{ places: { key: { place: object | null }; exchanges: number }[] }>(
      '{ places: exchangeStats(groupBy: [PLACE]) { key { place { id } } exchanges } }',
    );
    const silent = places.find(({ key }) => !key.place)!;
    await go('/records?lang=ru');
    const list = page.locator('.map-list');
    await list.locator('strong', { hasText: String(silent.exchanges) }).waitFor();
    const named = await list.locator('li > a').allInnerTexts();
    expect(named.length).toBe(places.filter(({ key }) => key.place).length);
    expect(named.join()).not.toMatch(/[A-Za-z]/);
    expect(await page.locator('.map .chip').count()).toBe(await list.locator('ol > li').count());
    expect(await page.locator('.map .place-point').count()).toBe(0);
    await page.getByText('68/262').waitFor();
    await list.getByRole('link', { name: 'Гомельская область' }).click();
    await page.getByText('1 запись', { exact: true }).first().waitFor();
    expect(new URL(page.url()).searchParams.get('place')).toBe('pl-000003');
  });

  it('answers what happened in June 2025, by clicking alone', async () => {
    const where = { and: [{ date: { gte: '2025-06-01' } }, { date: { lte: '2025-06-30' } }] };
    const { exchanges } = await ask<{ exchanges: { totalCount: number } }>(
      'query ($where: ExchangeFilter) { exchanges(where: $where) { totalCount } }',
      { where },
    );
    await go('/records');
    await page.getByLabel('From', { exact: true }).fill('2025-06-01');
    await page.getByLabel('To', { exact: true }).fill('2025-06-30');
    await page.getByText(`${exchanges.totalCount} records`, { exact: true }).first().waitFor();
    expect(new URL(page.url()).search).toBe('?from=2025-06-01&to=2025-06-30');
    const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const rows = (await (await fetch(browsing.url() + csv!)).text()).trim().split('\n').slice(1);
    expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(exchanges.totalCount);
    expect(await page.locator('table.records tbody tr').count()).toBe(Math.min(20, exchanges.totalCount));
    const words = page.getByLabel('Words, exactly so');
    await words.fill('Belarus');
    await page.keyboard.press('Enter');
    await page.getByText('5 records', { exact: true }).first().waitFor();
    expect(await page.locator(':focus').inputValue()).toBe('Belarus');
    expect(new URL(page.url()).searchParams.get('text')).toBe('Belarus');
    await page.getByRole('link', { name: 'Search for other forms of these words' }).click();
    await page.locator('mark', { hasText: 'Belarus' }).first().waitFor();
  });

  it('turns pages without losing or doubling a record', async () => {
    await go('/records');
    const dates = async () =>
      Promise.all((await page.locator('table.records tbody th a').all()).map((link) => link.getAttribute('href')));
    const changedFrom = (href: string | null | undefined) =>
      page.locator(`table.records tbody tr:first-child th a:not([href="${href}"])`).waitFor();
    await page.locator('table.records').waitFor();
    const first = await dates();
    await page.getByRole('link', { name: 'Older' }).click();
    await page.getByRole('link', { name: 'Newer' }).waitFor();
    await changedFrom(first[0]);
    const second = await dates();
    expect(second).toHaveLength(20);
    expect(second.filter((href) => first.includes(href))).toEqual([]);
    await page.getByRole('link', { name: 'Newer' }).click();
    await changedFrom(second[0]);
    expect(await dates()).toEqual(first);
  });

  it('shows who disagrees about 31 January 2024, in which words, and by which rule', async () => {
    await go('/records?from=2024-01-31&to=2024-01-31');
    await page.locator('a.number', { hasText: '195–207' }).click();
    const card = page.locator('.card', { has: page.getByRole('heading', { name: 'Returned to Ukraine: people' }) });
    await card.getByText('Voices of different sides disagree').waitFor();
    expect(await card.locator('.claim.chosen').innerText()).toMatch(
      /^207 Coordination Headquarters.*speaks for Ukraine/,
    );
    expect(await card.locator('mark').allInnerTexts()).toContain('195 people to Ukraine');
    expect(await card.innerText()).toContain(
      '2 voices in 3 publications. By the rule “the side that took them in first”: 207.',
    );
    await page.getByLabel('Choose among the numbers said by').selectOption('LOWEST');
    await card.getByText('By the rule “the lowest”: 195.').waitFor();
    expect(new URL(page.url()).searchParams.get('policy')).toBe('LOWEST');
  });

  it('says what nobody said, and shows a medical service', async () => {
    await go('/records/ex-000053');
    await page.locator('.silence li', { hasText: 'where it took place' }).waitFor();
    await go('/records/ms-000001');
    await page
      .getByRole('heading', { name: 'Exchanges it was reported with' })
      .or(page.locator('.card').first())
      .first()
      .waitFor();
    expect(await page.locator('h1').innerText()).toMatch(/\d{4}/);
  });

  it('shows every disagreement of a kind with its words, and leads to the record', async () => {
    const { conflicts } = await ask<{ conflicts: { totalCount: number; nodes: { claims: unknown[] }[] } }>(
      '{ conflicts(where: { kind: { eq: SIDES_DISAGREE } }) { totalCount nodes { claims { id } } } }',
    );
    await go('/conflicts');
    await page.getByRole('link', { name: `Voices of different sides disagree (${conflicts.totalCount})` }).click();
    await page.getByText(/^\d+ disagreements?$/).waitFor();
    await page.locator('main .card').nth(conflicts.totalCount).waitFor({ state: 'detached' });
    expect(await page.locator('main .claim').count()).toBe(conflicts.nodes.flatMap(({ claims }) => claims).length);
    await page
      .getByRole('link', { name: /31 January 2024/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Returned to Ukraine: people' }).waitFor();
  });

  it('answers what BelTA relayed, by clicking alone, down to the words and who said them', async () => {
    await go('/');
    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    const [belta, next] = ['BelTA', 'More →'].map((name) => page.getByRole('link', { name, exact: true }));
    await belta!.or(next!).first().waitFor();
    if (!(await belta!.isVisible())) await next!.click();
    await belta!.click();
    await page.getByText('carries official words faithfully; chooses for its state').waitFor();
    await page.getByRole('link', { name: 'What others say they have through it (7)' }).click();
    await page.locator('main .claim').nth(6).waitFor();
    const relayed = page.locator('main .claim', { hasText: 'the Ukrainian side is not ready' }).first();
    await relayed.getByRole('link', { name: 'Statement', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Statement: Russian Ministry of Defence' }).waitFor();
    await page.getByRole('heading', { name: 'What it repeats' }).waitFor();
    await page.getByRole('link', { name: 'The page it stands on' }).click();
    await page.getByRole('heading', { name: /statements in it/ }).waitFor();
  });

  it('finds a speaker by a misspelt name, and shows the names and what was said', async () => {
    await go('/search?q=Terterly');
    await page.locator('mark', { hasText: 'Terterly' }).first().waitFor();
    await page.getByRole('link', { name: 'Ivan Tertel', exact: true }).first().click();
    await page.locator('main td', { hasText: 'Тэртэль' }).first().waitFor();
    await page.getByRole('heading', { name: /^What it says: \d+ statements/ }).waitFor();
    await go('/parties');
    await page.getByRole('link', { name: 'Ivan Tertel', exact: true }).waitFor();
  });

  it('tells what changed since a revision, and hands out files with their hash', async () => {
    const { changes } = await ask<{ changes: { totalCount: number } }>(
      '{ changes(after: 0, where: { entity: { in: ["claim", "exchange", "match", "medical_service", "medical_service_exchange"] } }) { totalCount } }',
    );
    await go('/changes');
    await page.getByLabel('Only').selectOption('records');
    await page
      .getByText(`${changes.totalCount.toLocaleString('en')} changes`, { exact: true })
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'More' }).click();
    await page.getByRole('link', { name: 'To the start' }).waitFor();
    await go('/changes?since=1');
    await page.getByText('Nothing changed since then.').waitFor();
    await go('/releases');
    const hash = page.locator('li', { hasText: 'exchanges.csv' }).getByRole('link', { name: 'SHA-256' });
    const answer = await fetch(browsing.url() + (await hash.getAttribute('href'))!);
    expect(await answer.text()).toMatch(/^[0-9a-f]{64}/);
  });

  it('explains the rule, the letters and the map in the language of the reader', async () => {
    await go('/method?lang=uk');
    await page.getByText('Нічого не усереднюємо.').waitFor();
    await page.getByText('68/262').waitFor();
    expect(await page.locator('dl dt').count()).toBe(18);
  });

  it('keeps language and point in time in every link', async () => {
    await go('/records?lang=uk&asOf=1');
    await page.getByRole('heading', { level: 1, name: 'Записи про обміни' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('uk');
    await page.locator('table.records tbody th a').first().click();
    await page.getByRole('heading', { name: 'Хто брав участь' }).waitFor();
    expect(new URL(page.url()).search).toBe('?lang=uk&asOf=1');
    await go('/records?lang=uk&asOf=0');
    await page.getByText('Немає записів, що відповідають усьому цьому.').waitFor();
  });

  it('gives the question of a view to the playground, and it is answered alike', async () => {
    await go('/records?kind=SANITARY_EXCHANGE');
    await page.getByRole('status').filter({ hasText: '1 record' }).waitFor();
    const link = new URL(
      (await page.locator('.view-as').first().getByText('Query').getAttribute('href'))!,
      browsing.url(),
    );
    const [query, variables] = ['query', 'variables'].map((name) => link.searchParams.get(name)!);
    expect(link.pathname).toBe('/playground/');
    const answer = await ask<{ exchanges: { totalCount: number } }>(query!, JSON.parse(variables!) as object);
    expect(answer.exchanges.totalCount).toBe(1);
  });

  it('is used by keyboard alone', async () => {
    await go('/records');
    await page.locator('table.records').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('To the content');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('main');
    await page.locator('table.records tbody th a').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Who took part' }).waitFor();
  });

  it('says that the gateway does not answer, and goes on when it does', async () => {
    await go('/records/ex-000053');
    await page.locator('.card').first().waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('Choose among the numbers said by').selectOption('HIGHEST');
    await page.getByRole('alert').waitFor();
    expect(browsing.complaints.splice(0)).toEqual([expect.stringContaining('ERR_INTERNET_DISCONNECTED')]);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('By the rule “the highest”: 207.').waitFor();
  });

  it('asks for the code of the page at once, and lists sources page by page', async () => {
    const html = await (await fetch(`${browsing.url()}/sources`)).text();
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(...(/\/assets\/[^?]+\.js$/.exec(request.url()) ?? [])));
    await go('/sources');
    await page.locator('main tbody tr').nth(19).waitFor();
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((script) => !html.includes(script))).toEqual([]);
    expect((await fetch(`${browsing.url()}/documents`)).status).toBe(200);
    const [first] = await page.locator('main tbody th a').allInnerTexts();
    await page.getByRole('link', { name: 'More' }).click();
    await page.getByRole('link', { name: 'Back' }).waitFor();
    expect(await page.locator('main tbody th a', { hasText: first! }).count()).toBe(0);
    await page.getByLabel('Letters of its name').fill('BelTA');
    await page.keyboard.press('Enter');
    await page.locator('main tbody th a', { hasText: 'BelTA' }).first().click();
    await page.getByRole('heading', { level: 1, name: /BelTA/ }).waitFor();
  });

  it.each([
    ['/records', 180],
    ['/records/ex-000053', 120],
  ])('needs no more than its share of the line for %s', async (path, kilobytes) => {
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    let bytes = 0;
    client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await go(path);
    await page.locator('table.records, .card').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes / 1000).toBeLessThan(kilobytes);
  });
});
