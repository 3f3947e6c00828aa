import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../db/context';
import { Review } from '../../evidence/claim/claim.terms';
import { SourcedRecord } from '../../evidence/record/sourced-record';
import { PageArgs } from '../../kernel/graph/page-args';
import { DeskClaim } from '../claims/desk-claim';
import { requireRole } from '../keys/actor';
import { Role } from '../keys/role';
import { deskOf } from '../mutation/desk';
import { candidatesFor } from './candidates';
import { ConflictToCome, conflictsToCome } from './conflicts';
import { Excerpt, excerptOf } from './excerpt';
import { HowRead, howRead } from './reading';
import { DeskClaimConnection, DeskTallyConnection, ReviewArgs, reviewPage, tallyReviewPage } from './review.list';

@Resolver()
export class QueueResolver {
  @Query(() => DeskClaimConnection, {
    description:
      'What waits for an editor, the oldest first. Needs EDITOR; a CONTRIBUTOR gets what it proposed itself; else FORBIDDEN.',
  })
  async reviewQueue(@Ctx() context: Context, @Args(() => ReviewArgs) args: ReviewArgs): Promise<object> {
    const { actor } = deskOf(context);
    requireRole(actor, Role.CONTRIBUTOR, 'reviewQueue');
    return reviewPage(await context.reads.viewOf(null), actor, args);
  }
}

@Resolver()
export class TallyQueueResolver {
  @Query(() => DeskTallyConnection, {
    description:
      'Claimed totals that wait for an editor, the oldest first; `reviewClaims` decides on them. Needs EDITOR, else FORBIDDEN.',
  })
  async tallyReviewQueue(@Ctx() context: Context, @Args(() => PageArgs) args: PageArgs): Promise<object> {
    requireRole(deskOf(context).actor, Role.EDITOR, 'tallyReviewQueue');
    return tallyReviewPage(await context.reads.viewOf(null), args);
  }
}

@Resolver(() => DeskClaim)
export class ReviewedClaim {
  @FieldResolver(() => Excerpt, {
    nullable: true,
    description: 'Its words with the text around them; null where it was not read in a text that is kept.',
  })
  excerpt(@Root() { claim }: DeskClaim): Promise<Excerpt | null> {
    return excerptOf(claim);
  }

  @FieldResolver(() => HowRead, { nullable: true, description: 'How it was read; null when a person did.' })
  how(@Root() { view, id }: DeskClaim): Promise<HowRead | null> {
    return view.load(howRead, id);
  }

  @FieldResolver(() => [SourcedRecord], {
    description:
      'The records it could be about: the one proposed, where readers see it, and at most ten of the same days.',
  })
  candidates(@Root() { view, recordId }: DeskClaim): Promise<readonly SourcedRecord[]> {
    return view.load(candidatesFor, recordId);
  }

  @FieldResolver(() => [ConflictToCome], { description: 'What accepting it would bring; empty for what is decided.' })
  conflicts(@Root() claim: DeskClaim): Promise<ConflictToCome[]> {
    return claim.review === Review.PROPOSED ? conflictsToCome(claim) : Promise.resolve([]);
  }
}
