import { rm } from 'node:fs/promises';
import type { Database } from '../../../src/db/contract';
import { importPackage } from '../../../src/pipeline/import/import-package';
import { withBundled } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { data } from '../../support/graph';
import { editedPackage, row } from '../../support/packages';

describeEachEngine('After a newer package', (open) => {
  let db: Database;
  beforeEach(async () => (db = await withBundled(open)));

  it('answers as of an earlier revision as before, the judgement of a source and the side of a party included', async () => {
    const question = `query ($asOf: AsOf) { exchange(id: "ex-000053", asOf: $asOf) {
      returned(to: "pa-0007") { best low high corroboration because { chosen { id statement { source { reliability } speaker { side { id } } } } } } } }`;
    const before = await data(db, question, { asOf: { revision: 1 } });
    const folder = await editedPackage({
      'source.csv': row('so-0155', (line) => line.replace(',F,cannot be judged,', ',E,rewrites,')),
      'party.csv': row('pa-0017', (line) => line.replace('pa-0007', '')),
      'claim.csv': row('cl-000516', (line) => line.replaceAll('207', '209')),
    });
    await importPackage(db, folder);
    const after = await data<{ exchange: { returned: { best: number } } }>(db, question);
    expect(await data(db, question, { asOf: { revision: 1 } })).toEqual(before);
    expect(after).not.toEqual(before);
    await rm(folder, { recursive: true });
  });
});
