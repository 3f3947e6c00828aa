import type { Database } from '../../src/db/database';
import { Head } from '../../src/db/head';
import { Memory } from '../../src/db/memory';
import { type KnownHead, Reads } from '../../src/db/reads';
import { selectRows } from '../../src/db/rows';
import type { Class } from '../../src/db/shape';
import { sql } from '../../src/db/sql';
import type { View } from '../../src/db/view';
import { commit } from '../../src/db/unit-of-work';
import type { Moment } from '../../src/db/reads';
import { Claim } from '../../src/evidence/claim/claim.entity';
import { Party } from '../../src/evidence/party/party.entity';
import { PartyName } from '../../src/evidence/party/party-name.entity';
import { Place } from '../../src/evidence/place/place.entity';
import { Source } from '../../src/evidence/source/source.entity';
import {
  change,
  claim,
  document,
  endClaim,
  exchange,
  modify,
  party,
  partyName,
  source,
  statement,
  write,
} from '../support/builders';
import { describeEachEngine } from '../support/engines';

const author = { actor: 'test', message: 'changes twice' };
const WORDS = 'Он сказал: "207"\nи \\ ушёл — ’😀\t/';

describeEachEngine('A table as of a revision', (open) => {
  let db: Database;
  beforeEach(async () => (db = await open()));

  async function rowsAt<T extends object>(entity: Class<T>, asOf?: Moment): Promise<T[]> {
    const rows = await selectRows(await new Reads(db).viewOf(asOf), entity, sql`WHERE 1 = 1`);
    return rows.map(({ view: _, ...row }: T & { view?: unknown }) => row as T);
  }
  const countries = async (revision: number): Promise<unknown[]> =>
    (await rowsAt(Party, { revision })).map(({ id, country }) => [id, country]);

  it('gives each row as it was after each revision', async () => {
    const revisions = [0, await write(db, [party('pa-1', { country: 'BY' })])];
    revisions.push(
      await modify(db, Party, 'pa-1', { country: 'UA' }),
      await modify(db, Party, 'pa-1', { country: null }),
    );
    revisions.push(await modify(db, Party, 'pa-1', null));
    expect(await Promise.all(revisions.map(countries))).toEqual([
      [],
      [['pa-1', 'BY']],
      [['pa-1', 'UA']],
      [['pa-1', null]],
      [],
    ]);
  });

  it('gives in one request what was before and after a revision that this process has not learnt of', async () => {
    const first = await write(db, [party('pa-1', { country: 'BY' })]);
    const head = new Head({ commits: 0, query: (text, params) => db.query(text, params) }, 60_000);
    await head.look();
    const second = await modify(db, Party, 'pa-1', { country: 'UA' });
    const countryIn = async (view: View | null): Promise<unknown> =>
      (await selectRows(view!, Party, sql`WHERE 1 = 1`))[0]!.country;
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      const reads = new Reads(db, head);
      const found = order.map(async (revision) => [revision, await countryIn(await reads.viewOf({ revision }))]);
      expect((await Promise.all(found)).sort()).toEqual([
        [first, 'BY'],
        [second, 'UA'],
      ]);
    }
    const page = await new Reads(db, late()).viewOf(null);
    expect([page.revision, await countryIn(await page.at(second)), await page.at(second + 1)]).toEqual([
      first,
      'UA',
      null,
    ]);

    /** Another process, which looked before. */
    function late(): KnownHead {
      return { current: () => new Memory(first), reaching: (revision) => head.reaching(revision) };
    }
  });

  it('gives a row once that one revision changed twice', async () => {
    const before = await write(db, [party('pa-1', { country: 'BY' })]);
    await commit(db, author, async (unit) => {
      await change(unit, Party, 'pa-1', { country: 'UA' });
      await change(unit, Party, 'pa-1', { country: 'RU' });
    });
    expect(await countries(before)).toEqual([['pa-1', 'BY']]);
  });

  it('does not know a row before the revision that added and then changed it', async () => {
    await commit(db, author, async (unit) => {
      await unit.tx.run("INSERT INTO party (id, kind) VALUES ('pa-1', 'STATE')");
      await unit.record({
        operation: 'ADD',
        entity: 'party',
        entityId: 'pa-1',
        before: null,
        after: { id: 'pa-1', kind: 'STATE' },
      });
      await change(unit, Party, 'pa-1', { country: 'UA' });
    });
    expect(await countries(0)).toEqual([]);
  });

  it('keeps every letter and every number', async () => {
    const place = {
      id: 'pl-1',
      nameEn: WORDS,
      country: 'BY',
      latitude: 52.123456789,
      longitude: -0.5,
      precision: 'NEAR',
    };
    const revision = await write(db, [
      { entity: Place, row: place },
      source('so-1', { note: '', reliabilityReason: 'ж'.repeat(1000) }),
    ]);
    const then = [await rowsAt(Place), await rowsAt(Source)];
    await modify(db, Place, 'pl-1', { name_en: 'other', latitude: 9, longitude: null });
    await modify(db, Source, 'so-1', { note: null, reliability_reason: 'other' });
    expect([await rowsAt(Place, { revision }), await rowsAt(Source, { revision })]).toEqual(then);
  });

  it('knows rows whose key has several parts', async () => {
    await write(db, [party('pa-1')]);
    const revision = await write(db, [partyName('pa-1', 'en', 'Ukraine'), partyName('pa-1', 'uk', 'Україна')]);
    expect([await rowsAt(PartyName, { revision: revision - 1 }), (await rowsAt(PartyName)).length]).toEqual([[], 2]);
  });

  it('orders and compares by bytes, as the table itself does', async () => {
    const ids = ['pa-b', 'pa-B', 'pa-é', 'pa-ж', 'pa-Ж', 'pa-_'];
    const revision = await write(
      db,
      ids.map((id) => party(id)),
    );
    for (const id of ids) await modify(db, Party, id, { country: 'UA' });
    const view = await new Reads(db).viewOf({ revision });
    const found = await selectRows(view, Party, sql`WHERE t.id <> ${'pa-É'} ORDER BY t.id`);
    expect(found.map(({ id }) => id)).toEqual(
      [...ids].sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right))),
    );
  });

  it('shows claims while they hold, and no proposals', async () => {
    await write(db, [source('so-1'), document('do-1', 'so-1'), statement('st-1', 'do-1'), exchange('ex-1')]);
    const added = await write(db, [
      claim('cl-1', 'st-1', 'ex-1'),
      claim('cl-2', 'st-1', 'ex-1', { review: 'PROPOSED' }),
    ]);
    const ended = await endClaim(db, 'cl-1');
    const claims = (revision: number): Promise<unknown[]> =>
      rowsAt(Claim, { revision }).then((rows) => rows.map(({ id }) => id));
    expect(await Promise.all([added - 1, added, ended].map(claims))).toEqual([[], ['cl-1'], []]);
  });

  it('is found by revision, instant and release', async () => {
    await write(db, [party('pa-1')], 'first');
    const [first] = await db.query<{ at: string }>('SELECT `at` FROM revision');
    const moments: Moment[] = [
      { revision: 1 },
      { release: 'first' },
      { at: first!.at },
      { at: '9999-01-01T00:00:00.000Z' },
      { at: '1999-01-01T00:00:00.000Z' },
    ];
    const found = await Promise.all(moments.map(async (moment) => (await new Reads(db).viewOf(moment)).revision));
    expect(found).toEqual([1, 1, 1, 1, 0]);
  });

  it.each([{ revision: -1 }, { revision: 1 }, { release: 'none' }])(
    'is refused for %j, which does not exist',
    async (moment) => {
      await expect(new Reads(db).viewOf(moment)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument: 'asOf' });
    },
  );
});
