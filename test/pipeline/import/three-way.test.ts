import { rm } from 'node:fs/promises';
import type { Database } from '../../../src/db/contract';
import { commit, headRevision } from '../../../src/db/unit-of-work';
import { type Imported, importPackage } from '../../../src/pipeline/import/import-package';
import { withBundled } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { data } from '../../support/graph';
import { editedPackage, row } from '../../support/packages';

type Edits = Parameters<typeof editedPackage>[0];
type Described = Parameters<typeof editedPackage>[1];

const claimWith = (credibility: number): Edits => ({
  'claim.csv': row('cl-000003', (line) => line.replace(/,\d,ACCEPTED$/, `,${credibility},ACCEPTED`)),
});
const withoutClaim: Edits = { 'claim.csv': row('cl-000003', () => null) };
const sourceNamed = (name: string): Edits => ({
  'source.csv': row('so-0001', (line) => line.replace('0532.ua', name)),
});
const called =
  (name: string): Described =>
  (descriptor) => ({ ...descriptor, name });

describeEachEngine('Between two imports', (open) => {
  let db: Database;
  beforeEach(async () => (db = await withBundled(open)));

  async function bring(edits: Edits, described?: Described): Promise<Imported> {
    const folder = await editedPackage(edits, described);
    const done = await importPackage(db, folder);
    await rm(folder, { recursive: true });
    return done;
  }
  const live = async (id: string): Promise<number> =>
    (await db.query('SELECT id FROM claim WHERE id = ? AND until_revision = 4294967295', [id])).length;
  const retract = (id: string): Promise<unknown> =>
    commit(db, { actor: 'editor', message: 'The source took it back' }, async (unit) => {
      const end = "UPDATE claim SET until_revision = ?, ended_because = 'SOURCE_RETRACTED' WHERE id = ?";
      await unit.tx.run(end, [unit.revision, id]);
      await unit.record({ operation: 'END', entity: 'claim', entityId: id, before: { id }, after: null });
    });

  it('a claim that an editor ended stays ended, though the package drops it and brings it again', async () => {
    await retract('cl-000003');
    expect(await bring({})).toMatchObject({ revision: null, added: 0 });
    expect(await bring(withoutClaim)).toMatchObject({ revision: null, ended: 0 });
    expect(await bring({})).toMatchObject({ revision: null, added: 0, kept: ['claim cl-000003'] });
    expect(await bring(claimWith(5))).toMatchObject({ added: 0, changed: 0, kept: ['claim cl-000003'] });
    expect([await live('cl-000003'), await headRevision(db)]).toEqual([0, 2]);
  });

  it('a claim that only the package itself dropped may return', async () => {
    expect(await bring(withoutClaim)).toMatchObject({ revision: 2, ended: 1 });
    expect(await bring({})).toMatchObject({ revision: 3, added: 1, kept: [] });
    expect(await live('cl-000003')).toBe(1);
  });

  it('agreement with what somebody set here is remembered without a revision', async () => {
    await db.transaction((tx) => tx.run("UPDATE source SET name = 'Agreed' WHERE id = 'so-0001'"));
    expect(await bring(sourceNamed('Agreed'))).toMatchObject({ revision: null, kept: [] });
    expect(await headRevision(db)).toBe(1);
    expect(await bring(sourceNamed('Later'))).toMatchObject({ revision: 2, changed: 1, kept: [] });
    expect(await bring(sourceNamed('Later'))).toMatchObject({ revision: null, changed: 0, kept: [] });
  });

  it('what a package newly says of itself is kept without a revision', async () => {
    const again: Described = (descriptor) => ({ ...descriptor, version: '9.9.9', title: 'New title' });
    expect(await bring({}, again)).toMatchObject({ revision: null, described: true });
    expect(await bring({}, again)).toMatchObject({ revision: null, described: false });
    expect(await db.query('SELECT version, title, revision FROM package_import')).toEqual([
      { version: '9.9.9', title: 'New title', revision: 1 },
    ]);
    expect(await headRevision(db)).toBe(1);
  });

  it('rows that were here before belong to whoever brought them: another package neither ends nor changes them', async () => {
    expect(await bring({}, called('other'))).toMatchObject({ revision: null, added: 0, kept: [] });
    expect(await bring(withoutClaim, called('other'))).toMatchObject({ revision: null, ended: 0 });
    expect(await live('cl-000003')).toBe(1);
    expect(await bring(sourceNamed('Theirs'), called('other'))).toMatchObject({ changed: 0, kept: ['source so-0001'] });
    expect(await bring(claimWith(5))).toMatchObject({ revision: 2, changed: 1, kept: [] });
  });

  it('an official name that the package replaces is gone, and stands as of before', async () => {
    const renamed = {
      'party_name.csv': (text: string) => text.replace('pa-0001,en,Ivan Tertel,', 'pa-0001,en,I. Tertel,'),
    };
    const question = 'query ($asOf: AsOf) { party(id: "pa-0001", asOf: $asOf) { name names { text language kind } } }';
    const before = await data(db, question);
    expect(await bring(renamed)).toMatchObject({ revision: 2, added: 1, ended: 1, missing: [] });
    const after = await data<{ party: { name: string; names: object[] } }>(db, question);
    expect(after.party.name).toBe('I. Tertel');
    expect(after.party.names).toHaveLength((before as typeof after).party.names.length);
    expect(await data(db, question, { asOf: { revision: 1 } })).toEqual(before);
    expect(await bring({})).toMatchObject({ revision: 3, added: 1, ended: 1 });
    expect(await data(db, question)).toEqual(before);
  });

  it('a name that another package knows as well stays', async () => {
    await bring({}, called('other'));
    const fewer = { 'party_name.csv': (text: string) => text.replace('pa-0001,en,Terterly,MISSPELLING\n', '') };
    expect(await bring(fewer)).toMatchObject({ revision: null, ended: 0 });
    expect(await db.query("SELECT party_id AS id FROM party_name WHERE text = 'Terterly'")).toEqual([
      { id: 'pa-0001' },
    ]);
  });
});
