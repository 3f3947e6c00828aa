import { ArgsType, Field } from 'type-graphql';
import { allVersionsAt } from '../../db/as-of';
import type { OrderKey } from '../../db/list';
import { type Listed, listed } from '../../db/listed';
import type { Window } from '../../db/page';
import { columnOf } from '../../db/shape';
import { sql } from '../../db/sql';
import type { View } from '../../db/view';
import { connectionOf } from '../../kernel/graph/connection';
import { First50, PageArgs } from '../../kernel/graph/page-args';
import { WHERE } from '../../kernel/graph/words';
import { Claim } from './claim.entity';
import { ClaimFilter, claimFilters } from './claim.filter';

export const ClaimConnection = connectionOf('Claim', () => Claim);

const ENDED = { nullable: true, defaultValue: false, description: 'True adds the versions that were ended.' };

interface Asked extends Window {
  readonly where?: ClaimFilter | null;
  readonly ended?: boolean;
}

@ArgsType()
export class ClaimArgs extends PageArgs implements Asked {
  @Field(() => ClaimFilter, WHERE)
  where?: ClaimFilter | null;

  @Field(() => Boolean, ENDED)
  ended: boolean;
}

@ArgsType()
export class NestedClaimArgs extends First50 implements Asked {
  @Field(() => ClaimFilter, WHERE)
  where?: ClaimFilter | null;

  @Field(() => Boolean, ENDED)
  ended: boolean;
}

const BY_VERSION: OrderKey[] = [
  { by: columnOf(Claim, 'id'), descending: false },
  { by: columnOf(Claim, 'sinceRevision'), descending: false },
];

/** A page of claims by id and version; `of` says whose. */
export async function claimPage(
  view: View,
  { where, ended = false, ...window }: Asked,
  of: Listed = {},
): Promise<object> {
  const versions = ended ? { from: (there: View) => sql`${allVersionsAt(there, Claim)} t` } : {};
  const list = { filters: claimFilters, where, orderBy: ended, order: BY_VERSION, ...versions, ...of };
  return new ClaimConnection(await listed(view, Claim, window, list));
}
