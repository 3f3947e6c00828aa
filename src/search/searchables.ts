import type { Batch } from '../db/view';
import { SearchType } from './search.terms';
import type { Searchable } from './searchable';
import { searchableDocument, searchableParty, searchableStatement } from './searchable-evidence';
import { searchableExchange, searchableService } from './searchable-records';

/** What can be found, by type and id; null for what is not there at the view. */
export const SEARCHABLES: Readonly<Record<SearchType, Batch<string, Searchable | null>>> = {
  [SearchType.STATEMENT]: searchableStatement,
  [SearchType.DOCUMENT]: searchableDocument,
  [SearchType.PARTY]: searchableParty,
  [SearchType.EXCHANGE]: searchableExchange,
  [SearchType.MEDICAL_SERVICE]: searchableService,
};
