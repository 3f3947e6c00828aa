import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPackage } from '../../../src/pipeline/import/import-package';
import { hasListOfNames } from '../../../src/pipeline/import/privacy-screen';
import { BUNDLED, withBundled } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { editedPackage, row } from '../../support/packages';
void [createHash, cp, mkdtemp, tmpdir];
describeEachEngine('probe', (open) => {
  it('1 gone but touched', async () => {
    const db = await withBundled(open);
    await db.transaction(async (tx) => void (await tx.run("UPDATE claim SET credibility = 2 WHERE id = 'cl-000515'")));
    const r = await importPackage(db, await editedPackage({ 'claim.csv': row('cl-000515', () => null) }));
    console.log('1 touched+gone:', JSON.stringify(r));
  });
  it('2 impossible instant', async () => {
    const db = await withBundled(open);
    const f = await editedPackage({
      'document.csv': row('do-00001', (l) => l.replace(',PAGE,en,,', ',PAGE,en,2025-02-30T00:00:00Z,')),
    });
    console.log(
      '2 instant:',
      await importPackage(db, f).then(
        (r) => JSON.stringify(r),
        (e: Error) => e.message,
      ),
    );
  });
  it('3 loosened descriptor', async () => {
    const db = await withBundled(open);
    const f = await editedPackage({});
    const j = JSON.parse(await readFile(join(f, 'datapackage.json'), 'utf8'));
    const claim = j.resources.find((x: { path: string }) => x.path === 'claim.csv').schema;
    delete claim.fields.find((x: { name: string }) => x.name === 'id').constraints.pattern;
    delete claim.fields.find((x: { name: string }) => x.name === 'credibility').constraints.maximum;
    delete claim.fields.find((x: { name: string }) => x.name === 'review').constraints.enum;
    claim.foreignKeys = [];
    j.resources.push(j.resources[0]);
    await writeFile(join(f, 'datapackage.json'), JSON.stringify(j));
    console.log(
      '3 looser:',
      await importPackage(db, f).then(
        (r) => JSON.stringify(r),
        (e: Error) => e.message,
      ),
    );
  });
  it('4 many rows gone', async () => {
    const db = await withBundled(open);
    const line = (await readFile(join(BUNDLED, 'claim.csv'), 'utf8'))
      .split('\n')
      .find((l) => l.startsWith('cl-000001,'))!;
    const many = Array.from({ length: 40000 }, (_, i) =>
      line.replace('cl-000001', `cl-x${String(i).padStart(6, '0')}`),
    ).join('\n');
    const t0 = Date.now();
    await importPackage(db, await editedPackage({ 'claim.csv': (t) => `${t}${many}\n` }));
    console.log('4 grown', Date.now() - t0);
    const t = Date.now();
    console.log(
      '4 gone:',
      await importPackage(db, BUNDLED).then(
        (r) => JSON.stringify(r),
        (e: Error) => e.message.slice(0, 200),
      ),
      Date.now() - t,
    );
  }, 300000);
});
it('5 screen', () => {
  for (const t of [
    'ВИГАДАНИЙ Петро Іванович, НЕІСНУЮЧИЙ Іван Петрович, УЯВНИЙ Степан',
    'VYHADANYI Petro, NESNUIUCHYI Ivan, UIAVNYI Stepan',
    'Petro Vyhadanyi (b. 1980); Ivan Nesnuiuchyi (b. 1990); Stepan Uiavnyi',
    'Petro Vyhadanyi, 1980, Ivan Nesnuiuchyi, 1990, Stepan Uiavnyi, 2000',
  ])
    console.log('5', hasListOfNames(t, new Set()), t);
});
