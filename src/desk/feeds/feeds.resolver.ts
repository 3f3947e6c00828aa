import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../db/context';
import { requireRole } from '../keys/actor';
import { Role } from '../keys/role';
import { deskOf } from '../mutation/desk';
import { FeedHealth } from './feed-health';
import { feedHealth } from './feed-health.service';

@Resolver()
export class FeedResolver {
  @Query(() => [FeedHealth], {
    description: 'How every feed on file fares, those in trouble first. Needs EDITOR, else FORBIDDEN.',
  })
  feedHealth(@Ctx() context: Context): Promise<FeedHealth[]> {
    const { db, actor } = deskOf(context);
    requireRole(actor, Role.EDITOR, 'feedHealth');
    return feedHealth(db);
  }
}
