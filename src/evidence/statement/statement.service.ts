import { byId, byReference } from '../../db/rows';
import { sql } from '../../db/sql';
import { Statement } from './statement.entity';

/** By id; null for an unknown one. */
export const statementById = byId(Statement);

/** The statements that correct one, the oldest id first. */
export const correctionsOf = byReference(Statement, 'correctsId', sql`t.id`);
