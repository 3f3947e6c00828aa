import type { Page, Request } from '@playwright/test';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse, print, visit } from 'graphql';
import { parquetRows } from '../support/exported';
import { post } from '../support/gateway';
import { describeInBrowser } from '../support/in-browser';

interface Question {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}
type Row = Readonly<Record<string, unknown>>;

/** A view, and the list of its answer whose rows the files hold; null where it shows no list of its own. */
const VIEWS: [path: string, list: string | null][] = [
  ['/', null],
  ['/records?from=2025-06-01&to=2025-06-30&lang=uk', 'exchanges'],
  ['/records/ex-000053?policy=LOWEST', null],
  ['/tallies?lang=ru', null],
  ['/tallies/ta-00011?asOf=1', null],
  ['/conflicts?kind=OUTLET_DIFFERS', 'conflicts'],
  ['/sources?name=NEWS', 'sources'],
  ['/sources/so-0203?show=carried&lang=be', null],
  ['/parties', 'parties'],
  ['/parties/pa-0001', null],
  ['/documents/do-00001', null],
  ['/search?q=Terterly', null],
  ['/changes?only=records', null],
];

describeInBrowser('“This view as”', (browsing) => {
  const linked = async (page: Page, selector: string): Promise<URL[]> => {
    const links = await page.locator(`.view-as a[href${selector}]`).all();
    return Promise.all(links.map(async (link) => new URL(String(await link.getAttribute('href')), browsing.url())));
  };

  it.each(VIEWS)('asks in the playground what %s asked, and gives its rows as files', async (path, list) => {
    const page = browsing.page();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(...questionsIn(request)));
    await page.goto(browsing.url() + path, { waitUntil: 'networkidle' });
    await page.locator('.view-as').first().waitFor();
    const questions = (await linked(page, '^="/playground"')).map(({ searchParams: of }): Question => {
      return { query: of.get('query')!, variables: JSON.parse(of.get('variables')!) as Question['variables'] };
    });
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) {
      expect(asked).toContain(plain(question));
      expect((await post(browsing.url(), question.query, question.variables)).errors).toBeUndefined();
    }
    const forms = ['csv', 'ndjson', 'parquet'].map((form) => linked(page, `*=".${form}"`));
    const [tables, lines, columns] = (await Promise.all(forms)) as [URL[], URL[], URL[]];
    const rows = await Promise.all(tables.map(async (url) => keysOf(parseCsv(await text(url), { columns: true }))));
    expect(rows.every((keys) => keys.length > 0)).toBe(true);
    expect(await Promise.all(lines.map(async (url) => keysOf(objects(await text(url)))))).toEqual(rows);
    expect(await Promise.all(columns.map(async (url) => keysOf((await parquet(url)) as Row[])))).toEqual(rows);
    if (list) expect(rows).toEqual([keysOf(await everyPage(browsing.url(), questions[0]!, list))]);
  });
});

function questionsIn(request: Request): string[] {
  const isQuestion = request.method() === 'POST' && request.url().endsWith('/graphql');
  return isQuestion ? [plain(request.postDataJSON() as Question)] : [];
}

/** As a person writes it: what the client adds for itself is no part of the question. */
const plain = ({ query, variables }: Question): string => {
  const own = visit(parse(query), { Field: ({ name }) => (name.value === '__typename' ? null : undefined) });
  return `${print(own)}\n${JSON.stringify(inOrder(variables))}`;
};

const inOrder = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value as Row)
    .sort()
    .map(([key, own]) => [key, inOrder(own)]);
};

const text = async (url: URL): Promise<string> => (await fetch(url)).text();

const parquet = async (url: URL): Promise<unknown[]> =>
  parquetRows(new Uint8Array(await (await fetch(url)).arrayBuffer()));

const objects = (lines: string): Row[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

/** What each row is about, once: of an exchange there is a row for each count, and disagreements have no ids. */
const keysOf = (rows: readonly Row[]): string[] => [...new Set(rows.map(keyOf))].sort();
const keyOf = ({ exchange_id, id, ...of }: Row): string =>
  JSON.stringify(exchange_id ?? id ?? [of.kind, of.record_id, of.field, of.to_id || null, of.category || null]);

async function everyPage(url: string, { query, variables }: Question, list: string, after?: string): Promise<Row[]> {
  type Answer = Record<string, { nodes: Row[]; pageInfo?: { hasNextPage: boolean; endCursor: string } }>;
  const { nodes, pageInfo } = (await post<Answer>(url, query, { ...variables, after })).data[list]!;
  const rows = nodes.map((node) => ({ ...node, record_id: idOf(node.record), to_id: idOf(node.to) }));
  if (!pageInfo?.hasNextPage) return rows;
  return [...rows, ...(await everyPage(url, { query, variables }, list, pageInfo.endCursor))];
}

const idOf = (row: unknown): unknown => (row as Row | null | undefined)?.id;
