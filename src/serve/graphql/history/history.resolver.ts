import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../db/context';
import { Revision } from '../../../db/revision.entity';
import { revisionById } from '../../../db/revision.service';
import type { View } from '../../../db/view';
import type { FilterInput } from '../../../db/filter/filter';
import { WHERE } from '../../../kernel/graph/words';
import { changeFilter } from './change.filter';
import { Change } from './change';
import { ChangeConnection, changePage, newestChanges, positionOf, revisionPage } from './change.list';

@Resolver(() => Change)
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    description:
      'What changed after a revision, gap-free, in order or the newest first. Readers see the public state: a proposal appears when it is accepted.',
  })
  async changes(
    @Ctx() { reads }: Context,
    @Arg('after', () => Int, {
      nullable: true,
      description: 'The last revision already seen; 0 or left out: from the beginning.',
    })
    after?: number,
    @Arg('cursor', () => String, {
      nullable: true,
      description: 'The last change already seen, revision:sequence; wins over `after`.',
    })
    cursor?: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many changes: 1 to 200; 20 when left out.' })
    first?: number | null,
    @Arg('where', () => changeFilter.input, WHERE) where?: FilterInput,
    @Arg('newestFirst', () => Boolean, {
      defaultValue: false,
      description: 'True: from the newest back to `after`; a cursor then goes on with what came before it.',
    })
    newestFirst?: boolean,
  ): Promise<object> {
    const start = { after: after ?? 0, cursor: cursor ?? null };
    const page = newestFirst ? newestChanges : changePage;
    return new ChangeConnection(await page(await reads.viewOf(null), start, first, where));
  }

  @FieldResolver(() => Revision, { description: 'The revision that did it.' })
  revision(@Root() { view, revisionId }: Change & { view: View }): Promise<Revision | null> {
    return view.load(revisionById, revisionId);
  }
}

@Resolver(() => Revision)
export class RevisionResolver {
  @FieldResolver(() => ChangeConnection, { description: 'What it did, in order.' })
  async changes(
    @Root() { view, id }: Revision,
    @Arg('first', () => Int, { nullable: true, description: 'How many changes: 1 to 200; 20 when left out.' })
    first?: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Go on after this cursor, revision:sequence.' })
    after?: string | null,
  ): Promise<object> {
    const start =
      after === null || after === undefined ? { revision: id, sequence: 0 } : positionOf(null, after, 'after');
    return new ChangeConnection(await revisionPage(view, id, start, first));
  }
}
