import type { Batch, View } from '../../db/view';
import type { Claim } from '../../evidence/claim/claim.entity';
import { claimsOfRecord } from '../../evidence/claim/claim.service';
import { ClaimField } from '../../evidence/claim/claim.terms';
import { partyById } from '../../evidence/party/party.service';
import type { Place } from '../../evidence/place/place.entity';
import { placeById } from '../../evidence/place/place.service';
import { mergedIds } from '../../evidence/record/records';
import type { Evidence, RecordEvidence } from './rule/evidence';
import type { Value } from './rule/value';
import { utteranceOf } from './utterance';

/** The claims about a record and those merged with it, with all the rule needs; one RecordEvidence per id. */
export const evidenceOf: Batch<string, RecordEvidence> = (view, ids) => Promise.all(ids.map((id) => gather(view, id)));

async function gather(view: View, recordId: string): Promise<RecordEvidence> {
  const ids = await view.load(mergedIds, recordId);
  const claims = (await view.loadMany(claimsOfRecord, ids)).flat();
  const evidence = await Promise.all(claims.map((claim) => inContext(view, claim)));
  return { recordId, claims: evidence, sides: await sidesOf(view, claims) };
}

async function inContext(view: View, claim: Claim): Promise<Evidence> {
  const [utterance, place] = await Promise.all([view.load(utteranceOf, claim.statementId), placeOf(view, claim)]);
  const { id, field, toId, category, beside, role, partyId, term, status, credibility, review, pinned } = claim;
  return {
    id,
    field,
    toId,
    category,
    beside,
    role,
    partyId,
    term,
    status,
    credibility,
    review,
    pinned,
    utterance,
    value: valueOf(claim, place),
  };
}

async function placeOf(view: View, { placeId }: Claim): Promise<Place | null> {
  return placeId === null ? null : view.load(placeById, placeId);
}

function valueOf(claim: Claim, place: Place | null): Value | null {
  const { field, numberLow, numberHigh, dateFrom, dateTo, role, partyId, term } = claim;
  if (numberLow !== null || numberHigh !== null) return { type: 'number', low: numberLow, high: numberHigh };
  if (dateFrom !== null || dateTo !== null) return { type: 'days', low: dateFrom, high: dateTo };
  if (place !== null) return { type: 'place', placeId: place.id, country: place.country, precision: place.precision };
  if (field === ClaimField.PARTY) return { type: 'word', word: `${role} ${partyId}` };
  return field === ClaimField.LIMIT || field === ClaimField.ORDINAL || term === null
    ? null
    : { type: 'word', word: term };
}

/** The sides of all parties that the claims name. */
async function sidesOf(view: View, claims: readonly Claim[]): Promise<Map<string, string | null>> {
  const ids = [...new Set(claims.flatMap(({ toId, partyId }) => [toId, partyId].filter((id) => id !== null)))];
  const parties = await view.loadMany(partyById, ids);
  return new Map(parties.flatMap((party): [string, string | null][] => (party ? [[party.id, party.sideId]] : [])));
}
