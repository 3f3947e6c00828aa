import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { handover, mutate, newKey } from '../support/desk';
import { faults, SPILLED, TAGS } from '../support/faults';
import { describeInBrowser } from '../support/in-browser';
import { proposed } from '../support/proposed';

describeInBrowser('Several at the editors’ desk', (browsing) => {
  const keys: string[] = [];

  beforeAll(async () => {
    for (const label of ['One', 'Other']) keys.push(await newKey(browsing.databaseUrl(), 'editor', label));
  }, 60_000);

  const enter = async (page: Page, key: string, search = '?record=ex-000053'): Promise<void> => {
    await page.goto(`${browsing.url()}/review${search}`);
    await page.getByLabel('Key', { exact: true }).fill(key);
    await page.getByRole('button', { name: 'Enter' }).click();
  };
  const waiting = (page: Page, id: string) => page.locator('.waiting > li', { hasText: id });

  it('decides on all that was marked at once, in one revision', async () => {
    const page = browsing.page();
    const claims = await proposed(browsing.url(), keys[0]!);
    await enter(page, keys[0]!);
    for (const id of claims.slice(0, 2)) await waiting(page, id).getByLabel('Mark').check();
    await waiting(page, claims[0]!).getByRole('button', { name: 'Accept' }).click();
    await page.getByLabel('Reason').first().fill('Both stand on the page');
    await page.getByRole('button', { name: 'Accept (2)' }).click();
    const told = await page.getByText(/Done in revision \d+/).innerText();
    await waiting(page, claims[0]!).waitFor({ state: 'detached' });
    expect(await waiting(page, claims[1]!).count()).toBe(0);
    expect(await waiting(page, claims[2]!).count()).toBe(1);
    await page.goto(`${browsing.url()}/changes`);
    const revision = page.locator('.card', { hasText: `Revision ${/\d+/.exec(told)![0]}` });
    await revision.filter({ hasText: 'Both stand on the page' }).waitFor();
  });

  it('tells the second of two editors what the first did, and lets them decide anew', async () => {
    const [first, second] = [browsing.page(), await browsing.open({})];
    const claims = await proposed(browsing.url(), keys[0]!);
    await enter(first, keys[0]!);
    await enter(second, keys[1]!);
    const choose = async (page: Page, claim: string, verdict: string, reason: string): Promise<void> => {
      await waiting(page, claim).getByRole('button', { name: verdict }).click();
      await page.getByLabel('Reason').first().fill(reason);
    };
    const submit = (page: Page) => page.locator('.waiting button[type=submit]').click();
    await choose(second, claims[1]!, 'Reject', 'A slip of the pen');
    await choose(first, claims[0]!, 'Accept', 'As the page says it');
    await submit(first);
    const head = /\d+/.exec(await first.getByText(/Done in revision \d+/).innerText())![0];
    await submit(second);
    const refused = second.getByRole('alert').filter({ hasText: 'It was changed since you saw it' });
    await refused.getByText(`The data now stand at revision ${head}.`).waitFor();
    await refused.getByText(`${head}, One: As the page says it`).waitFor();
    await waiting(second, claims[0]!).waitFor({ state: 'detached' });
    const form = waiting(second, claims[1]!).locator('form');
    expect(await form.getByLabel('Reason').inputValue()).toBe('A slip of the pen');
    await submit(second);
    await second.getByText(`Done in revision ${Number(head) + 1}`).waitFor();
    await waiting(second, claims[1]!).waitFor({ state: 'detached' });
  });

  it('leads from a release to what changed since', async () => {
    const page = browsing.page();
    await decided('createRelease', { name: 'before-the-ruling' });
    const [claim] = await proposed(browsing.url(), keys[0]!);
    await decided('reviewClaims', { decisions: [{ claim, verdict: 'ACCEPT' }] });
    await page.goto(`${browsing.url()}/releases`);
    const release = page.locator('.card', { has: page.getByRole('heading', { name: 'before-the-ruling' }) });
    await release.getByText('One: As the page says').waitFor();
    await release.getByRole('link', { name: 'What changed since' }).click();
    await page.getByRole('heading', { level: 1, name: 'Changes' }).waitFor();
    expect(await page.getByLabel('Since').locator('option:checked').innerText()).toBe('before-the-ruling');
    await page.locator('.card li', { hasText: claim! }).waitFor();
    expect(await page.locator('.card').count()).toBe(1);
    await page.locator('.card .choices li', { hasText: 'ex-000053' }).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: '31 January 2024' }).waitFor();
  });

  const decided = async (name: string, input: object): Promise<void> =>
    expect((await mutate(browsing.url(), keys[0]!, name, input)).code).toBeUndefined();

  it('shows how the feeds fare, those in trouble first, on a phone too', async () => {
    const page = await browsing.open({ viewport: { width: 360, height: 740 } });
    await enter(page, keys[0]!);
    await page.getByText('No feed is configured').waitFor();
    await collectInVain(browsing.databaseUrl());
    await page.reload();
    await enter(page, keys[0]!);
    const rows = page.locator('table.feeds tbody tr');
    await rows.nth(1).waitFor();
    const [failing, off] = await rows.allInnerTexts();
    expect(failing).toMatch(/127\.0\.0\.1:9\/\nfailing\nnever\nnever\n1\n0\n[-\d: ]+\nROBOTS: /);
    expect(off).toMatch(/127\.0\.0\.1:9\/off\nswitched off\n/);
    expect(await faults(page, TAGS)).toEqual([]);
    expect(await page.evaluate<number>(SPILLED)).toBeLessThanOrEqual(0);
  });
});

/** Looks at a feed where nobody answers; another one is switched off. */
async function collectInVain(databaseUrl: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'handover-feeds-'));
  const feed = { source: 'so-0001', kind: 'feed', address: 'http://127.0.0.1:9/', isActive: true };
  const feeds = [feed, { ...feed, address: `${feed.address}off`, isActive: false }];
  writeFileSync(join(folder, 'feeds.json'), JSON.stringify({ feeds }));
  const env = { DATABASE_URL: databaseUrl, FEEDS: join(folder, 'feeds.json'), COLLECT_DELAY_MS: '100' };
  await handover({ ...env, COLLECT_ALLOW_LOOPBACK: 'on', COLLECT_CONTACT: 'https://example.org/' }, 'ingest', 'run');
  rmSync(folder, { recursive: true });
}
