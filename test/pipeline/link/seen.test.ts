import type { Database } from '../../../src/db/database';
import { headRevision } from '../../../src/db/unit-of-work';
import { accept } from '../../../src/pipeline/link/accept';
import { link } from '../../../src/pipeline/link/handle';
import { wireRecords } from '../../../src/records/match/register';
import { rebuildReadings } from '../../../src/records/reading/rebuild';
import { rebuildSearch } from '../../../src/search/index/rebuild';
import { modify, write } from '../../support/builders';
import { Document } from '../../../src/evidence/document/document.entity';
import { cast, type Collected, collected, count, event, extraction, feed, on, ordinal } from '../../support/drafts';
import { describeEachEngine } from '../../support/engines';
import { data } from '../../support/graph';
import { claimsIn, decide, recordOf } from '../../support/linked';

const SEEN = `query ($id: ID!, $claim: ID!, $after: Int!) {
  node(id: $id) { id }
  claim: node(id: $claim) { id }
  exchanges(first: 100) { totalCount nodes { id } }
  claims(first: 100) { totalCount nodes { id } }
  tallies(first: 100) { totalCount }
  search(text: "prisoner exchange", first: 50, types: [EXCHANGE]) { nodes { node { id } } }
  dataset { counts { type count } }
  changes(after: $after, first: 200) { nodes { entity id } }
  documents(first: 100) { nodes { id statements { nodes { claims { totalCount } records { id } } } } }
}`;

interface Seen {
  readonly node: object | null;
  readonly claim: object | null;
  readonly exchanges: { totalCount: number; nodes: { id: string }[] };
  readonly claims: { totalCount: number; nodes: { id: string }[] };
  readonly tallies: { totalCount: number };
  readonly search: { nodes: { node: { id: string } }[] };
  readonly dataset: { counts: { type: string; count: number }[] };
  readonly changes: { nodes: { entity: string; id: string }[] };
}

describeEachEngine('What readers see', (open) => {
  let db: Database;
  beforeAll(async () => {
    wireRecords();
    db = await open();
    await write(db, cast());
    await feed(db, 'fe-auto', true);
    await feed(db, 'fe-slow', false);
  });

  async function linked(document: Collected): Promise<void> {
    await collected(db, [document]);
    await rebuildSearch(db);
    await link(db, { documentId: document.id });
  }

  const sure = (day: string, low: number): Collected['read'] =>
    extraction([event([count(low), count(low + 1, { to: 'RU', tier: 'REVIEW' })], on(day))], {
      tallies: [ordinal(low)],
    });

  it('is nothing of a record of which only proposals speak', async () => {
    const after = await headRevision(db);
    await linked({ id: 'do-a', read: sure('2024-01-10', 10) });
    const id = await recordOf(db, 'do-a');
    const [{ id: claim } = { id: '' }] = await claimsIn(db, 'do-a');
    const seen = await data<Seen>(db, SEEN, { id, claim, after });
    expect([seen.node, seen.claim, seen.exchanges.totalCount, seen.claims.totalCount, seen.tallies.totalCount]).toEqual(
      [null, null, 0, 0, 0],
    );
    expect(seen.search.nodes).toEqual([]);
    const counted = new Map(seen.dataset.counts.map(({ type, count: found }) => [type, found]));
    expect([counted.get('Exchange'), counted.get('Claim')]).toEqual([0, 0]);
    expect(new Set(seen.changes.nodes.map(({ entity }) => entity))).toEqual(new Set(['document', 'statement']));
    expect(JSON.stringify(seen)).not.toContain(id);
    expect(JSON.stringify(seen)).toContain('"records":[]');
  });

  it('does not change where the feed does not allow it, or nothing is known of its day', async () => {
    await linked({ id: 'do-b', read: sure('2024-02-10', 20), feedId: 'fe-slow' });
    await linked({ id: 'do-c', read: sure('2024-02-20', 21), feedId: 'fe-auto', published: null });
    const before = await headRevision(db);
    for (const documentId of ['do-a', 'do-b', 'do-c']) await accept(db, { documentId });
    expect(await headRevision(db)).toBe(before);
  });

  it('is the record with what was accepted, in the revision that accepts it', async () => {
    await linked({ id: 'do-d', read: sure('2024-03-10', 30), feedId: 'fe-auto' });
    expect(
      await db.query("SELECT `key` FROM job WHERE stage = 'accept' AND state = 'READY' AND `key` = 'do-d'"),
    ).toHaveLength(1);
    const after = await headRevision(db);
    await accept(db, { documentId: 'do-d' });
    const id = await recordOf(db, 'do-d');
    const [{ id: claim } = { id: '' }] = (await claimsIn(db, 'do-d')).filter(({ low }) => low === 30);
    const seen = await data<Seen>(db, SEEN, { id, claim, after });
    expect([seen.node, seen.claim]).toEqual([{ id }, { id: claim }]);
    expect(seen.exchanges.nodes).toEqual([{ id }]);
    expect(seen.search.nodes).toEqual([{ node: { id } }]);
    expect(seen.changes.nodes[0]).toEqual({ entity: 'exchange', id });
    const reviews = (await claimsIn(db, 'do-d')).map(({ field, low, review }) => [field, low, review]);
    expect(reviews.filter(([field]) => field === 'COUNT')).toEqual([
      ['COUNT', 31, 'PROPOSED'],
      ['COUNT', 30, 'ACCEPTED'],
    ]);
    const [{ actor, message } = { actor: '', message: '' }] = await db.query<{ actor: string; message: string }>(
      'SELECT actor, message FROM revision WHERE id = ?',
      [await headRevision(db)],
    );
    expect([actor, message]).toEqual(['pipeline', 'Accept what was read surely in do-d']);
    expect((await rebuildReadings(db)).changed).toBe(0);
    expect((await rebuildSearch(db)).changed).toBe(0);
  });

  it('is not accepted again after a person took it back, nor moved', async () => {
    const [claim] = (await claimsIn(db, 'do-d')).filter(({ low }) => low === 30);
    await decide(db, claim!.id, 'REJECTED');
    const before = await headRevision(db);
    await link(db, { documentId: 'do-d' });
    await accept(db, { documentId: 'do-d' });
    expect(await headRevision(db)).toBe(before);
  });

  it('is nothing more of an edited page until a person looked at it', async () => {
    await linked({ id: 'do-e', read: sure('2024-04-10', 40), feedId: 'fe-auto', replaces: 'do-d' });
    await accept(db, { documentId: 'do-e' });
    expect(new Set((await claimsIn(db, 'do-e')).map(({ review }) => review))).toEqual(new Set(['PROPOSED']));
  });

  it('needs an address', async () => {
    await linked({ id: 'do-f', read: sure('2024-05-10', 50), feedId: 'fe-auto' });
    await modify(db, Document, 'do-f', { url: '' });
    await accept(db, { documentId: 'do-f' });
    expect(new Set((await claimsIn(db, 'do-f')).map(({ review }) => review))).toEqual(new Set(['PROPOSED']));
  });
});
