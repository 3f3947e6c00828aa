import type { Kept } from '../../db/small-table';
import type { Batch, Viewed } from '../../db/view';
import { documentById } from '../../evidence/document/document.service';
import { parties, partyNames } from '../../evidence/party/party.service';
import { officialName } from '../../evidence/party/party.service';
import { sources } from '../../evidence/source/source.service';
import { statementById } from '../../evidence/statement/statement.service';
import { andThen } from '../../kernel/maybe-promise';
import type { Batched, BatchedFields } from '../batched';
import { together, viewOf } from '../parents';

type Parent = Viewed & Readonly<Record<string, unknown>>;

const idsOf = (rows: readonly (object | null)[], property: string): (string | null)[] =>
  rows.map((row) => (row ? ((row as Parent)[property] as string | null) : null));

/** A row that each parent names, out of a table in memory. */
const kept =
  (property: string, table: Kept<unknown>): Batched =>
  ({ parents }) => {
    const view = viewOf(parents);
    return view && andThen(table.at(view), (find) => find && idsOf(parents, property).map(find));
  };

/** A row that each parent names: read along with it, or by one statement for all. */
const row =
  (property: string, along: string, batch: Batch<string, unknown>): Batched =>
  (asked) =>
    rowsOf(asked.parents, property, along, batch);

function rowsOf(
  parents: readonly object[],
  property: string,
  along: string,
  batch: Batch<string, unknown>,
): ReturnType<Batched> {
  const [first] = parents as readonly Viewed[];
  if (first?.along && along in first.along) return (parents as readonly Viewed[]).map((parent) => parent.along![along]);
  const view = viewOf(parents);
  return view && together(parents, batch, () => view.loadMany(batch, idsOf(parents, property) as string[]));
}

/** Where a statement stands leads to who publishes it. */
const sourceOfStatement: Batched = ({ parents }) =>
  andThen(rowsOf(parents, 'documentId', 'document', documentById), (documents) => {
    const view = documents && viewOf(parents);
    return (
      view && andThen(sources.at(view), (find) => find && idsOf(documents as (object | null)[], 'sourceId').map(find))
    );
  });

const partyName: Batched = ({ parents, args }) => {
  const view = viewOf(parents);
  const language = (args.language as string | null) ?? 'en';
  const nameOf = (id: string, names: Parameters<typeof officialName>[0]): string => officialName(names, language) ?? id;
  return (
    view &&
    andThen(
      partyNames.at(view),
      (find) =>
        find && parents.map((party) => nameOf((party as Parent).id as string, find((party as Parent).id as string))),
    )
  );
};

/** From a row to one that it names. */
export const references: BatchedFields = {
  'Party.name': partyName,
  'Party.side': kept('sideId', parties),
  'Document.source': kept('sourceId', sources),
  'Statement.speaker': kept('speakerId', parties),
  'Statement.document': row('documentId', 'document', documentById),
  'Statement.source': sourceOfStatement,
  'Claim.statement': row('statementId', 'statement', statementById),
  'Claim.to': kept('toId', parties),
  'Claim.from': kept('fromId', parties),
  'Claim.party': kept('partyId', parties),
};
