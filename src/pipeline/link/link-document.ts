import { insertRows } from '../../db/insert';
import type { Unit } from '../../db/unit-of-work';
import { refreshTouched } from '../../records/reading/refresh-touched';
import { refreshSearch } from '../../search/index/refresh';
import { askFor } from '../tables/ask-for';
import { mayAccept } from './accept';
import { assign } from './assign';
import { framesOf } from './frames-of';
import { type Linked, linkedIn } from './neighbours';
import { Parties } from './parties';
import { type Frame, frameKey } from './profile';
import { type Draft, draftsOf } from './read-document';
import { settleRelays } from './relays';
import { settle } from './settle';
import { situationOf } from './situation';
import { writeStatements } from './statements';
import { askedBy, wantedOf } from './wanted-rows';

/** Links what was read in a document: gives each of its events a record, and others theirs where that follows from it, and brings all claims in step.
 *  The version of the same page before an edit is looked at again. */
export async function linkDocument(unit: Unit, documentId: string): Promise<void> {
  const parties = await Parties.read(unit.tx);
  const drafts = await draftsOf(unit.tx, documentId);
  const replaced = drafts[0]?.document.replacesId ?? null;
  const former = replaced === null ? [] : await draftsOf(unit.tx, replaced);
  const linking = new Linking(unit, parties);
  for (const draft of [...former, ...drafts]) await linking.link(draft);
  await linking.finish();
}

class Linking {
  private readonly documents = new Set<string>();

  constructor(
    private readonly unit: Unit,
    private readonly parties: Parties,
  ) {}

  async link(draft: Draft): Promise<void> {
    const { tx } = this.unit;
    const frames = framesOf(draft, this.parties);
    const former = await linkedIn(tx, draft.document.id, draft.extractor);
    const { linked, ...situation } = await situationOf(tx, frames, former, this.parties);
    const records = assign(situation);
    await this.identify([...records.values()], 'EXCHANGE');
    await this.write(draft, frames, records);
    this.documents.add(draft.document.id);
    await this.move(
      linked.filter((frame) => records.get(frameKey(frame)) !== frame.recordId),
      records,
    );
  }

  /** The rows, once for each document, however often its frames were moved; and what follows from them. */
  async finish(): Promise<void> {
    const { tx, revision } = this.unit;
    for (const documentId of this.documents) await this.bringAll(documentId);
    await settleRelays(this.unit, [...this.documents]);
    for (const documentId of this.documents)
      if (await mayAccept(tx, documentId)) await askFor(tx, 'accept', documentId, { documentId });
    this.unit.keep();
    await this.unit.flush();
    await refreshTouched(tx, revision);
    await refreshSearch(tx, revision);
  }

  /** A record of which nothing is accepted is an identity and no more: readers do not see it. */
  private async identify(ids: readonly string[], kind: 'EXCHANGE' | 'MEDICAL_SERVICE'): Promise<void> {
    for (const id of new Set(ids)) {
      const known = await this.unit.tx.query('SELECT id FROM record WHERE id = ?', [id]);
      if (known.length === 0)
        await insertRows(this.unit.tx, 'record', ['id', 'kind', 'canonical_id'], [[id, kind, id]]);
    }
  }

  private async write(
    { document, extractor }: Draft,
    frames: readonly Frame[],
    records: ReadonlyMap<string, string>,
  ): Promise<void> {
    const { tx } = this.unit;
    await tx.run('DELETE FROM linked_frame WHERE document_id = ? AND extractor = ?', [document.id, extractor]);
    const columns = ['document_id', 'extractor', 'frame', 'record_id', 'day_from', 'day_to', 'profile'];
    const rows = frames.map((frame) => {
      const { index, profile } = frame;
      const record = records.get(frameKey(frame))!;
      return [document.id, extractor, index, record, profile.from, profile.to, JSON.stringify(profile)];
    });
    await insertRows(tx, 'linked_frame', columns, rows);
  }

  /** Frames of other documents that are held to be of another record now. */
  private async move(frames: readonly Linked[], records: ReadonlyMap<string, string>): Promise<void> {
    const which = 'WHERE document_id = ? AND extractor = ? AND frame = ?';
    for (const { documentId, extractor, index } of frames)
      await this.unit.tx.run(`UPDATE linked_frame SET record_id = ? ${which}`, [
        ...[records.get(frameKey({ documentId, extractor, index }))!, documentId, extractor, index],
      ]);
    for (const { documentId } of frames) this.documents.add(documentId);
  }

  private async bringAll(documentId: string): Promise<void> {
    for (const draft of await draftsOf(this.unit.tx, documentId)) {
      const all = await linkedIn(this.unit.tx, documentId, draft.extractor);
      await this.bring(
        draft,
        all.map(({ recordId }) => recordId),
      );
    }
  }

  private async bring(draft: Draft, records: readonly string[]): Promise<void> {
    const asked = askedBy(draft, records, this.parties);
    const wanted = wantedOf(draft, asked);
    const services = wanted.map(({ row }) => String(row.record_id)).filter((id) => id.startsWith('ms-'));
    await this.identify(services, 'MEDICAL_SERVICE');
    await writeStatements(this.unit, draft, asked, this.parties);
    for (const entity of ['claim', 'tally'] as const)
      await settle(
        this.unit,
        entity,
        draft,
        wanted.filter((one) => one.entity === entity),
      );
  }
}
