import { describeInBrowser } from '../support/in-browser';

describeInBrowser('The explorer, as readers have it', (browsing) => {
  it.each([
    ['uk', ['Білорусь', 'Катар', 'Сполучені Штати']],
    ['ru', ['Беларусь', 'Катар', 'Соединённые Штаты']],
    ['be', ['Беларусь', 'Катар', 'Злучаныя Штаты']],
  ])('names states in %s as its readers do, also where the data do not', async (language, names) => {
    const page = browsing.page();
    await page.goto(`${browsing.url()}/parties?lang=${language}`);
    await page.locator('tbody th').first().waitFor();
    const states = await page.locator('section.card').first().locator('tbody th').allInnerTexts();
    expect(states.map((name) => name.trim())).toEqual(expect.arrayContaining(names));
    expect(states.join()).not.toMatch(/[A-Za-z]|Белоруссия/);
  });

  it('finds a source whatever the case of its letters', async () => {
    const page = browsing.page();
    await page.goto(`${browsing.url()}/sources`);
    await page.getByLabel('Letters of its name').fill('bELTa');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '1 source' }).waitFor();
    await page.getByRole('link', { name: 'BelTA', exact: true }).waitFor();
  });

  it('folds the words of disagreements on a phone, and opens them', async () => {
    const page = await browsing.open({ viewport: { width: 360, height: 740 } });
    await page.goto(`${browsing.url()}/conflicts`);
    const cards = page.locator('main .card');
    await cards.nth(19).waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollHeight')).toBeLessThan(8000);
    expect(await cards.first().locator('.in-short li').count()).toBeGreaterThan(1);
    const words = cards.first().locator('.claim mark');
    expect(await words.first().isVisible()).toBe(false);
    await cards.first().locator('summary').click();
    expect(await words.first().isVisible()).toBe(true);
  });

  it('shows on a phone where one is, though the bar of pages is wider', async () => {
    const page = await browsing.open({ viewport: { width: 360, height: 740 } });
    for (const path of ['/', '/conflicts', '/method']) {
      await page.goto(browsing.url() + path);
      const { x, width } = (await page.locator('.head nav [aria-current]').boundingBox())!;
      expect([x >= 0, x + width <= 360]).toEqual([true, true]);
    }
  });

  it('lays on paper what is folded, and where it stands', async () => {
    const page = browsing.page();
    await page.goto(`${browsing.url()}/records/ex-000053`);
    const [folded, address] = [page.locator('details:not([open]) .claim').first(), page.locator('.printed')];
    await folded.waitFor({ state: 'attached' });
    expect(await Promise.all([folded.isVisible(), address.isVisible()])).toEqual([false, false]);
    await page.emulateMedia({ media: 'print' });
    expect(await Promise.all([folded.isVisible(), address.isVisible()])).toEqual([true, true]);
    expect(await address.innerText()).toBe(page.url());
    expect(await page.locator('nav, form, button').filter({ visible: true }).count()).toBe(0);
  });

  it.each([
    ['/nope', 'There is no such page.'],
    ['/sources/so-9999', 'There is no such source at this point in time.'],
    ['/records?asOf=nope', 'This address asks for what is not there: asOf names the release "nope"'],
  ])('says of %s what is not there', async (path, said) => {
    const page = browsing.page();
    await page.goto(browsing.url() + path);
    await page.locator('main').getByText(said).waitFor();
    if (path === '/nope') expect(browsing.complaints.splice(0).join()).toMatch('404');
    if (!path.includes('?')) return;
    await page.getByRole('link', { name: 'Without these choices' }).click();
    await page.locator('table.records').waitFor();
  });

  it('says that the code of a page did not come, and loads it when it can', async () => {
    const page = browsing.page();
    await page.goto(`${browsing.url()}/method`, { waitUntil: 'networkidle' });
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Releases' }).click();
    await page.getByRole('alert').getByText('The gateway does not answer').waitFor();
    await page.context().setOffline(false);
    browsing.complaints.splice(0);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Releases and downloads' }).waitFor();
  });

  it('asks again when the gateway says that it has no room, before anybody is told', async () => {
    const page = browsing.page();
    let refused = 0;
    await page.route('**/graphql', (route) =>
      refused++ < 2 ? route.fulfill({ status: 503, headers: { 'retry-after': '0' }, json: {} }) : route.continue(),
    );
    await page.goto(`${browsing.url()}/sources/so-0203`);
    await page.getByRole('heading', { level: 1, name: 'BelTA' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(browsing.complaints.splice(0)).toHaveLength(2);
  });
});
