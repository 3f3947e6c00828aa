import type { Placed } from '../../db/list';
import type { Viewed } from '../../db/view';
import type { Claim } from '../../evidence/claim/claim.entity';
import type { Document } from '../../evidence/document/document.entity';
import type { Statement } from '../../evidence/statement/statement.entity';
import type { Page } from '../../kernel/graph/connection';

type Spoken = Statement & Viewed;

/** The statements that came along with all claims about a record, each once and in the order of their list: the newest first, then by id, without a day last. */
export function statementsAlong({ edges }: Page<Claim>): Placed<Statement>[] {
  const statements = new Map(edges.map(({ node }) => statementOf(node)).map((one) => [one.id, one]));
  return [...statements.values()].map((row) => ({ row, keys: [dayOf(row), row.id] })).sort(newestFirst);
}

const statementOf = (claim: Claim & Viewed): Spoken => claim.along!.statement as Spoken;

const dayOf = ({ saidOn, along }: Spoken): string | null => saidOn ?? (along!.document as Document).publishedPartial;

function newestFirst({ keys: [one, id] }: Placed<Statement>, { keys: [other, otherId] }: Placed<Statement>): number {
  if (one === other) return id! < otherId! ? -1 : 1;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one! > other! ? -1 : 1;
}
