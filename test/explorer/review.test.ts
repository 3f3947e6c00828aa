import type { Page } from '@playwright/test';
import { newKey } from '../support/desk';
import { faults, SPILLED, TAGS } from '../support/faults';
import { describeInBrowser } from '../support/in-browser';
import { proposed } from '../support/proposed';

describeInBrowser('The editors’ desk', (browsing) => {
  let page: Page;
  let key: string;
  const claims: string[] = [];

  beforeAll(async () => {
    key = await newKey(browsing.databaseUrl(), 'editor', 'The editor');
    claims.push(...(await proposed(browsing.url(), key)));
  }, 60_000);

  beforeEach(() => {
    page = browsing.page();
  });

  const enter = async (word: string): Promise<void> => {
    await page.goto(`${browsing.url()}/review?record=ex-000053`);
    await page.getByLabel('Key', { exact: true }).fill(word);
    await page.getByRole('button', { name: 'Enter' }).click();
  };
  const waiting = (id: string) => page.locator('.waiting > li', { hasText: id });
  const done = () => page.getByText(/Done in revision \d+/).waitFor();

  it('tells that a key is wrong, what another role may not, and forgets it', async () => {
    await enter('hnd_00000000_0000000000000000000000000000000000000000000');
    await page.getByText('This key is unknown, wrong, expired or revoked').waitFor();
    expect(browsing.complaints.splice(0).every((line) => line.includes('401'))).toBe(true);
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByText('Here editors decide on what was proposed').waitFor();
    await enter(await newKey(browsing.databaseUrl(), 'reader', 'The reader'));
    await page.getByText('This key does not allow it').waitFor();
    expect(page.url()).not.toContain('hnd_');
  });

  it('accepts one claim and rejects another by keyboard, and the record shows it', async () => {
    await enter(key);
    await waiting(claims[0]!).locator('mark', { hasText: '206 people' }).waitFor();
    await page.locator('.waiting > li:focus').waitFor();
    await waiting(claims[0]!).focus();
    await page.keyboard.press('a');
    await page.keyboard.type('The page says so');
    await page.keyboard.press('Enter');
    await done();
    await waiting(claims[0]!).waitFor({ state: 'detached' });
    await page.locator('.waiting > li:focus').waitFor();
    await waiting(claims[1]!).focus();
    await page.keyboard.press('r');
    await page.keyboard.type('A misprint of the page');
    await page.keyboard.press('Enter');
    await waiting(claims[1]!).waitFor({ state: 'detached' });
    const record = await page.context().newPage();
    await record.goto(`${browsing.url()}/records/ex-000053`);
    await record.locator(`[id="${claims[0]}"]`, { hasText: '206' }).waitFor({ state: 'attached' });
    expect(await record.locator(`[id="${claims[1]}"]`).count()).toBe(0);
  });

  it('tells what does not fit, field by field, and corrects a claim', async () => {
    await enter(key);
    await waiting(claims[2]!).getByRole('button', { name: 'Correct' }).click();
    await page.getByLabel('At least').fill('300');
    await page.getByLabel('Reason').first().fill('The note was misread');
    await page.locator('.waiting button[type=submit]').click();
    await page.locator('.told.failed code').first().waitFor();
    await page.getByLabel('At least').fill('201');
    await page.locator('.waiting button[type=submit]').click();
    await done();
    await page.getByText('Nothing waits.').waitFor();
  });

  it('merges two records seen side by side, and parts them again', async () => {
    await enter(key);
    await page.getByLabel('One record (id)').fill('ex-000053');
    await page.getByLabel('The other one (id)').fill('ex-000054');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.locator('.pair h3', { hasText: 'ex-000054' }).waitFor();
    const judge = async (verdict: string): Promise<void> => {
      const section = page.locator('section', { has: page.getByRole('heading', { name: 'Are two records one?' }) });
      await section.getByLabel('Judgement').selectOption(verdict);
      await section.getByLabel('Reason').fill('Looked at both');
      await section.getByRole('button', { name: 'Judge' }).click();
    };
    await judge('SAME');
    await page.getByText('Merged into ex-000053').waitFor();
    await judge('UNDO');
    await page.getByText('Merged into ex-000053').waitFor({ state: 'detached' });
    expect(await page.locator('.pair h3').allInnerTexts()).toEqual([
      expect.stringContaining('ex-000053'),
      expect.stringContaining('ex-000054'),
    ]);
  });

  it('pins a claim once, also when the first answer was lost', async () => {
    await enter(key);
    const sent: string[] = [];
    await page.route('**/graphql', async (route, request) => {
      const body = request.postData() ?? '';
      if (!body.includes('pinClaim')) return route.continue();
      sent.push(/"clientMutationId":"([^"]+)"/.exec(body)![1]!);
      if (sent.length > 1) return route.continue();
      await route.fetch();
      await route.abort();
    });
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Choose a claim' }) });
    await section.getByLabel('Claim (id)').fill(claims[0]!);
    await section.getByLabel('Reason').fill('The only count by name');
    await section.getByRole('button', { name: 'Judge' }).click();
    await section.getByText('To send it again is safe').waitFor();
    expect(browsing.complaints.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
    await section.getByRole('button', { name: 'Judge' }).click();
    await section.getByText(/Done in revision \d+/).waitFor();
    expect(sent).toEqual([sent[0], sent[0]]);
  });

  it('has no fault that axe finds, and fits a phone', async () => {
    await proposed(browsing.url(), key);
    await page.setViewportSize({ width: 360, height: 740 });
    await enter(key);
    await page.locator('.waiting mark').first().waitFor();
    await page.getByRole('button', { name: 'Correct' }).first().click();
    await page.getByLabel('At least').waitFor();
    expect(await faults(page, TAGS)).toEqual([]);
    expect(await page.evaluate<number>(SPILLED)).toBeLessThanOrEqual(0);
  });
});
