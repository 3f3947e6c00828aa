import type { Database } from '../../../src/db/database';
import type { DocumentToRead, Extractor } from '../../../src/pipeline/extract/extractor';
import { extractDocument } from '../../../src/pipeline/extract/handle';
import { write } from '../../support/builders';
import { cast, collect, event, extraction } from '../../support/drafts';
import { describeEachEngine } from '../../support/engines';

const signal = new AbortController().signal;

describeEachEngine('Reading a document', (open) => {
  let db: Database;
  const seen: DocumentToRead[] = [];
  const extractor = (version: string, read = extraction([event([])])): Extractor => ({
    ...{ name: 'fake', version },
    extract: (document) => (seen.push(document), read),
  });
  beforeAll(async () => {
    db = await open();
    await write(db, cast());
    await collect(db, [{ id: 'do-a' }, { id: 'do-b', published: '2024-02' }]);
  });

  const drafts = () => db.query('SELECT version, draft, made_at AS at FROM document_draft ORDER BY document_id');
  const jobs = () => db.query('SELECT stage, `key`, payload, state FROM job');

  it('keeps what was read and asks for it to be linked', async () => {
    await extractDocument(db, extractor('1'), { documentId: 'do-a' }, signal);
    expect(await drafts()).toMatchObject([{ version: '1', draft: JSON.stringify(extraction([event([])])) }]);
    expect(await jobs()).toEqual([{ stage: 'link', key: 'do-a', payload: '{"documentId":"do-a"}', state: 'READY' }]);
    expect(seen[0]).toMatchObject({ title: 'Exchange', language: 'en', published: '2024-01-31' });
  });

  it('changes nothing when it is done again, and takes the place of what an older version read', async () => {
    const before = await drafts();
    await extractDocument(db, extractor('1'), { documentId: 'do-a' }, signal);
    expect([await drafts(), (await jobs()).length]).toEqual([before, 1]);
    await extractDocument(db, extractor('2', extraction([])), { documentId: 'do-a' }, signal);
    expect(await drafts()).toMatchObject([{ version: '2', draft: JSON.stringify(extraction([])) }]);
  });

  it('tells no day where only a month is known', async () => {
    await extractDocument(db, extractor('1'), { documentId: 'do-b' }, signal);
    expect(seen.at(-1)!.published).toBeNull();
  });

  it('refuses what has no text', async () => {
    const reading = extractDocument(db, extractor('1'), { documentId: 'do-none' }, signal);
    await expect(reading).rejects.toMatchObject({ code: 'NO_TEXT' });
  });
});
