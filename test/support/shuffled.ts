import { createHash } from 'node:crypto';

/** In another order for another seed. */
export function shuffled<T extends { readonly id: string }>(items: readonly T[], seed: number): T[] {
  const place = ({ id }: T): string => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  return [...items].sort((left, right) => (place(left) < place(right) ? -1 : 1));
}
