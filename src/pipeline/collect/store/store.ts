import type { Database, Tx } from '../../../db/contract';
import { Tombstones } from '../../../db/erasure/tombstones';
import { insertRows } from '../../../db/insert';
import { type Author, commit, type Unit } from '../../../db/unit-of-work';
import { refreshSearch } from '../../../search/index/refresh';
import { askFor } from '../../tables/ask-for';
import { withoutErased } from './erased';
import { clusterOf, keptAs, replacedBy } from './identity';
import type { Kept, Outcome, Prepared } from './kept';

const COLLECTOR = 'collect';

/** Keeps documents that are not kept yet, asks for each to be read, and does `along` with that: all in one transaction, or nothing. Answers what
 *  became of each, in their order. */
export async function keep(
  db: Database,
  sourceName: string,
  documents: readonly Prepared[],
  along: (tx: Tx) => Promise<void> = () => Promise.resolve(),
): Promise<Outcome[]> {
  const author: Author = { actor: COLLECTOR, message: `Collect from ${sourceName}`.slice(0, 500) };
  const { result } = await commit(db, author, async (unit) => {
    const outcomes: Outcome[] = [];
    for (const document of documents) outcomes.push((await keepOne(unit, sourceName, document)).outcome);
    await along(unit.tx);
    unit.keep();
    if (unit.changes > 0) {
      await unit.flush();
      await refreshSearch(unit.tx, unit.revision);
    }
    return outcomes;
  });
  return result;
}

export async function keepOne(unit: Unit, sourceName: string, given: Prepared): Promise<Kept> {
  const { tx } = unit;
  const document = withoutErased(given, await Tombstones.read(tx));
  const known = document && (await keptAs(tx, document));
  if (document === null || known !== null) return { outcome: 'unchanged', id: known };
  const replaces = await replacedBy(tx, document);
  const row = documentRow(document, sourceName, replaces);
  await insertRows(tx, 'document', Object.keys(row), [Object.values(row)]);
  await unit.record({ operation: 'ADD', entity: 'document', entityId: document.id, before: null, after: row });
  const text = textRow(document, await clusterOf(tx, document));
  await insertRows(tx, 'document_text', Object.keys(text), [Object.values(text)]);
  await askFor(tx, 'extract', document.id, { documentId: document.id });
  return { outcome: replaces === null ? 'new' : 'changed', id: document.id };
}

/** The title is ours: a headline may name a person, and is not ours to print. */
function documentRow(of: Prepared, sourceName: string, replaces: string | null): Record<string, string | null> {
  const when = of.publishedOn === null ? '' : `, ${of.publishedOn}`;
  return {
    id: of.id,
    source_id: of.sourceId,
    url: of.url,
    title: `Page of ${sourceName}${when}`,
    published_on: of.publishedOn,
    published_precision: of.publishedOn === null ? 'UNKNOWN' : 'DAY',
    published_basis: of.publishedOn === null ? null : 'PAGE',
    language: of.language,
    retrieved_at: of.retrievedAt,
    sha256: of.sha256,
    archived_url: null,
    note: of.note,
    replaces_id: replaces,
  };
}

const textRow = (of: Prepared, clusterId: string): Record<string, string | number | null> => ({
  document_id: of.id,
  feed_id: of.feedId,
  title: of.headline,
  text: `${of.headline}\n\n${of.article}`,
  text_sha256: of.textSha256,
  address_sha256: of.addressSha256,
  item_sha256: of.itemSha256,
  simhash: of.simhash,
  numbers_sha256: of.numbersSha256,
  cluster_id: clusterId,
  gate_score: of.gateScore,
  redaction_version: of.redactionVersion,
  removed_names: of.removedNames,
});
