import type { Batch, View } from '../../db/view';
import type { Document } from '../../evidence/document/document.entity';
import { documentById } from '../../evidence/document/document.service';
import { PublicationBasis } from '../../evidence/document/document.terms';
import { partyById } from '../../evidence/party/party.service';
import { sourceById } from '../../evidence/source/source.service';
import type { Statement } from '../../evidence/statement/statement.entity';
import { statementById } from '../../evidence/statement/statement.service';
import { daysOf } from '../../kernel/partial-date';
import type { Utterance } from './rule/evidence';

/** Who says it, where and when, by the id of the statement. */
export const utteranceOf: Batch<string, Utterance> = (view, ids) => Promise.all(ids.map((id) => utter(view, id)));

async function utter(view: View, id: string): Promise<Utterance> {
  const statement = known(await view.load(statementById, id), id);
  const document = known(await view.load(documentById, statement.documentId), statement.documentId);
  const source = known(await view.load(sourceById, document.sourceId), document.sourceId);
  const [speakerSide, outletSide, depth] = await Promise.all([
    sideOf(view, statement.speakerId),
    sideOf(view, source.operatedById),
    depthOf(view, statement),
  ]);
  const { originId, speakerId, relayedVia } = statement;
  const published = { documentId: document.id, sourceId: source.id, reliability: source.reliability };
  return {
    id,
    originId,
    depth,
    ...published,
    outletSide,
    speakerId,
    speakerSide,
    relayedVia,
    day: dayOf(statement, document),
  };
}

/** References are kept by foreign keys: a missing row is a bug. */
function known<T>(row: T | null, id: string): T {
  if (row === null) throw new Error(`Row ${id} is referenced but missing`);
  return row;
}

async function sideOf(view: View, partyId: string | null): Promise<string | null> {
  if (partyId === null) return null;
  return (await view.load(partyById, partyId))?.sideId ?? null;
}

async function depthOf(view: View, { relayedFromId }: Statement): Promise<number> {
  if (relayedFromId === null) return 0;
  return 1 + (await depthOf(view, known(await view.load(statementById, relayedFromId), relayedFromId)));
}

function dayOf({ saidOn }: Statement, { publishedPartial, publishedBasis }: Document): string | null {
  if (saidOn !== null) return saidOn;
  return publishedPartial !== null && publishedBasis === PublicationBasis.PAGE ? daysOf(publishedPartial).from : null;
}
