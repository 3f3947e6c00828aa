import type { PlannedField } from './plan';

/** Finds something out about a field of a plan, once for as long as the plan is kept. */
export function perField<V>(find: (field: PlannedField) => V): (field: PlannedField) => V {
  const known = new WeakMap<PlannedField, { readonly value: V }>();
  return (field) => {
    const found = known.get(field) ?? { value: find(field) };
    known.set(field, found);
    return found.value;
  };
}
