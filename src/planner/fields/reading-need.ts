import type { ClaimField } from '../../evidence/claim/claim.terms';
import type { Reading } from '../../records/reading/reading.entity';
import { namesBelow } from '../needs';
import type { PlannedField } from '../plan';

type Property = keyof Reading;

/** What has to be read of the readings of a record. */
export interface Need {
  readonly fields: ReadonlySet<ClaimField>;
  readonly properties: ReadonlySet<Property>;
}

/** By what a reading is found. */
const ALWAYS: readonly Property[] = ['recordId', 'key', 'field'];

const DAYS: readonly Property[] = ['dateFrom', 'dateTo'];

/** What the fields of a resolved value look at; of `to` there are two. */
const LOOKED_AT: Readonly<Record<string, readonly Property[]>> = {
  __typename: [],
  ...{ status: ['status'], conflict: ['conflict'], corroboration: ['corroboration'], beside: ['beside'] },
  ...{ category: ['category'], role: ['role'], party: ['partyId'], place: ['placeId'], term: ['term'] },
  ...{ best: ['number'], low: ['low', 'dateLow'], high: ['high', 'dateHigh'], earliest: ['dateLow'] },
  ...{ latest: ['dateHigh'], from: DAYS, to: ['toId', ...DAYS], precision: DAYS },
};

/** What a value takes for what is asked of it; null where that takes more than its reading. */
export function needOfValue(value: PlannedField, field: ClaimField): Need | null {
  const looks = [...namesBelow(value)!].map((name) => LOOKED_AT[name]);
  return looks.every((look) => look !== undefined) ? need([field], looks.flat()) : null;
}

/** Of some fields, some properties and what they are found by. */
export const need = (fields: Iterable<ClaimField>, properties: Iterable<Property>): Need => ({
  fields: new Set(fields),
  properties: new Set([...ALWAYS, ...properties]),
});

/** What several need at once. */
export const allOf = (needs: readonly Need[]): Need =>
  need(
    needs.flatMap(({ fields }) => [...fields]),
    needs.flatMap(({ properties }) => [...properties]),
  );

export const covers = (read: Need, wanted: Need): boolean =>
  [...wanted.fields].every((field) => read.fields.has(field)) &&
  [...wanted.properties].every((property) => read.properties.has(property));
