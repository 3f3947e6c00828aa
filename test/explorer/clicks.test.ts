import type { Page } from '@playwright/test';
import { mutate, newKey } from '../support/desk';
import { post } from '../support/gateway';
import { describeInBrowser } from '../support/in-browser';
import { proposed } from '../support/proposed';

describeInBrowser('By clicks alone, from the front page', (browsing) => {
  let page: Page;

  beforeEach(async () => {
    page = browsing.page();
    await page.goto(browsing.url());
  });

  const click = (name: string | RegExp): Promise<void> => page.getByRole('link', { name, exact: true }).first().click();
  const heading = (name: string | RegExp): Promise<void> => page.getByRole('heading', { name }).first().waitFor();

  it('one finds what happened in June 2025', async () => {
    const { data } = await post<{ exchanges: { totalCount: number } }>(
      browsing.url(),
      '{ exchanges(where: { date: { gte: "2025-06-01", lte: "2025-06-30" } }) { totalCount } }',
    );
    await click('Records');
    await click('2025');
    await click('June 2025');
    const found = page.getByRole('status').filter({ hasText: `${data.exchanges.totalCount} records` });
    await found.waitFor();
    expect(await page.getByRole('link', { name: 'June 2025', exact: true }).getAttribute('aria-current')).toBe('true');
    expect(await page.locator('table.records tbody tr').count()).toBe(data.exchanges.totalCount);
    expect(
      await page
        .locator('figure .axis')
        .getByText(/^\d+ Jun$/)
        .count(),
    ).toBeGreaterThan(3);
    await page.locator('table.records tbody th a').first().click();
    await heading(/June 2025$/);
  });

  it('one finds who disagrees about 31 January 2024, and in which words', async () => {
    await click('Disagreements');
    await click(/31 January 2024$/);
    const card = page.locator('.card', { has: page.getByRole('heading', { name: 'Returned to Ukraine: people' }) });
    await card.getByText('Voices of different sides disagree').waitFor();
    expect(await card.locator('.claim mark').allInnerTexts()).toEqual(
      expect.arrayContaining(['207 people to Ukraine', '195 people to Ukraine']),
    );
    expect(await card.locator('.card-value').innerText()).toContain('207: one voice says it');
  });

  it('one finds how “38” stands against the list', async () => {
    await click('The words, and the list');
    await heading('Claimed: 38');
    await heading(/^13 records fit its terms/);
    await page.locator('.matching li a').first().click();
    await heading('Who took part');
  });

  it('one finds what BelTA relayed', async () => {
    await click('Sources');
    await click('More →');
    await click('BelTA');
    await click('What others say they have through it (7)');
    await page.locator('main .claim').nth(6).waitFor();
    expect(await page.locator('main .claim').first().innerText()).toMatch(/via BelTA/);
  });

  it('one finds which records changed since a release', async () => {
    const key = await newKey(browsing.databaseUrl(), 'editor', 'One');
    const decide = (name: string, input: object) => mutate(browsing.url(), key, name, input);
    await decide('createRelease', { name: 'first' });
    const [claim] = await proposed(browsing.url(), key);
    await decide('reviewClaims', { decisions: [{ claim, verdict: 'ACCEPT' }] });
    await click('Releases');
    await click('What changed since');
    await click('Prisoner exchange, 31 January 2024');
    await heading('Who took part');
  }, 60_000);
});
