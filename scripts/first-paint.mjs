// Measures how soon the list of records is drawn by a browser that has nothing yet: `node scripts/first-paint.mjs [LOADS] [ADDRESS ...]`.
// Each address is that of a running gateway; several take turns, so that a busy machine is fair to all. Without one a gateway with the bundled data is started.
// Needs what `npm run prepare` builds, and a Chromium: CHROMIUM_PATH, else /usr/bin/chromium.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';

const root = join(import.meta.dirname, '..');
const [loads = '15', ...given] = process.argv.slice(2);
const ROWS = 'table.records tbody tr';

/** The times of one load, in ms after the address was asked for. */
async function load(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' });
  const page = await context.newPage();
  await page.addInitScript((rows) => {
    const times = (globalThis.times = {});
    new PerformanceObserver((list) => {
      times.largest = list.getEntries().at(-1).startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector(rows)) return;
      times.rows = performance.now();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  }, ROWS);
  await page.goto(`${url}/records`, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => globalThis.times.rows && globalThis.times.largest);
  const times = await page.evaluate(() => ({
    first: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    ...globalThis.times,
  }));
  await context.close();
  return times;
}

const median = (numbers) => Math.round(numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)]);

async function measure(urls) {
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const found = new Map(urls.map((url) => [url, []]));
  for (const url of urls) await load(browser, url);
  for (let round = 0; round < Number(loads); round += 1)
    for (const url of urls) found.get(url).push(await load(browser, url));
  await browser.close();
  for (const [url, times] of found) {
    const of = (name) => median(times.map((each) => each[name]));
    console.log(`${url}: first paint ${of('first')} ms, largest ${of('largest')} ms, rows ${of('rows')} ms`);
  }
}

async function withGateway(use) {
  const folder = mkdtempSync(join(tmpdir(), 'handover-first-paint-'));
  const port = process.env.PORT ?? '4818';
  const [url, file] = [`http://127.0.0.1:${port}`, join(folder, 'handover.db')];
  const env = { ...process.env, PORT: port, DATABASE_URL: `sqlite:${file}`, SHUTDOWN_DRAIN_MS: '0' };
  const gateway = spawn(process.execPath, [join(root, 'bin/handover')], { cwd: root, env, stdio: 'ignore' });
  try {
    while (!(await fetch(`${url}/ready`).catch(() => null))?.ok) {
      if (gateway.exitCode !== null) throw new Error(`The gateway ended with ${gateway.exitCode}`);
      await wait(100);
    }
    await use(url);
  } finally {
    gateway.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (given.length > 0) await measure(given);
else await withGateway((url) => measure([url]));
