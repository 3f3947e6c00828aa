import type { Class } from '../db/shape';
import { Claim } from '../evidence/claim/claim.entity';
import { Document } from '../evidence/document/document.entity';
import { Party } from '../evidence/party/party.entity';
import { PartyName } from '../evidence/party/party-name.entity';
import { Place } from '../evidence/place/place.entity';
import { Source } from '../evidence/source/source.entity';
import { Statement } from '../evidence/statement/statement.entity';
import { Exchange } from '../records/exchange/exchange.entity';
import { Match } from '../records/match/match.entity';
import { MedicalServiceExchange } from '../records/medical-service/medical-service-exchange.entity';
import { MedicalService } from '../records/medical-service/medical-service.entity';
import { Tally } from '../records/tally/tally.entity';

/** What holds the rows of each table of a package. */
const ENTITIES: Readonly<Record<string, Class<object>>> = {
  party: Party,
  party_name: PartyName,
  place: Place,
  source: Source,
  document: Document,
  statement: Statement,
  exchange: Exchange,
  medical_service: MedicalService,
  medical_service_exchange: MedicalServiceExchange,
  claim: Claim,
  tally: Tally,
  match: Match,
};

export function entityOf(table: string): Class<object> {
  const found = ENTITIES[table];
  if (!found) throw new Error(`${table} is not a table of a package`);
  return found;
}
