import { ArgsType, Field } from 'type-graphql';
import { wholeTableAt } from '../../db/as-of';
import type { FilterInput } from '../../db/filter/filter';
import { listed } from '../../db/listed';
import { columnOf } from '../../db/shape';
import { all, type Sql, sql, TRUE } from '../../db/sql';
import type { View } from '../../db/view';
import { Claim } from '../../evidence/claim/claim.entity';
import { Review } from '../../evidence/claim/claim.terms';
import { connectionOf } from '../../kernel/graph/connection';
import { PageArgs } from '../../kernel/graph/page-args';
import { DeskClaim } from '../claims/desk-claim';
import type { Actor } from '../keys/actor';
import { allows, Role } from '../keys/role';
import { Tally } from '../../records/tally/tally.entity';
import { DeskTally } from './desk-tally';
import { reviewFilter } from './review.filter';

export const DeskTallyConnection = connectionOf('DeskTally', () => DeskTally);
export const DeskClaimConnection = connectionOf('DeskClaim', () => DeskClaim);

@ArgsType()
export class ReviewArgs extends PageArgs {
  @Field(() => reviewFilter.input, {
    nullable: true,
    description: 'Which ones; what waits for an editor when left out.',
  })
  where?: FilterInput | null;
}

const OLDEST_FIRST = [{ by: columnOf(Claim, 'sinceRevision'), descending: false, always: true }];

/** A page of what waits, the oldest first: all of it for an editor, for a contributor what it proposed itself. */
export async function reviewPage(view: View, actor: Actor, { where, ...window }: ReviewArgs): Promise<object> {
  const mine = allows(actor.role, Role.EDITOR) ? TRUE : proposedBy(actor);
  const waits = where?.review === undefined ? sql`t.review = ${Review.PROPOSED}` : TRUE;
  const page = await listed(view, Claim, window, {
    ...{ filter: reviewFilter, where, ties: OLDEST_FIRST },
    from: (there) => sql`${wholeTableAt(there, Claim)} t`,
    only: () => all([mine, waits]),
    name: `Review ${mine === TRUE ? '' : String(actor.keyId)}`,
  });
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: new DeskClaim(node) }));
  return new DeskClaimConnection({ ...page, edges });
}

/** A page of claimed totals that wait, the oldest first: for editors. */
export async function tallyReviewPage(view: View, window: PageArgs): Promise<object> {
  const page = await listed(view, Tally, window, {
    ties: [{ by: columnOf(Tally, 'sinceRevision'), descending: false, always: true }],
    from: (there) => sql`${wholeTableAt(there, Tally)} t`,
    only: () => sql`t.review = ${Review.PROPOSED}`,
    name: 'Review of tallies',
  });
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: new DeskTally(node) }));
  return new DeskTallyConnection({ ...page, edges });
}

const proposedBy = ({ name }: Actor): Sql =>
  sql`t.id IN (SELECT p.id FROM claim p JOIN revision r ON r.id = p.since_revision WHERE r.actor = ${name} AND p.review = ${Review.PROPOSED})`;
