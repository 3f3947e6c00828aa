import type { Database } from '../../../src/db/database';
import { link } from '../../../src/pipeline/link/handle';
import { wireRecords } from '../../../src/records/match/register';
import { write } from '../../support/builders';
import {
  cast,
  collect,
  type Collected,
  count,
  draft,
  event,
  extraction,
  on,
  ordinal,
  spoken,
} from '../../support/drafts';
import { describeEachEngine } from '../../support/engines';
import { liveContentsOf } from '../../support/live-contents';
import { shuffled } from '../../support/shuffled';

/** Hand-overs of some days, told in whole and in part, with copies, edits, quotations and totals. */
function documents(): Collected[] {
  const days = ['2024-01-10', '2024-01-11', '2024-01-11', '2024-03-01'];
  return days.flatMap((day, at): Collected[] => {
    const [toUkraine, toRussia] = [count(100 + at), count(100 + at, { to: 'RU', from: 'UA', claimant: 'pa-RU-mod' })];
    const id = (name: string): string => `do-${at}-${name}`;
    const whole = extraction([event([toUkraine, toRussia], on(day))], { statements: [spoken('pa-RU-mod')] });
    const fewer = extraction([event([toUkraine], on(day))], { tallies: [ordinal(60 + at)] });
    const numberless = extraction([event([], on(day))], {
      statements: [spoken('pa-RU-mod', { relayedVia: 'so-one' })],
    });
    return [
      { id: id('whole'), read: whole, published: day },
      { id: id('copy'), read: whole, published: day, cluster: id('whole'), sourceId: 'so-two' },
      { id: id('late'), read: whole, published: '2024-05-01', sourceId: 'so-two', language: 'ru' },
      { id: id('part'), read: fewer, published: day },
      { id: id('none'), read: numberless, published: day, sourceId: 'so-two' },
      { id: id('edit'), read: extraction([event([toUkraine, count(7, { to: 'RU' })], on(day))]), replaces: id('part') },
    ];
  });
}

describeEachEngine('Documents linked', (open) => {
  async function linkedIn(order: readonly Collected[]): Promise<Database> {
    const db = await open();
    await write(db, cast());
    await collect(db, documents());
    for (const { id, read } of order) {
      await draft(db, id, read);
      await link(db, { documentId: id });
    }
    return db;
  }

  it('come to the same in any order, once or twice', async () => {
    wireRecords();
    const all = documents();
    const first = await linkedIn(all);
    const expected = await liveContentsOf(first);
    for (const { id } of shuffled(all, 7)) await link(first, { documentId: id });
    expect(await liveContentsOf(first)).toBe(expected);
    expect(await first.query('SELECT id FROM statement WHERE relayed_from_id IS NOT NULL')).not.toHaveLength(0);
    for (const seed of [1, 2]) expect(await liveContentsOf(await linkedIn(shuffled(all, seed)))).toBe(expected);
  }, 120_000);
});
