import { ClaimConnection } from '../../evidence/claim/claim.list';
import { StatementConnection } from '../../evidence/statement/statement.list';
import type { ConnectionClass, Page } from '../../kernel/graph/connection';
import type { Args, Batched, BatchedFields } from '../batched';
import { rowsBelow } from '../needs';
import { together, viewOf } from '../parents';
import { ListsOfRecords, type Wish } from './lists-of-records';

/** Pages from the start, in the order of the list, of everything in it. */
const isPlain = (args: Args): boolean =>
  Object.entries(args).every(
    ([name, value]) => name === 'first' || value === null || value === undefined || value === false,
  );

/** Pages for each of the records, by their lists. */
type Ask = (lists: ListsOfRecords, wish: Wish) => Promise<readonly Page<never>[]>;

const ofRecord =
  (ask: Ask, connection: ConnectionClass<never>): Batched =>
  ({ field, parents, args }) => {
    const view = viewOf(parents);
    if (!view || !isPlain(args)) return null;
    const lists = together(parents, ListsOfRecords, () => new ListsOfRecords(view, idsOf(parents)));
    const pages = ask(lists, { rows: rowsBelow(field), first: args.first as number | null | undefined });
    return pages.then((found) => found.map((page) => new connection(page)));
  };

const idsOf = (parents: readonly object[]): string[] => (parents as readonly { id: string }[]).map(({ id }) => id);

const claims = ofRecord((lists, wish) => lists.claims(wish) as Promise<Page<never>[]>, ClaimConnection);
const statements = ofRecord((lists, wish) => lists.statements(wish) as Promise<Page<never>[]>, StatementConnection);

/** The first pages of lists that many records have. */
export const lists: BatchedFields = {
  'Exchange.claims': claims,
  'Exchange.statements': statements,
  'MedicalService.claims': claims,
  'MedicalService.statements': statements,
};
