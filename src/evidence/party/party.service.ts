import { byId, byReference } from '../../db/rows';
import { sql } from '../../db/sql';
import { Party } from './party.entity';
import { PartyName } from './party-name.entity';

/** By id; null for an unknown one. */
export const partyById = byId(Party);

/** All names of a party, the official ones first. */
export const namesOfParty = byReference(PartyName, 'partyId', sql`t.language, t.kind DESC, t.text`);
