import type { Endpoint } from './endpoint';
import { type Part, titledBy, titleOf } from './words';

const PARTS = `SELECT r.\`key\`, r.term, r.place_id, r.date_from, r.date_to FROM exchange e LEFT JOIN reading r
  ON r.record_id = e.id AND r.until_revision = 4294967295 AND r.\`key\` IN ('KIND', 'DATE', 'PLACE', 'OUTCOME') WHERE e.id = ?`;

/** One exchange by its title: four readings at most. */
export const q6: Endpoint = async ({ store, reference: { canonical, places } }, { id: asked }) => {
  const id = canonical.get(asked!) ?? asked!;
  const parts = await store.rows<Part>(PARTS, [id]);
  return { exchange: parts.length === 0 ? null : { id, title: titleOf(titledBy(parts, places)) } };
};
