import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { tableAt } from '../../db/as-of';
import { type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { PartyRole } from '../../evidence/claim/claim.terms';
import { Party } from '../../evidence/party/party.entity';
import type { Forward } from '../../kernel/graph/page-args';
import { Reading } from '../reading/reading.entity';
import { ExchangeConnection, exchangePage, First20Exchanges } from './exchange.list';

@Resolver(() => Party)
export class PartyExchanges {
  @FieldResolver(() => ExchangeConnection, {
    description: 'The exchanges it took part in, the newest first unless ordered otherwise.',
  })
  exchanges(
    @Root() { view, id }: Party,
    @Args(() => First20Exchanges) args: Forward,
    @Arg('role', () => PartyRole, { nullable: true, description: 'Only in this role; all when left out.' })
    role?: PartyRole,
  ): Promise<object> {
    return exchangePage(view, args, {
      name: `Party.exchanges ${role ?? ''}`,
      joined: (there) => sql`JOIN ${partsIn(there, role)} p ON p.record_id = t.id`,
      parent: { column: sql`p.party_id`, id },
    });
  }
}

/** Records beside the parties that took part in them, each pair once. */
function partsIn(view: View, role: PartyRole | undefined): Sql {
  const inRole = role ? sql` AND role = ${role}` : sql``;
  return sql`(SELECT DISTINCT record_id, party_id FROM ${tableAt(view, Reading)} r WHERE field = 'PARTY'${inRole})`;
}
