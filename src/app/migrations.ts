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
];
