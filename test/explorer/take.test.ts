import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { faults, TAGS } from '../support/faults';
import { describeInBrowser } from '../support/in-browser';

const QUESTION = `query Sources($first: Int!) {
  sources(first: $first, where: { name: { containsAnyCase: "BELTA" } }) { totalCount nodes { name operatedBy { id } languages } }
}`;

describeInBrowser('What the playground gives to take along', (browsing) => {
  let page: Page;

  beforeEach(async () => {
    page = await browsing.open({ permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true });
    const question = new URLSearchParams({ query: QUESTION, variables: '{"first": 5}' });
    const schema = page.waitForResponse(`${browsing.url()}/graphql`);
    await page.goto(`${browsing.url()}/playground/?${question.toString()}`);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    await schema;
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.result-window', { hasText: '"totalCount"' }).waitFor();
    await page.getByLabel('Show Share and download').click();
  });

  const copied = async (button: string): Promise<string> => {
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByText(`${button.replace('Copy as ', '').replace('Copy link', 'Link')}: copied.`).waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(
      await page.getByLabel('Copied text').inputValue(),
    );
    return page.getByLabel('Copied text').inputValue();
  };
  const file = async (button: string): Promise<string> => {
    const saving = page.waitForEvent('download');
    await page.locator('.take').getByRole('button', { name: button, exact: true }).click();
    return readFileSync(await (await saving).path(), 'utf8');
  };

  it('is the answer as JSON, and as CSV for a spreadsheet', async () => {
    const { data } = JSON.parse(await file('JSON')) as {
      data: { sources: { nodes: { name: string; operatedBy: { id: string }; languages: string[] }[] } };
    };
    const table = await file('CSV');
    expect(table.startsWith('\uFEFFname,operatedBy.id,languages\r\n')).toBe(true);
    expect(parse(table, { bom: true, columns: true })).toEqual(
      data.sources.nodes.map(({ name, operatedBy, languages }) => ({
        name,
        'operatedBy.id': operatedBy.id,
        languages: JSON.stringify(languages),
      })),
    );
    expect(await page.locator('.cost').innerText()).toMatch(/Cost: at most [1-9]\d*, really [1-9]\d*, of [\d,]+/);
  });

  it('is a link that brings the question back, and programs that ask it', async () => {
    const link = new URL(await copied('Copy link'));
    expect(link.searchParams.get('query')).toBe(QUESTION);
    expect(JSON.parse(link.searchParams.get('variables')!)).toEqual({ first: 5 });
    const program = await copied('Copy as TypeScript');
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    expect(printed).toContain('{ sources: { totalCount: 1, nodes:');
    for (const name of ['curl', 'Python', 'R']) {
      const text = await copied(`Copy as ${name}`);
      expect(text).toContain(`${browsing.url()}/graphql`);
      expect(text).toContain('containsAnyCase');
    }
    expect((await faults(page, TAGS)).filter((fault) => fault.includes('take'))).toEqual([]);
  });
});
