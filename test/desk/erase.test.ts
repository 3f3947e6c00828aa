import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { helpersFor } from '../../src/app/desk-helpers';
import type { Database } from '../../src/db/database';
import { insertRows } from '../../src/db/insert';
import { migrate } from '../../src/db/migrate';
import { Reads } from '../../src/db/reads';
import { commit, headRevision } from '../../src/db/unit-of-work';
import type { EraseForPrivacyPayload } from '../../src/desk/erase/erase-for-privacy';
import { erased } from '../../src/desk/erase/erase.resolver';
import { COMMAND_LINE } from '../../src/desk/keys/actor';
import type { DeskContext, GivenDocument } from '../../src/desk/mutation/desk';
import { Statement } from '../../src/evidence/statement/statement.entity';
import { wordsOf } from '../../src/kernel/text/words';
import { importPackage } from '../../src/pipeline/import/import-package';
import { rebuildReadings } from '../../src/records/reading/rebuild';
import { wireRecords } from '../../src/records/match/register';
import { epochOf } from '../../src/records/summary/epoch';
import { refreshSearch } from '../../src/search/index/refresh';
import { rebuildSearch } from '../../src/search/index/rebuild';
import { modify } from '../support/builders';
import { describeEachEngine, type TestDatabase } from '../support/engines';
import { data } from '../support/graph';
import { editedPackage, row } from '../support/packages';

/** Somebody invented. */
const WORDS = 'Yurko Vymyslenyi';
const TRACES = new RegExp(`vymyslenyi|${wordsOf('Vymyslenyi')[0]!.word.skeletons[0]!}`, 'i');

const PAGE: GivenDocument = {
  sourceId: 'so-0001',
  url: 'https://example.org/yurko-vymyslenyi/returns',
  title: 'Exchange of prisoners held',
  publishedOn: '2026-03-14',
  text: 'On 14 March 2026 Russia and Ukraine each took back 195 prisoners of war. yurko  VYMYSLENYI was said to be among them, an agency wrote.',
};

/** Everything in every table, as the database lists them. */
async function everything(db: Database): Promise<string> {
  const names =
    db.engine === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
  const tables = await db.query<{ name: string }>(names);
  const all: unknown[] = [];
  for (const { name } of tables) if (!/^search_words/.test(name)) all.push(await db.query(`SELECT * FROM \`${name}\``));
  return JSON.stringify(all);
}

/** All that stands in the files of an embedded database. */
async function files({ engine, url }: TestDatabase): Promise<string> {
  if (engine !== 'sqlite') return '';
  const path = url.replace('sqlite:', '');
  const read = ['', '-wal'].map((end) => readFile(`${path}${end}`, 'latin1').catch(() => ''));
  return (await Promise.all(read)).join('');
}

