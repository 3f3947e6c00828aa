import { type Sql, sql } from './sql';
import type { View } from './view';

/** The same value. The embedded engine takes no index for what has a plus before it: said of a column with few values, where another one has many. Servers choose by
 *  what they know of the table.
 *  Source: https://www.sqlite.org/optoverview.html, "Disqualifying WHERE-Clause Terms Using Unary +" */
export const offIndex = ({ engine }: View, column: Sql): Sql => (engine === 'sqlite' ? sql`+${column}` : column);
