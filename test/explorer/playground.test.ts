import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type StartedGateway, startGateway } from '../support/gateway';

const QUERIES = join(__dirname, '..', 'queries');
const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const quiet = ['--disable-component-update', '--disable-sync'];

/** A browser that was asked for by name must be there. */
if (process.env.CHROMIUM_PATH || existsSync(executablePath)) describe('The playground', inBrowser);
else it.skip('The playground: NOT TESTED, set CHROMIUM_PATH to the path of a Chromium', () => undefined);

function inBrowser(): void {
  let gateway: StartedGateway;
  let browser: Browser;
  let page: Page;
  /** Whatever the page complained of: errors of scripts, of the console, refused by the content security policy. */
  const complaints: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    [gateway, browser] = await Promise.all([
      startGateway(),
      chromium.launch({ executablePath, args: [...args, ...quiet] }),
    ]);
  });

  afterAll(() => Promise.all([browser?.close(), gateway?.stop()]));

  beforeEach(async () => {
    complaints.length = asked.length = 0;
    const context = await browser.newContext();
    context.on('request', (request) => asked.push(request.url()));
    context.on('weberror', (error) => complaints.push(error.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
  });

  afterEach(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(`${gateway.url}/`) && !url.startsWith('data:'))).toEqual([]);
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

  it('lets the Tab key leave the editor', async () => {
    await open();
    await page.getByRole('textbox').first().focus();
    await page.keyboard.press('Tab');
    expect(await page.locator('.graphiql-query-editor textarea:focus').count()).toBe(0);
  });

  /** Waits until the editor holds text and the schema has come. */
  async function open(search = ''): Promise<void> {
    const schema = page.waitForResponse(`${gateway.url}/graphql`);
    await page.goto(`${gateway.url}/playground/${search}`);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    expect((await schema).status()).toBe(200);
  }
}

const read = (file: string): string => readFileSync(join(QUERIES, file), 'utf8');
const title = (example: string): string | undefined => /^# (.+)/.exec(example)?.[1];
const operation = (example: string): string | undefined => /^query (\w+)/m.exec(example)?.[1];
