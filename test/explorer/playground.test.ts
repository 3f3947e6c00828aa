import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newKey } from '../support/desk';
import { SPILLED } from '../support/faults';
import { describeInBrowser } from '../support/in-browser';

const QUERIES = join(__dirname, '..', 'queries');

describeInBrowser('The playground', (browsing) => {
  let page: Page;

  beforeEach(() => {
    page = browsing.page();
  });

  it('shows every example in a tab of its own and in the list', async () => {
    await open();
    const examples = readdirSync(QUERIES)
      .filter((file) => file.endsWith('.graphql'))
      .sort()
      .map(read);
    expect(examples.length).toBeGreaterThan(5);
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(examples.map(operation));
    expect(await page.locator('.examples button').allInnerTexts()).toEqual(examples.map(title));
  });

  it('answers the first question', async () => {
    await open();
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.result-window', { hasText: '"best"' }).waitFor();
  });

  it('opens an example from the list, also after its tab was closed', async () => {
    await open();
    const list = page.locator('.examples button');
    await list.nth(2).click();
    await page.locator('[role=tab][aria-selected=true]').getByLabel('Close Tab').click();
    await list.nth(2).click();
    await page
      .locator('[role=tab][aria-selected=true]', { hasText: operation(read('03-conflicts.graphql')) })
      .waitFor();
  });

  it('completes field names', async () => {
    await open('?query={%0A%0A}');
    await page.getByRole('textbox').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Space');
    await page.getByRole('option', { name: 'exchanges', exact: true }).waitFor();
  });

  it('shows the documentation of the schema', async () => {
    await open();
    await page.getByLabel('Show Documentation Explorer').click();
    await page.locator('.graphiql-doc-explorer', { hasText: 'Exchange' }).waitFor();
  });

  it('asks what a link says, with its variables and its operation', async () => {
    const query = 'query First { __typename } query Second($id: ID!) { exchange(id: $id) { title } }';
    await open(`?${String(new URLSearchParams({ query, variables: '{"id":"ex-000053"}', operationName: 'Second' }))}`);
    await page.getByRole('textbox').first().focus();
    await page.keyboard.press('Control+Enter');
    await page.locator('.result-window', { hasText: 'Prisoner exchange' }).waitFor();
  });

  it('sends headers and does not store them', async () => {
    await open();
    await page.getByRole('button', { name: 'Headers' }).click();
    await page.locator('.graphiql-editor-tool').getByRole('textbox').last().focus();
    await page.keyboard.insertText('{"X-Request-Id":"not-to-be-kept"}');
    const question = page.waitForRequest((request) => request.headers()['x-request-id'] === 'not-to-be-kept');
    await page.getByRole('button', { name: /Execute query/ }).click();
    await question;
    await page.locator('.result-window', { hasText: '"best"' }).waitFor();
    const stored = JSON.stringify(await page.context().storageState());
    expect(stored).toContain('graphiql:queries');
    expect(stored).not.toContain('not-to-be-kept');
  });

  it('sends the key of an editor, and keeps it nowhere', async () => {
    const key = await newKey(browsing.databaseUrl(), 'admin', 'The admin');
    await open(`?query=${encodeURIComponent('{ apiKeys { label } }')}`);
    await page.getByLabel('Key for editors').fill(key);
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.result-window', { hasText: 'The admin' }).waitFor();
    expect(JSON.stringify(await page.context().storageState())).not.toContain(key);
    expect(page.url()).not.toContain(key);
  });

  it('fits a phone: the answer stands below the question', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open();
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.result-window', { hasText: '"best"' }).scrollIntoViewIfNeeded();
    expect(await page.evaluate<number>(SPILLED)).toBeLessThanOrEqual(0);
    const [asked, answered] = [page.locator('.graphiql-editors'), page.locator('.graphiql-response')];
    for (const part of [asked, answered]) expect((await part.boundingBox())!.width).toBeGreaterThan(300);
    const below = (await answered.boundingBox())!.y - (await asked.boundingBox())!.y;
    expect(below).toBeGreaterThan(300);
  });

  it('lets the Tab key leave the editor', async () => {
    await open();
    await page.getByRole('textbox').first().focus();
    await page.keyboard.press('Tab');
    expect(await page.locator('.graphiql-query-editor textarea:focus').count()).toBe(0);
  });

  /** Waits until the editor holds text and the schema has come. */
  async function open(search = ''): Promise<void> {
    const schema = page.waitForResponse(`${browsing.url()}/graphql`);
    await page.goto(`${browsing.url()}/playground/${search}`);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    expect((await schema).status()).toBe(200);
  }
});

const read = (file: string): string => readFileSync(join(QUERIES, file), 'utf8');
const title = (example: string): string | undefined => /^# (.+)/.exec(example)?.[1];
const operation = (example: string): string | undefined => /^query (\w+)/m.exec(example)?.[1];
