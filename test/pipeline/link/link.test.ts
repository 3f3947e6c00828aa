import type { Database } from '../../../src/db/database';
import { link } from '../../../src/pipeline/link/handle';
import type { Extraction } from '../../../src/pipeline/tables/extraction';
import { wireRecords } from '../../../src/records/match/register';
import { refreshReadings } from '../../../src/records/reading/refresh';
import { claim, document, exchange, statement, write } from '../../support/builders';
import { cast, type Collected, collected, count, draft, event, extraction, on, ordinal } from '../../support/drafts';
import { describeEachEngine } from '../../support/engines';
import { claimsIn, decide, recordOf } from '../../support/linked';
import { liveContentsOf } from '../../support/live-contents';

describeEachEngine('Linking', (open) => {
  let db: Database;
  beforeAll(async () => {
    wireRecords();
    db = await open();
    await write(db, cast());
    const revision = await write(db, [
      document('do-known', 'so-two'),
      statement('st-known', 'do-known'),
      exchange('ex-known'),
      claim('cl-day', 'st-known', 'ex-known', { field: 'DATE', dateFrom: '2024-01-31', dateTo: '2024-01-31' }),
      claim('cl-ua', 'st-known', 'ex-known', { toId: 'pa-UA', numberLow: 207, numberHigh: 207 }),
      claim('cl-ru', 'st-known', 'ex-known', { toId: 'pa-RU', numberLow: 195, numberHigh: 195 }),
    ]);
    await db.transaction((tx) => refreshReadings(tx, revision, ['ex-known']));
  });

  async function linked(id: string, read: Extraction, of: Partial<Collected> = {}): Promise<void> {
    await collected(db, [{ id, read, ...of }]);
    await link(db, { documentId: id });
  }

  it('attaches what is read to the record on file, as proposals', async () => {
    await linked(
      'do-a',
      extraction([event([count(195), count(195, { to: 'RU', from: 'UA', claimant: 'pa-RU-mod' })])]),
    );
    const claims = await claimsIn(db, 'do-a');
    expect(new Set(claims.map(({ record }) => record))).toEqual(new Set(['ex-known']));
    expect(claims.map(({ field }) => field)).toEqual(['COUNT', 'COUNT', 'DATE', 'KIND', 'OUTCOME', 'PARTY', 'PARTY']);
    expect(claims.every(({ review }) => review === 'PROPOSED')).toBe(true);
    expect(claims.map(({ speaker }) => speaker)).toEqual(['pa-RU-mod', null, null, null, null, null, null]);
  });

  it('says in words of its own what a statement says', async () => {
    const said = await db.query<{ summary: string }>("SELECT summary FROM statement WHERE document_id = 'do-a'");
    expect(said.map(({ summary }) => summary).sort()).toEqual([
      'Prisoner exchange, 31 January 2024: 195 people to Russia',
      'Prisoner exchange, 31 January 2024: 195 people to Ukraine',
    ]);
  });

  it('takes a day that only stands in for one, and no numbers, for the only hand-over about then', async () => {
    await linked('do-b', extraction([event([count(207)], on('2024-02-01', 'PUBLICATION'))]));
    await linked('do-c', extraction([event([])]));
    expect([await recordOf(db, 'do-b'), await recordOf(db, 'do-c')]).toEqual(['ex-known', 'ex-known']);
  });

  it('makes records of their own of two hand-overs of one day, and of equal numbers on two', async () => {
    const reads = [
      event([count(10)], on('2024-03-10')),
      event([count(20)], on('2024-03-10')),
      event([count(10)], on('2024-03-11')),
      event([count(10)], on('2024-03-10')),
    ];
    for (const [index, one] of reads.entries()) await linked(`do-d${index}`, extraction([one]));
    const records = await Promise.all([0, 1, 2, 3].map((index) => recordOf(db, `do-d${index}`)));
    expect(new Set(records).size).toBe(3);
    expect(records[3]).toBe(records[0]);
  });

  it('joins what the two sides count, by a number in a count of theirs', async () => {
    await linked('do-e1', extraction([event([count(11)], on('2024-04-10'))], { tallies: [ordinal(52)] }));
    await linked('do-e2', extraction([event([count(12)], on('2024-04-10'))], { tallies: [ordinal(52)] }));
    expect(await recordOf(db, 'do-e2')).toBe(await recordOf(db, 'do-e1'));
  });

  it('joins what each side tells only of its own people, unless it may belong to two', async () => {
    await linked('do-e3', extraction([event([count(31)], on('2024-04-20'))]));
    await linked('do-e4', extraction([event([count(32, { to: 'RU' })], on('2024-04-20'))]));
    expect(await recordOf(db, 'do-e4')).toBe(await recordOf(db, 'do-e3'));
    await linked('do-e5', extraction([event([count(33)], on('2024-04-20'))]));
    const records = await Promise.all(['do-e3', 'do-e4', 'do-e5'].map((id) => recordOf(db, id)));
    expect(new Set(records).size).toBe(3);
  });

  it('lets a text that joins two proposals move what was linked before', async () => {
    const toRussia = count(15, { to: 'RU' });
    await linked('do-f1', extraction([event([count(13)], on('2024-05-10'))]));
    await linked('do-f2', extraction([event([count(14), toRussia], on('2024-05-10'))]));
    expect(await recordOf(db, 'do-f1')).not.toBe(await recordOf(db, 'do-f2'));
    await linked('do-f3', extraction([event([count(13), toRussia], on('2024-05-10'))]));
    const records = await Promise.all(['do-f1', 'do-f2', 'do-f3'].map((id) => recordOf(db, id)));
    expect(new Set(records).size).toBe(1);
  });

  it('keeps an announced number as a limit, and a denied one not at all', async () => {
    await linked('do-g1', extraction([event([count(15)], { ...on('2024-06-10'), outcome: 'ANNOUNCED' })]));
    await linked('do-g2', extraction([event([count(15)], { ...on('2024-06-20'), outcome: 'DENIED' })]));
    const fields = async (id: string): Promise<string[]> =>
      (await claimsIn(db, id)).map(({ field }) => field).filter((field) => field === 'COUNT' || field === 'LIMIT');
    expect([await fields('do-g1'), await fields('do-g2')]).toEqual([['LIMIT'], []]);
  });

  it('ends what an older version proposed, but nothing that a person decided', async () => {
    const read = extraction([event([count(16), count(17, { to: 'RU' })], on('2024-07-10'))]);
    await linked('do-h', read);
    const [first, second] = (await claimsIn(db, 'do-h')).filter(({ field }) => field === 'COUNT');
    await decide(db, first!.id, 'REJECTED');
    await draft(db, 'do-h', read, '2');
    await link(db, { documentId: 'do-h' });
    const counts = (await claimsIn(db, 'do-h')).filter(({ field }) => field === 'COUNT');
    expect(counts.map(({ low, review, version }) => [low, review, version])).toEqual([
      [17, 'REJECTED', '1'],
      [16, 'PROPOSED', '2'],
    ]);
    const ended = await db.query('SELECT ended_because AS why FROM claim WHERE id = ?', [second!.id]);
    expect(ended).toEqual([{ why: 'REVIEWED' }]);
  });

  it('opens the claims of an edited page again, and leaves what was accepted', async () => {
    const read = (low: number): Extraction =>
      extraction([event([count(low), count(19, { to: 'RU' })], on('2024-08-10'))]);
    await linked('do-i1', read(18));
    const kept = (await claimsIn(db, 'do-i1')).find(({ low }) => low === 19)!;
    await decide(db, kept.id, 'ACCEPTED');
    await linked('do-i2', read(20), { replaces: 'do-i1' });
    expect((await claimsIn(db, 'do-i1')).map(({ low, review }) => [low, review])).toEqual([[19, 'ACCEPTED']]);
    const anew = (await claimsIn(db, 'do-i2')).filter(({ field }) => field === 'COUNT');
    expect(anew.map(({ low, review }) => [low, review])).toEqual([
      [19, 'PROPOSED'],
      [20, 'PROPOSED'],
    ]);
  });

  it('moves the claims of another page once, whatever an edited page moves on the way', async () => {
    const told = (toRussia?: number): Extraction =>
      extraction([event([count(31), ...(toRussia ? [count(toRussia, { to: 'RU' })] : [])], on('2024-09-10'))]);
    await linked('do-m0', told());
    await linked('do-m1', told(32));
    await linked('do-m2', told(33), { replaces: 'do-m1' });
    expect(await recordOf(db, 'do-m0')).toBe(await recordOf(db, 'do-m2'));
    const spans = await db.query('SELECT id FROM claim WHERE since_revision >= until_revision');
    expect(spans).toEqual([]);
  });

  it('writes nothing when it is done again', async () => {
    const before = await liveContentsOf(db);
    const revisions = await db.query('SELECT COUNT(*) AS found FROM revision');
    for (const { id } of await db.query<{ id: string }>(
      'SELECT document_id AS id FROM document_draft ORDER BY id DESC',
    ))
      await link(db, { documentId: id });
    expect(await liveContentsOf(db)).toBe(before);
    expect(await db.query('SELECT COUNT(*) AS found FROM revision')).toEqual(revisions);
  });
});
