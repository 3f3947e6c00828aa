import type { Batch, View } from '../../db/view';
import type { Document } from '../../evidence/document/document.entity';
import { documentById } from '../../evidence/document/document.service';
import { PublicationBasis } from '../../evidence/document/document.terms';
import type { Party } from '../../evidence/party/party.entity';
import { partyById } from '../../evidence/party/party.service';
import type { Source } from '../../evidence/source/source.entity';
import { sourceById } from '../../evidence/source/source.service';
import type { Statement } from '../../evidence/statement/statement.entity';
import { statementById } from '../../evidence/statement/statement.service';
import { daysOf } from '../../kernel/partial-date';
import type { Utterance } from './rule/evidence';

/** What statements rest on, by id. */
interface Basis {
  readonly statements: ReadonlyMap<string, Statement | null>;
  readonly documents: ReadonlyMap<string, Document | null>;
  readonly sources: ReadonlyMap<string, Source | null>;
  readonly parties: ReadonlyMap<string, Party | null>;
}

/** Who says it, where and when, by the id of the statement. */
export const utteranceOf: Batch<string, Utterance> = async (view, ids) => {
  const statements = await withChains(view, ids);
  const said = ids.map((id) => known(statements, id));
  const documents = await view.loadEach(
    documentById,
    said.map(({ documentId }) => documentId),
  );
  const published = said.map(({ documentId }) => known(documents, documentId));
  const sources = await view.loadEach(
    sourceById,
    published.map(({ sourceId }) => sourceId),
  );
  const operators = published.map(({ sourceId }) => known(sources, sourceId).operatedById);
  const speakers = [...said.map(({ speakerId }) => speakerId), ...operators].filter((id) => id !== null);
  const basis = { statements, documents, sources, parties: await view.loadEach(partyById, speakers) };
  return said.map((statement) => utterance(statement, basis));
};

/** The statements, and those they relay to the ends of their chains. */
async function withChains(view: View, ids: readonly string[]): Promise<ReadonlyMap<string, Statement | null>> {
  const found = new Map<string, Statement | null>();
  for (let next = ids; next.length > 0;) {
    const loaded = await view.loadEach(statementById, next);
    for (const [id, statement] of loaded) found.set(id, statement);
    next = [...loaded.values()].flatMap((one) => one?.relayedFromId ?? []).filter((id) => !found.has(id));
  }
  return found;
}

function utterance(statement: Statement, basis: Basis): Utterance {
  const document = known(basis.documents, statement.documentId);
  const source = known(basis.sources, document.sourceId);
  const sideOf = (id: string | null): string | null => (id === null ? null : (basis.parties.get(id)?.sideId ?? null));
  const { id, originId, speakerId, relayedVia } = statement;
  return {
    id,
    originId,
    depth: depthOf(statement, basis),
    ...{ documentId: document.id, sourceId: source.id, reliability: source.reliability },
    outletSide: sideOf(source.operatedById),
    speakerId,
    speakerSide: sideOf(speakerId),
    relayedVia,
    day: dayOf(statement, document),
  };
}

/** References are kept by foreign keys: a missing row is a bug. */
function known<T>(rows: ReadonlyMap<string, T | null>, id: string): T {
  const row = rows.get(id) ?? null;
  if (row === null) throw new Error(`Row ${id} is referenced but missing`);
  return row;
}

function depthOf({ relayedFromId }: Statement, basis: Basis): number {
  return relayedFromId === null ? 0 : 1 + depthOf(known(basis.statements, relayedFromId), basis);
}

function dayOf({ saidOn }: Statement, { publishedPartial, publishedBasis }: Document): string | null {
  if (saidOn !== null) return saidOn;
  return publishedPartial !== null && publishedBasis === PublicationBasis.PAGE ? daysOf(publishedPartial).from : null;
}
