import type { Batch, View } from '../../db/view';
import type { Claim } from '../../evidence/claim/claim.entity';
import { claimsOfRecord } from '../../evidence/claim/claim.service';
import { ClaimField, Review } from '../../evidence/claim/claim.terms';
import type { Party } from '../../evidence/party/party.entity';
import { partyById } from '../../evidence/party/party.service';
import type { Place } from '../../evidence/place/place.entity';
import { placeById } from '../../evidence/place/place.service';
import { mergedIds } from '../../evidence/record/records';
import type { Evidence, RecordEvidence, Utterance } from './rule/evidence';
import type { Value } from './rule/value';
import { utteranceOf } from './utterance';

/** What the claims name, by id. */
interface Named {
  readonly utterances: ReadonlyMap<string, Utterance>;
  readonly places: ReadonlyMap<string, Place | null>;
  readonly parties: ReadonlyMap<string, Party | null>;
}

/** The claims about a record and those merged with it, with all the rule needs; one RecordEvidence per id. */
export const evidenceOf: Batch<string, RecordEvidence> = async (view, ids) => {
  const groups = await view.loadMany(mergedIds, ids);
  const claims = await view.loadEach(claimsOfRecord, groups.flat());
  const named = await namedBy(view, [...claims.values()].flat());
  return ids.map((recordId, index) =>
    evidence(
      recordId,
      groups[index]!.flatMap((id) => claims.get(id)!),
      named,
    ),
  );
};

/** The same for one record, as if further claims were accepted. */
export async function evidenceWith(view: View, recordId: string, further: readonly Claim[]): Promise<RecordEvidence> {
  const ids = await view.load(mergedIds, recordId);
  const held = (await view.loadMany(claimsOfRecord, ids)).flat();
  const named = await namedBy(view, [...held, ...further]);
  const { claims, sides } = evidence(recordId, [...held, ...further], named);
  const more = new Set(further.map(({ id }) => id));
  const accepted = claims.map((claim) => (more.has(claim.id) ? { ...claim, review: Review.ACCEPTED } : claim));
  return { recordId, claims: accepted, sides };
}

async function namedBy(view: View, claims: readonly Claim[]): Promise<Named> {
  const [utterances, places, parties] = await Promise.all([
    view.loadEach(
      utteranceOf,
      claims.map(({ statementId }) => statementId),
    ),
    view.loadEach(
      placeById,
      claims.flatMap(({ placeId }) => placeId ?? []),
    ),
    view.loadEach(partyById, claims.flatMap(partiesOf)),
  ]);
  return { utterances, places, parties };
}

const partiesOf = ({ toId, partyId }: Claim): string[] => [toId, partyId].filter((id) => id !== null);

function evidence(recordId: string, claims: readonly Claim[], named: Named): RecordEvidence {
  return { recordId, claims: claims.map((claim) => inContext(claim, named)), sides: sidesOf(claims, named) };
}

function inContext(claim: Claim, { utterances, places }: Named): Evidence {
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
    utterance: utterances.get(claim.statementId)!,
    value: valueOf(claim, claim.placeId === null ? null : (places.get(claim.placeId) ?? null)),
  };
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
function sidesOf(claims: readonly Claim[], { parties }: Named): Map<string, string | null> {
  const known = claims.flatMap(partiesOf).flatMap((id) => parties.get(id) ?? []);
  return new Map(known.map((party) => [party.id, party.sideId]));
}
