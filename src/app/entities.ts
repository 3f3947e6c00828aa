import { Change } from '../db/change.entity';
import { Erasure } from '../db/erasure/erasure.entity';
import { ErasureSalt } from '../db/erasure/erasure-salt.entity';
import { Head } from '../db/head.entity';
import { Revision } from '../db/revision.entity';
import { ApiKey } from '../desk/keys/api-key.entity';
import { MutationAnswer } from '../desk/mutation/mutation-answer.entity';
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
import { DeadLetter } from '../pipeline/tables/dead-letter.entity';
import { DocumentDraft } from '../pipeline/tables/document-draft.entity';
import { DocumentText } from '../pipeline/tables/document-text.entity';
import { Extracted } from '../pipeline/tables/extracted.entity';
import { Feed } from '../pipeline/tables/feed.entity';
import { FetchLog } from '../pipeline/tables/fetch-log.entity';
import { HostGate } from '../pipeline/tables/host-gate.entity';
import { Job } from '../pipeline/tables/job.entity';
import { LinkedFrame } from '../pipeline/tables/linked-frame.entity';
import { Exchange } from '../records/exchange/exchange.entity';
import { Match } from '../records/match/match.entity';
import { MedicalServiceExchange } from '../records/medical-service/medical-service-exchange.entity';
import { MedicalService } from '../records/medical-service/medical-service.entity';
import { Reading } from '../records/reading/reading.entity';
import { ReadingRule } from '../records/reading/reading-rule.entity';
import { Summary } from '../records/summary/summary.entity';
import { SummaryEpoch } from '../records/summary/summary-epoch.entity';
import { Tally } from '../records/tally/tally.entity';
import { SearchEntry } from '../search/search-entry.entity';

const revisions = [Head, Revision, Change, Erasure, ErasureSalt];
const evidence = [Party, PartyName, Place, Source, Document, Statement, RecordIdentity, Claim];
const records = [Reading, ReadingRule, Exchange, MedicalService, MedicalServiceExchange, Tally, Match];
const summaries = [Summary, SummaryEpoch];
const desk = [ApiKey, MutationAnswer];
const imports = [ImportRow, PackageImport];
const collecting = [Feed, HostGate, FetchLog, DeadLetter, DocumentText];
const working = [Job, DocumentDraft, Extracted, LinkedFrame];

export const entities: (new () => object)[] = [
  ...revisions,
  ...evidence,
  ...records,
  SearchEntry,
  ...summaries,
  ...desk,
  ...imports,
  ...collecting,
  ...working,
];
