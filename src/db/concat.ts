import { type Scalar } from './contract';
import { joined, type Sql, sql } from './sql';
import type { View } from './view';

/** Texts one after the other; `||` means something else on MariaDB and MySQL. */
export function concat({ engine }: Pick<View, 'engine'>, ...parts: readonly (Sql | Scalar)[]): Sql {
  const texts = parts.map((part) => sql`${part}`);
  return engine === 'sqlite' ? sql`(${joined(texts, ' || ')})` : sql`CONCAT(${joined(texts, ', ')})`;
}
