import { type Scalar } from './contract';
import { joined, type Sql, sql } from './sql';
import type { View } from './view';

/** Texts one after the other; `||` means something else on MariaDB and MySQL. */
export function concat({ engine }: Pick<View, 'engine'>, ...parts: readonly (Sql | Scalar)[]): Sql {
  const texts = parts.map((part) => sql`${part}`);
  return engine === 'sqlite' ? sql`(${joined(texts, ' || ')})` : sql`CONCAT(${joined(texts, ', ')})`;
}

/** The texts of a group of rows, each on a line of its own; null where there is none. */
export function lines({ engine }: Pick<View, 'engine'>, text: Sql): Sql {
  return engine === 'sqlite' ? sql`GROUP_CONCAT(${text}, CHAR(10))` : sql`GROUP_CONCAT(${text} SEPARATOR '\n')`;
}
