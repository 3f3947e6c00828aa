import { type Sql, sql } from './sql';
import type { View } from './view';

/** A join that is made in the order in which it is written: the left rows are read first, in the order of their index. */
export const joinAfter = ({ engine }: View): Sql => (engine === 'sqlite' ? sql`CROSS JOIN` : sql`STRAIGHT_JOIN`);
