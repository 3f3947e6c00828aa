import { type Sql, sql } from './sql';
import type { View } from './view';

/** The same value, for which no engine takes an index: said of a column with few values, where another one has many. The embedded one would take its index; MariaDB
 *  would not, but looks at a part of it for each value before it knows, which takes a third of the statement.
 *  Source: https://www.sqlite.org/optoverview.html, "Disqualifying WHERE-Clause Terms Using Unary +" */
export const offIndex = ({ engine }: View, column: Sql): Sql =>
  engine === 'sqlite' ? sql`+${column}` : sql`COALESCE(${column})`;
