import { ArgsType, type ClassType, Field } from 'type-graphql';
import { allVersionsAt } from '../../db/as-of';
import type { OrderKey } from '../../db/list';
import { type Asked, type Listed, listed } from '../../db/listed';
import type { Window } from '../../db/page';
import { columnOf } from '../../db/shape';
import { sql } from '../../db/sql';
import type { View } from '../../db/view';
import { connectionOf } from '../../kernel/graph/connection';
import { listArgs } from '../../kernel/graph/list-args';
import { First50, PageArgs } from '../../kernel/graph/page-args';
import { Claim } from './claim.entity';
import { claimFilter } from './claim.filter';
import { claimOrder } from './claim.order';

export const ClaimConnection = connectionOf('Claim', () => Claim);

interface AskedClaims extends Window, Asked {
  readonly ended?: boolean;
}

function withEnded<P extends object>(page: ClassType<P>): ClassType<P & AskedClaims> {
  @ArgsType()
  class Args extends (listArgs(page, claimFilter.input, claimOrder.input) as ClassType<object>) {
    @Field(() => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'True adds the versions that were ended.',
    })
    ended: boolean;
  }
  return Args as ClassType<P & AskedClaims>;
}

export const ClaimArgs = withEnded(PageArgs);
export const NestedClaimArgs = withEnded(First50);

/** An id has several versions where ended ones are listed too. */
const BY_VERSION: readonly OrderKey[] = [
  { by: columnOf(Claim, 'id'), descending: false, always: true },
  { by: columnOf(Claim, 'sinceRevision'), descending: false, always: true },
];

/** A page of claims, by id and version unless ordered otherwise; `of` says whose. */
export async function claimPage(view: View, args: AskedClaims, of: Listed = {}): Promise<object> {
  const { where: _where, orderBy: _orderBy, ended: _ended, ...window } = args;
  return new ClaimConnection(await listed(view, Claim, window, claimsListed(args, of)));
}

/** The list of such a page. */
export function claimsListed({ where, orderBy, ended = false }: AskedClaims, of: Listed): Listed {
  const name = `${of.name ?? 'Claim'}${ended ? ' ended' : ''}`;
  const versions = ended ? { from: (there: View) => sql`${allVersionsAt(there, Claim)} t` } : {};
  return { filter: claimFilter, order: claimOrder, ties: BY_VERSION, where, orderBy, ...versions, ...of, name };
}
