// Makes the pictures of the README, docs/*.png, from the bundled data. Needs what `npm run prepare` builds, and a Chromium: CHROMIUM_PATH, else /usr/bin/chromium.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';

const root = join(import.meta.dirname, '..');
const port = process.env.PORT ?? '4817';
const url = `http://127.0.0.1:${port}`;

/** The page, what must be on it, and what stands at the top of the picture. */
const SHOTS = [
  { file: 'front', path: '/', ready: 'main figure a.mark-link', top: 'main h1', height: 700 },
  { file: 'places', path: '/records', ready: '.map .chip', top: '.places', height: 680 },
  {
    file: 'record',
    path: '/records?from=2024-01-31&to=2024-01-31',
    click: '195–207',
    ready: '.claim mark',
    height: 760,
  },
  { file: 'totals', path: '/tallies', ready: 'main figure .diamond', top: 'main h1', height: 640 },
];
const WIDTH = 1100;

const folder = mkdtempSync(join(tmpdir(), 'handover-screenshots-'));
const env = {
  ...process.env,
  PORT: port,
  DATABASE_URL: `sqlite:${join(folder, 'handover.db')}`,
  SHUTDOWN_DRAIN_MS: '0',
};
const gateway = spawn(process.execPath, [join(root, 'bin/handover')], { cwd: root, env, stdio: 'ignore' });

async function untilReady() {
  while (!(await fetch(`${url}/ready`).catch(() => null))?.ok) {
    if (gateway.exitCode !== null) throw new Error(`The gateway ended with ${gateway.exitCode}`);
    await wait(100);
  }
}

async function shoot(page, { file, path, click, ready, top, height }) {
  await page.goto(url + path);
  if (click) await page.locator('a.number', { hasText: click }).click();
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  const box = await page
    .locator(top ?? '.card:has(mark)')
    .first()
    .boundingBox();
  const clip = { x: 0, y: Math.max(0, box.y + (await page.evaluate('scrollY'))), width: WIDTH, height };
  await page.screenshot({ path: join(root, 'docs', `${file}.png`), clip, fullPage: true, animations: 'disabled' });
}

try {
  await untilReady();
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 }, colorScheme: 'light', locale: 'en' });
  for (const shot of SHOTS) await shoot(page, shot);
  await browser.close();
} finally {
  gateway.kill();
  rmSync(folder, { recursive: true, force: true });
}
