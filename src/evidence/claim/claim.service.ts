import { byId, byReference } from '../../db/rows';
import { sql } from '../../db/sql';
import { Claim } from './claim.entity';

/** The version that holds at the view's revision; null for an unknown or ended one. */
export const claimById = byId(Claim);

export const claimsOfRecord = byReference(Claim, 'recordId', sql`t.id`);

export const claimsOfStatement = byReference(Claim, 'statementId', sql`t.id`);
