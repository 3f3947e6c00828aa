import type { Database } from '../../../src/db/database';
import { link } from '../../../src/pipeline/link/handle';
import { wireRecords } from '../../../src/records/match/register';
import { modify, write } from '../../support/builders';
import { cast, type Collected, collected, count, event, extraction, on, spoken } from '../../support/drafts';
import { describeEachEngine } from '../../support/engines';
import { Statement } from '../../../src/evidence/statement/statement.entity';

interface Said {
  readonly id: string;
  readonly from: string | null;
  readonly kind: string | null;
  readonly basis: string | null;
  readonly via: string | null;
  readonly viaSource: string | null;
  readonly origin: string;
}

describeEachEngine('Relays', (open) => {
  let db: Database;
  beforeAll(async () => {
    wireRecords();
    db = await open();
    await write(db, cast());
  });

  async function linked(...documents: Collected[]): Promise<void> {
    await collected(db, documents);
    for (const { id } of documents) await link(db, { documentId: id });
  }

  /** What the ministry says in a document, or with null the outlet. */
  async function saidIn(documentId: string, speaker: string | null = 'pa-RU-mod'): Promise<Said> {
    const [found] = await db.query<Said>(
      `SELECT id, relayed_from_id AS \`from\`, relay_kind AS kind, relay_basis AS basis, relayed_via AS via,
       relayed_via_source_id AS viaSource, origin_id AS origin FROM statement WHERE document_id = ? AND COALESCE(speaker_id, '') = ?`,
      [documentId, speaker ?? ''],
    );
    return found!;
  }

  const told = (day: string, low: number, via: string | null = null, quote: string | null = 'All are home') =>
    extraction([event([count(low, { to: 'RU', claimant: 'pa-RU-mod' })], on(day))], {
      statements: [spoken('pa-RU-mod', { relayedVia: via, quote })],
    });

  it('lead from a copy to the page it copies, for each speaker, also when the copy came first', async () => {
    const read = told('2024-01-10', 10);
    const copy = { id: 'do-a2', read, cluster: 'do-a1', published: '2024-01-11' };
    await linked(copy, { id: 'do-a1', read, published: '2024-01-10' });
    const [first, second] = [await saidIn('do-a1'), await saidIn('do-a2')];
    expect([second.from, second.kind, second.basis, second.origin]).toEqual([
      first.id,
      'REPRINT',
      'SAME_TEXT',
      first.id,
    ]);
    expect([first.from, first.origin]).toEqual([null, first.id]);
    expect((await saidIn('do-a2', null)).origin).toBe((await saidIn('do-a1', null)).id);
  });

  it('lead from who is quoted later to who was quoted first, by words or numbers, in whatever language', async () => {
    await linked(
      { id: 'do-b1', read: told('2024-02-10', 20), published: '2024-02-10' },
      { id: 'do-b2', read: told('2024-02-10', 20), published: '2024-02-11' },
      { id: 'do-b3', read: told('2024-02-10', 20, null, 'Everybody is back'), published: '2024-02-12' },
      { id: 'do-b4', read: told('2024-02-10', 20, null, null), published: '2024-02-13', language: 'ru' },
    );
    const origin = (await saidIn('do-b1')).id;
    const later = await Promise.all(['do-b2', 'do-b3', 'do-b4'].map((id) => saidIn(id)));
    expect(later.map(({ kind, basis }) => [kind, basis])).toEqual([
      ['QUOTE', 'SAME_UTTERANCE'],
      ['PARAPHRASE', 'SAME_UTTERANCE'],
      ['TRANSLATION', 'SAME_UTTERANCE'],
    ]);
    expect(later.map(({ from, origin: end }) => [from, end])).toEqual([1, 2, 3].map(() => [origin, origin]));
    expect(await saidIn('do-b2', null)).toMatchObject({ from: null });
  });

  it('lead to the carrier that a page names, where it is a source on file', async () => {
    await linked(
      { id: 'do-c1', read: told('2024-03-10', 30), published: '2024-03-10' },
      { id: 'do-c2', read: told('2024-03-10', 30), published: '2024-03-11', sourceId: 'so-two' },
      { id: 'do-c3', read: told('2024-03-10', 30, 'so-two'), published: '2024-03-12' },
    );
    const [first, second, third] = [await saidIn('do-c1'), await saidIn('do-c2'), await saidIn('do-c3')];
    expect(third).toMatchObject({
      from: second.id,
      basis: 'STATED',
      via: 'so-two',
      viaSource: 'so-two',
      origin: first.id,
    });
  });

  it('do not join a speaker who says another number', async () => {
    const other = told('2024-04-10', 41, null, 'Nobody is left');
    const read = { ...other, events: other.events.map((one) => ({ ...one, counts: [...one.counts, count(40)] })) };
    const first = told('2024-04-10', 42);
    const both = { ...first, events: first.events.map((one) => ({ ...one, counts: [...one.counts, count(40)] })) };
    await linked({ id: 'do-d1', read: both, published: '2024-04-10' }, { id: 'do-d2', read, published: '2024-04-11' });
    expect(await saidIn('do-d2')).toMatchObject({ from: null });
  });

  it('are left as a person put them', async () => {
    const { id } = await saidIn('do-b2');
    const before = { relayed_from_id: null, relay_kind: null, relay_basis: null, origin_id: id };
    await modify(db, Statement, id, before);
    await link(db, { documentId: 'do-b2' });
    await link(db, { documentId: 'do-b1' });
    expect(await saidIn('do-b2')).toMatchObject({ from: null, origin: id });
  });
});
