import { ClaimMutations } from '../desk/claims/claims.resolver';
import { DeskClaimResolver } from '../desk/claims/desk-claim.resolver';
import { DocumentMutations } from '../desk/documents/documents.resolver';
import { FeedResolver } from '../desk/feeds/feeds.resolver';
import { FileMutations } from '../desk/files/files.resolver';
import { EraseMutations } from '../desk/erase/erase.resolver';
import { KeyResolver } from '../desk/keys/keys.resolver';
import { MatchMutations } from '../desk/matches/matches.resolver';
import { QueueResolver, ReviewedClaim, TallyQueueResolver } from '../desk/queue/queue.resolver';
import { DeskTallyResolver } from '../desk/queue/desk-tally';
import { ReleaseMutations } from '../desk/releases/releases.resolver';
import { TallyMutations } from '../desk/tallies/tallies.resolver';
import { ClaimResolver } from '../evidence/claim/claim.resolver';
import { RecordEvidenceFields } from '../evidence/claim/record-evidence';
import { StatementClaims } from '../evidence/claim/statement-claims';
import { DocumentResolver, SourceDocuments } from '../evidence/document/document.resolver';
import { PartyResolver } from '../evidence/party/party.resolver';
import { PlaceResolver } from '../evidence/place/place.resolver';
import { SourceResolver } from '../evidence/source/source.resolver';
import { StatementCitation } from '../evidence/statement/statement.citation';
import { StatementResolver } from '../evidence/statement/statement.resolver';
import { DocumentStatements, PartyStatements } from '../evidence/statement/statements-of';
import { ExchangeResolver } from '../records/exchange/exchange.resolver';
import { PartyExchanges } from '../records/exchange/party-exchanges';
import { RecordHistory } from '../records/match/history';
import { ExchangeMedicalServices, MedicalServiceResolver } from '../records/medical-service/medical-service.resolver';
import { ConflictResolver } from '../records/reading/conflict.resolver';
import { ConflictRecord, RecordValues } from '../records/reading/record-values';
import * as reported from '../records/reading/reported.resolver';
import { SourceStandingField } from '../records/reading/standing';
import { ExchangeGroupKeys, StatisticsResolver } from '../records/statistics/statistics.resolver';
import { ExchangeOrdinals, OrdinalResolver } from '../records/tally/ordinal';
import { TallyRecorded } from '../records/tally/recorded.resolver';
import { RecordedExchange, TallySeriesResolver } from '../records/tally/tally-series.resolver';
import { PartyTallies, StatementTallies, TallyResolver } from '../records/tally/tally.resolver';
import { SearchResolver } from '../search/search.resolver';
import { DatasetResolver } from '../serve/graphql/history/dataset';
import { ChangesSubscription } from '../serve/graphql/history/changes.subscription';
import { DownloadResolver } from '../serve/graphql/history/download';
import { ChangeResolver, RevisionResolver } from '../serve/graphql/history/history.resolver';
import { ReleaseResolver } from '../serve/graphql/history/release.resolver';
import { NodeResolver } from '../serve/graphql/node.resolver';

const parties = [PartyResolver, PartyStatements, PartyExchanges, PartyTallies, PlaceResolver];
const publications = [SourceResolver, SourceDocuments, SourceStandingField, DocumentResolver, DocumentStatements];
const statements = [StatementResolver, StatementCitation, StatementClaims, StatementTallies, ClaimResolver];
const records = [RecordEvidenceFields, RecordValues, RecordHistory, ConflictRecord, ConflictResolver];
const exchanges = [ExchangeResolver, ExchangeMedicalServices, ExchangeOrdinals, OrdinalResolver];
const services = [MedicalServiceResolver, TallyResolver, TallyRecorded];
const statistics = [StatisticsResolver, ExchangeGroupKeys, TallySeriesResolver, RecordedExchange];
const history = [ChangeResolver, RevisionResolver, ReleaseResolver, DownloadResolver, DatasetResolver];
const decisions = [ClaimMutations, MatchMutations, FileMutations, TallyMutations, ReleaseMutations, EraseMutations];
const queue = [QueueResolver, ReviewedClaim, TallyQueueResolver, DeskTallyResolver, FeedResolver];
const desk = [KeyResolver, DocumentMutations, ...decisions, DeskClaimResolver, ...queue];
const lookups = [NodeResolver, SearchResolver, ChangesSubscription];

/** Every resolver of the graph. */
export const resolvers = [
  ...[
    ...parties,
    ...publications,
    ...statements,
    ...records,
    ...exchanges,
    ...services,
    ...statistics,
    ...history,
    ...lookups,
    ...desk,
  ],
  ...Object.values(reported),
];
