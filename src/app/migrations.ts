import type { MigrationInterface } from 'typeorm';
import { CreateRevisions1700000000001 } from '../../migrations/1700000000001-revisions';
import { CreateParties1700000000002 } from '../../migrations/1700000000002-parties';
import { CreatePublications1700000000003 } from '../../migrations/1700000000003-publications';
import { CreateImports1700000000004 } from '../../migrations/1700000000004-import';
import { CreateRecords1700000000005 } from '../../migrations/1700000000005-records';
import { CreateClaims1700000000006 } from '../../migrations/1700000000006-claims';
import { CreateReadings1700000000007 } from '../../migrations/1700000000007-readings';
import { CreateSearch1700000000008 } from '../../migrations/1700000000008-search';
import { CreateReadingRule1700000000009 } from '../../migrations/1700000000009-reading-rule';
import { OrderReadings1700000000010 } from '../../migrations/1700000000010-reading-order';
import { OrderEntries1700000000011 } from '../../migrations/1700000000011-newest-entries';
import { CreateSummaries1700000000012 } from '../../migrations/1700000000012-summaries';
import { CreateCollecting1700000000013 } from '../../migrations/1700000000013-collecting';
import { CreateJobs1700000000014 } from '../../migrations/1700000000014-jobs';
import { CreateExtraction1700000000015 } from '../../migrations/1700000000015-extraction';
import { CreateLinkedFrames1700000000016 } from '../../migrations/1700000000016-linked-frames';
import { CreateDesk1700000000017 } from '../../migrations/1700000000017-desk';
import { CreateErasures1700000000018 } from '../../migrations/1700000000018-erasures';

/** In the order in which they run. */
export const migrations: (new () => MigrationInterface)[] = [
  CreateRevisions1700000000001,
  CreateParties1700000000002,
  CreatePublications1700000000003,
  CreateImports1700000000004,
  CreateRecords1700000000005,
  CreateClaims1700000000006,
  CreateReadings1700000000007,
  CreateSearch1700000000008,
  CreateReadingRule1700000000009,
  OrderReadings1700000000010,
  OrderEntries1700000000011,
  CreateSummaries1700000000012,
  CreateCollecting1700000000013,
  CreateJobs1700000000014,
  CreateExtraction1700000000015,
  CreateLinkedFrames1700000000016,
  CreateDesk1700000000017,
  CreateErasures1700000000018,
];
