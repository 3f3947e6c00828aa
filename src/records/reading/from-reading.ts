import { ClaimField } from '../../evidence/claim/claim.terms';
import type { Reading } from './reading.entity';
import { Policy } from './reading.terms';
import { notReported, type Resolved } from './rule/resolved';
import type { Value } from './rule/value';

/** The value that a reading keeps, without the claims it came from: for whoever asks for none of them. What was not read of the reading is
 *  missing from the value. */
export function fromReading(reading: Reading): Resolved {
  const { field, toId, category, term, role, partyId, status, corroboration, conflict, beside } = reading;
  const isKeyed = field === ClaimField.AGREEMENT || field === ClaimField.ORDINAL || field === ClaimField.LIMIT;
  const key = { field, toId, category, term: isKeyed ? term : null, role, partyId, number: null };
  return {
    ...notReported(key, Policy.RECEIVER_FIRST),
    status,
    corroboration,
    conflict: Boolean(conflict),
    beside: Boolean(beside),
    best: bestOf(reading),
    low: reading.low ?? reading.dateLow,
    high: reading.high ?? reading.dateHigh,
    voices: reading.voices,
    publications: reading.publications,
  };
}

function bestOf({ number, dateFrom, dateTo, placeId, term }: Reading): Value | null {
  if (typeof number === 'number') return { type: 'number', low: number, high: number };
  if (typeof dateFrom === 'string' || typeof dateTo === 'string') return { type: 'days', low: dateFrom, high: dateTo };
  if (typeof placeId === 'string') return { type: 'place', placeId } as Value;
  return typeof term === 'string' ? { type: 'word', word: term } : null;
}