describeEachEngine('Words that are erased for privacy', (_open, create) => {
  let place: TestDatabase;
  let db: Database;
  let folder: string;
  let revision: number;

  const ask = (input: { ids?: string[]; words?: string; reason?: string }): Promise<object> => {
    const desk = { db, actor: COMMAND_LINE, helpers: helpersFor(), denied: () => undefined };
    const context = { desk, reads: new Reads(db) } as Partial<DeskContext> as DeskContext;
    return erased(context, { ids: [], reason: 'Asked for by a family', clientMutationId: randomUUID(), ...input });
  };
  const ingest = (page: GivenDocument): Promise<unknown> =>
    commit(db, { actor: 'test', message: 'ingests' }, async (unit) => {
      unit.keep();
      const kept = await helpersFor().keep(unit, page);
      await unit.flush();
      await refreshSearch(unit.tx, unit.revision);
      return kept;
    }).then(({ result }) => result);
  const summaryAt = async (id: string, asOf: object | null): Promise<string> =>
    (
      await data<{ statement: { summary: string } }>(
        db,
        'query ($id: ID!, $asOf: AsOf) { statement(id: $id, asOf: $asOf) { summary } }',
        { id, asOf },
      )
    ).statement.summary;
  const found = async (asOf: object | null): Promise<number> =>
    (
      await data<{ search: { totalCount: number } }>(
        db,
        'query ($asOf: AsOf) { search(text: "Vymyslenyi", asOf: $asOf) { totalCount } }',
        { asOf },
      )
    ).search.totalCount;
  const best = async (asOf: object | null): Promise<{ best: number; because: { chosen: { asStated: string } } }> =>
    (
      await data<{ exchange: { returned: { best: number; because: { chosen: { asStated: string } } } } }>(
        db,
        'query ($asOf: AsOf) { exchange(id: "ex-000053", asOf: $asOf) { returned(to: "pa-0007") { best because { chosen { asStated } } } } }',
        { asOf },
      )
    ).exchange.returned;

  beforeAll(async () => {
    wireRecords();
    place = await create();
    db = await place.open();
    await migrate(db);
    folder = await editedPackage({
      'statement.csv': row('st-00001', (line) => line.replace('Speaks of', `${WORDS} speaks of`)),
      'claim.csv': row('cl-000516', (line) =>
        line.replace('207 people', `207 people, ${WORDS} among them,`).replace(/,(207 people.*Ukraine),/, ',"$1",'),
      ),
    });
    revision = (await importPackage(db, folder)).revision!;
    await modify(db, Statement, 'st-00003', { summary: 'With Yurko\u00a0VYMYSLENYI in it' });
    await modify(db, Statement, 'st-00003', { summary: 'Without' });
    await ingest(PAGE);
    await db.transaction(async (tx) => {
      const now = new Date().toISOString();
      const letter = ['k1', 'https://example.org/yurko_vymyslenyi', 'collect', 'X', `says ${WORDS}`, now, now, 1];
      const columns = ['key', 'address', 'stage', 'code', 'message', 'first_seen_at', 'last_seen_at', 'attempts'];
      await insertRows(tx, 'dead_letter', columns, [letter]);
      const answer = JSON.stringify({ stored: { text: `"${WORDS}"\n` } });
      const answers = ['key_id', 'operation', 'client_mutation_id', 'input_sha256', 'answer', 'made_at'];
      await insertRows(tx, 'mutation_answer', answers, [['k', 'o', 'c', 'h', answer, now]]);
    });
  }, 120_000);

  it('are refused as a reason, and where they are too few', async () => {
    expect(await ask({ words: WORDS, reason: `Because of yurko vymyslenyi` })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(await ask({ words: 'a b' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await ask({})).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await ask({ ids: ['st-none'] })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are found nowhere any more: no column, no file, no search, no past; values go on holding', async () => {
    expect(await everything(db)).toMatch(TRACES);
    if (place.engine === 'sqlite') expect(await files(place)).toMatch(TRACES);
    expect(await found(null)).toBeGreaterThan(0);
    const before = await epochOf(db);
    const answer = (await ask({ words: 'yurko vymyslenyi' })) as EraseForPrivacyPayload;
    expect(answer).toMatchObject({
      isGoneFromFiles: true,
      erased: expect.arrayContaining(['st-00001', 'st-00003', 'cl-000516']) as object,
    });
    expect(await everything(db)).not.toMatch(TRACES);
    expect(await files(place)).not.toMatch(TRACES);
    expect(await epochOf(db)).toBeGreaterThan(before);
    for (const asOf of [null, { revision }]) {
      expect(await summaryAt('st-00001', asOf)).toMatch(/^\[erased\] speaks of/);
      expect(await found(asOf)).toBe(0);
      expect(await best(asOf)).toEqual({
        best: 207,
        because: { chosen: { asStated: '207 people, [erased] among them, to Ukraine' } },
      });
    }
    expect(await summaryAt('st-00003', { revision: revision + 1 })).toBe('With [erased] in it');
    const feed = await data<{ changes: { nodes: { operation: string; before: string }[] } }>(
      db,
      '{ changes(where: { id: { eq: "st-00003" } }) { nodes { operation before } } }',
    );
    expect(feed.changes.nodes.map(({ operation }) => operation)).toEqual(['ADD', 'MODIFY', 'MODIFY', 'ERASE']);
    expect(feed.changes.nodes[2]!.before).toContain('With [erased] in it');
    expect(await rebuildSearch(db)).toEqual({ changed: 0 });
    expect((await rebuildReadings(db)).changed).toBe(0);
  });

  it('are not brought back by the same package, the same page or another one', async () => {
    await importPackage(db, folder);
    expect(await ingest(PAGE)).toMatchObject({ outcome: 'unchanged' });
    expect(await ingest({ ...PAGE, url: 'https://example.org/other' })).toMatchObject({ outcome: 'new' });
    expect(await everything(db)).not.toMatch(TRACES);
    expect(await summaryAt('st-00001', null)).toMatch(/^\[erased\] speaks of/);
  });

  it('leave a revision and a change behind wherever they stood', async () => {
    const page = {
      ...PAGE,
      url: 'https://example.org/well',
      text: `${PAGE.text} They drank from the seventh bluewell.`,
    };
    const { id } = (await ingest(page)) as { id: string };
    const message = 'Read near the ninth bluewell';
    await commit(db, { actor: 'test', message }, async (unit) => {
      unit.spend();
      return Promise.resolve();
    });
    const head = await headRevision(db);
    const changesOf = (after: number): Promise<unknown> =>
      data(db, '{ changes(after: %) { nodes { operation entity id after } } }'.replace('%', String(after)));
    expect(await ask({ words: 'seventh bluewell' })).toMatchObject({ erased: [id], revisionId: head + 1 });
    expect(await ask({ words: 'ninth bluewell' })).toMatchObject({ erased: [String(head)], revisionId: head + 2 });
    expect(await ask({ words: 'tenth bluewell' })).toMatchObject({ erased: [], revisionId: head + 3 });
    expect(await changesOf(head)).toMatchObject({
      changes: {
        nodes: [
          { operation: 'ERASE', entity: 'document', id },
          { operation: 'ERASE', entity: 'revision', id: String(head), after: expect.stringContaining('[erased]') },
        ],
      },
    });
    expect(await everything(db)).not.toMatch(/(seventh|ninth|tenth) bluewell/i);
    await importPackage(db, folder);
    expect(await headRevision(db)).toBe(head + 3);
  });

  it('of a whole statement take its claims with them, and stay away', async () => {
    const answer = (await ask({ ids: ['st-00467'] })) as EraseForPrivacyPayload;
    expect(answer.erased).toEqual(expect.arrayContaining(['st-00467', 'cl-000516']));
    await importPackage(db, folder);
    expect(await summaryAt('st-00467', { revision })).toBe('[erased]');
    expect(await best({ revision })).toEqual({ best: 207, because: { chosen: { asStated: '[erased]' } } });
    const ended = await db.query('SELECT ended_because FROM claim WHERE id = ? ORDER BY since_revision DESC', [
      'cl-000516',
    ]);
    expect(ended).toEqual([{ ended_because: 'PRIVACY' }]);
    expect(await rebuildSearch(db)).toEqual({ changed: 0 });
    expect((await rebuildReadings(db)).changed).toBe(0);
  });

  it('of a whole document go with all that was collected of it', async () => {
    const [page] = await db.query<{ id: string }>('SELECT id FROM document WHERE url = ?', [
      'https://example.org/other',
    ]);
    await ask({ ids: [page!.id] });
    const traces = await db.query(
      'SELECT document_id AS id FROM document_text WHERE document_id = ? UNION SELECT `key` FROM job WHERE `key` = ?',
      [page!.id, page!.id],
    );
    expect(traces).toEqual([]);
    expect(await db.query('SELECT title, url, sha256 FROM document WHERE id = ?', [page!.id])).toEqual([
      { title: '[erased]', url: 'https://erased.invalid/', sha256: null },
    ]);
    for (const url of [PAGE.url, 'https://example.org/other'])
      expect(await ingest({ ...PAGE, url })).toMatchObject({ refused: 'PRIVACY_REFUSAL' });
  });
});
