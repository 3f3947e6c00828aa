import type { View } from '../../db/view';
import { ClaimField, PersonCategory } from '../../evidence/claim/claim.terms';
import { valueOf, valuesOf } from '../reading/resolution';
import { countKey } from '../reading/rule/key';
import type { Resolved } from '../reading/rule/resolved';

/** The count on record that fits best what was asked: without a side before with one, PEOPLE before other categories. */
export async function countOf(
  view: View,
  recordId: string,
  toId: string | null,
  category: PersonCategory | null,
): Promise<Resolved> {
  const counts = (await valuesOf(view, recordId, ClaimField.COUNT)).filter(
    ({ key }) => (toId === null || key.toId === toId) && (category === null || key.category === category),
  );
  const [first] = [...counts].sort((left, right) => rank(left) - rank(right));
  return first ?? valueOf(view, recordId, countKey(toId, category ?? PersonCategory.PEOPLE));
}

const rank = ({ key }: Resolved): number =>
  (key.toId === null ? 0 : 2) + (key.category === PersonCategory.PEOPLE ? 0 : 1);
