import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { type StartedGateway, startGateway } from './gateway';

const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const quiet = ['--disable-component-update', '--disable-sync'];

export interface Browsing {
  /** The address of the gateway, without a slash at its end. */
  readonly url: () => string;
  readonly databaseUrl: () => string;
  /** The page of this test. */
  readonly page: () => Page;
  /** Another page in a context of its own, watched like the first. */
  readonly open: (options: BrowserContextOptions) => Promise<Page>;
  /** Whatever the pages complained of: errors of scripts, of the console, refused by the content security policy. Emptied by a test that wants one. */
  readonly complaints: string[];
}

/** Tests in a browser, at a gateway with the bundled data. After each: nobody complained, and nothing was asked of another machine.
 *  Skipped without a Chromium; one that was asked for by name must be there. */
export function describeInBrowser(title: string, tests: (browsing: Browsing) => void): void {
  if (process.env.CHROMIUM_PATH || existsSync(executablePath)) describe(title, () => tests(browsing()));
  else it.skip(`${title}: NOT TESTED, set CHROMIUM_PATH to the path of a Chromium`, () => undefined);
}

function browsing(): Browsing {
  let gateway: StartedGateway;
  let browser: Browser;
  let pages: Page[] = [];
  const complaints: string[] = [];
  const asked: string[] = [];

  async function open(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext(options);
    context.on('request', (request) => asked.push(request.url()));
    context.on('weberror', (error) => complaints.push(error.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    pages.push(page);
    return page;
  }

  beforeAll(async () => {
    [gateway, browser] = await Promise.all([
      startGateway(),
      chromium.launch({ executablePath, args: [...args, ...quiet] }),
    ]);
  });
  afterAll(() => Promise.all([browser?.close(), gateway?.stop()]));

  beforeEach(async () => {
    complaints.length = asked.length = 0;
    pages = [];
    await open({});
  });
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.context().close()));
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(`${gateway.url}/`) && !url.startsWith('data:'))).toEqual([]);
  });

  return { url: () => gateway.url, databaseUrl: () => gateway.databaseUrl, page: () => pages[0]!, open, complaints };
}
