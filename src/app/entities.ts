import { Change } from '../db/change.entity';
import { Head } from '../db/head.entity';
import { Revision } from '../db/revision.entity';
import { Claim } from '../evidence/claim/claim.entity';
import { Document } from '../evidence/document/document.entity';
import { Party } from '../evidence/party/party.entity';
import { PartyName } from '../evidence/party/party-name.entity';
import { Place } from '../evidence/place/place.entity';
import { RecordIdentity } from '../evidence/record/record.entity';
import { Source } from '../evidence/source/source.entity';
import { Statement } from '../evidence/statement/statement.entity';
import { ImportRow } from '../pipeline/import/import-row.entity';
import { PackageImport } from '../pipeline/import/package-import.entity';
import { Exchange } from '../records/exchange/exchange.entity';
import { Match } from '../records/match/match.entity';
import { MedicalServiceExchange } from '../records/medical-service/medical-service-exchange.entity';
import { MedicalService } from '../records/medical-service/medical-service.entity';
import { Reading } from '../records/reading/reading.entity';
import { ReadingRule } from '../records/reading/reading-rule.entity';
import { Tally } from '../records/tally/tally.entity';
import { SearchEntry } from '../search/search-entry.entity';

const revisions = [Head, Revision, Change];
const evidence = [Party, PartyName, Place, Source, Document, Statement, RecordIdentity, Claim];
const records = [Reading, ReadingRule, Exchange, MedicalService, MedicalServiceExchange, Tally, Match];
const imports = [ImportRow, PackageImport];

export const entities: (new () => object)[] = [...revisions, ...evidence, ...records, SearchEntry, ...imports];
