import type { Batch } from '../db/view';
import { documentById } from '../evidence/document/document.service';
import { partyById } from '../evidence/party/party.service';
import { recordById } from '../evidence/record/records';
import { statementById } from '../evidence/statement/statement.service';
import type { Node } from '../kernel/graph/node';
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

/** The same as the graph shows it. */
export const NODES: Readonly<Record<SearchType, Batch<string, Node | null>>> = {
  [SearchType.STATEMENT]: statementById,
  [SearchType.DOCUMENT]: documentById,
  [SearchType.PARTY]: partyById,
  [SearchType.EXCHANGE]: recordById,
  [SearchType.MEDICAL_SERVICE]: recordById,
};
