import type { Batch, View } from '../../db/view';
import { spanned } from '../../kernel/spanned';
import { evidenceOf } from './gather';
import { Policy } from './reading.terms';
import { type Key, keyWord } from './rule/key';
import { type Resolution, resolveRecord } from './rule/resolve';
import { notReported, type Resolved } from './rule/resolved';

interface Asked {
  readonly recordId: string;
  readonly policy: Policy;
}

/** The rule applied to records, once for each record, policy and view. */
const resolutions: Batch<Asked, Resolution> = async (view, asked) => {
  const evidence = await Promise.all(asked.map(({ recordId }) => view.load(evidenceOf, recordId)));
  const resolve = (): Resolution[] => asked.map(({ policy }, index) => resolveRecord(evidence[index]!, policy));
  return spanned('resolve', () => ({ 'handover.records': asked.length }), resolve);
};

/** Every value of a record; null as policy is the default one. */
export function resolutionOf(view: View, recordId: string, policy: Policy | null = null): Promise<Resolution> {
  return view.load(resolutions, { recordId, policy: policy ?? Policy.RECEIVER_FIRST });
}

/** The value of one key; NOT_REPORTED when nobody said anything. */
export async function valueOf(view: View, recordId: string, key: Key, policy: Policy | null = null): Promise<Resolved> {
  const resolution = await resolutionOf(view, recordId, policy);
  return resolution.get(keyWord(key)) ?? notReported(key, policy ?? Policy.RECEIVER_FIRST);
}

/** The values of one field that somebody said something on, in the order of their keys. */
export async function valuesOf(
  view: View,
  recordId: string,
  field: Key['field'],
  policy: Policy | null = null,
): Promise<Resolved[]> {
  const resolution = await resolutionOf(view, recordId, policy);
  return [...resolution.values()].filter(({ key, publications }) => key.field === field && publications > 0);
}
