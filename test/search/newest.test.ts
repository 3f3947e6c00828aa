import type { Database } from '../../src/db/contract';
import { Memory } from '../../src/db/memory';
import { Reads } from '../../src/db/reads';
import { headRevision } from '../../src/db/unit-of-work';
import type { View } from '../../src/db/view';
import { inDatabase } from '../../src/search/index/candidates';
import { Newest } from '../../src/search/index/newest';
import { askedFor, wantedIn } from '../../src/search/query/asked';
import { parseQuery } from '../../src/search/query/parse';
import { Reader } from '../../src/search/query/occurrences';
import { inRank, type Ranked, ranked } from '../../src/search/query/rank';
import { heardBy } from '../../src/search/said/memory';
import { rankedAmong } from '../../src/search/said/ranking';
import { saidOf } from '../../src/search/said/said';
import { SearchType } from '../../src/search/search.terms';
import { SEARCHABLES } from '../../src/search/searchables';
import { withBundled } from '../support/bundled';
import { describeEachEngine } from '../support/engines';

const TYPES = Object.values(SearchType);
const TEXTS = ['exchang*', 'medical', 'Tertel', 'to', '38 exchange', '"not ready"', 'об* еx*', 'Xylophone', 'an* 2024'];

describeEachEngine('The newest entries in memory', (open) => {
  let db: Database;
  let memory: Memory;
  const head = (): Promise<View> =>
    new Reads(db, { current: () => memory, reaching: () => Promise.resolve(memory) }).viewOf(null);
  beforeAll(async () => {
    db = await withBundled(open);
    memory = new Memory(await headRevision(db));
  });

  const wanted = (text: string) => wantedIn(askedFor(parseQuery(text), []));

  it.each([1, 7, 3000])('hold the same as the database, in the same order, at most %i', async (limit) => {
    const view = await head();
    const newest = await Newest.of(view);
    for (const text of TEXTS)
      for (const types of [TYPES, [SearchType.STATEMENT], [SearchType.DOCUMENT, SearchType.PARTY], []]) {
        const asked = { lists: wanted(text), types, limit };
        expect([text, types, await newest.holding(view, asked)]).toEqual([text, types, await inDatabase(view, asked)]);
      }
  });

  it('are read in parts, as far as words come often enough, and left to the database otherwise', async () => {
    const view = await head();
    const newest = await Newest.of(view, { part: 100, most: 300 });
    const ask = (text: string, limit: number) => {
      const asked = { lists: wanted(text), types: TYPES, limit };
      return Promise.all([newest.holding(view, asked), inDatabase(view, asked)]);
    };
    expect(await ask('Tertel', 200)).toEqual([null, expect.arrayContaining([{ type: 'PARTY', id: 'pa-0001' }])]);
    const [some, same] = await ask('exchang*', 150);
    expect(some).toEqual(same);
    expect(some).toHaveLength(150);
    expect((await ask('exchang*', 600))[0]).toBeNull();
  });

  it('are remembered with all that their rank depends on, and asked for once', async () => {
    const asked = askedFor(parseQuery('exchang*'), []);
    const found = await inDatabase(await head(), { lists: wantedIn(asked), types: TYPES, limit: 3000 });
    const ranking = async () => rankedAmong(await heardBy(await head(), found), asked, new Reader(asked));
    const [view, first] = [await head(), await ranking()];
    const read = await Promise.all(found.map(({ type, id }) => view.load(SEARCHABLES[type], id)));
    const plain = read.flatMap((one) => ranked(asked, saidOf(one!), new Reader(asked).readWords(saidOf(one!).texts)) ?? []); // prettier-ignore
    const shown = (hits: readonly Ranked[]) =>
      [...hits].sort(inRank).map(({ found: { type, id, day, language, sourceId, relays }, score }) => ({ type, id, day, language, sourceId, relays, score })); // prettier-ignore
    expect(first.length).toBeGreaterThan(100);
    expect(shown(first)).toEqual(shown(plain));
    const before = db.statements;
    expect(shown(await ranking())).toEqual(shown(first));
    expect(db.statements).toBe(before);
  });
});
