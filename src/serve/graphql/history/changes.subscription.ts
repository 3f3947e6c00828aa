import { Arg, Int, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../../db/context';
import { Change } from './change';

interface Asked {
  readonly context: Context;
  readonly args: { readonly after?: number | null; readonly cursor?: string | null };
}

const subscribe = ({ context, args: { after, cursor } }: Asked): never => {
  if (!context.following) throw new Error('Nobody follows here');
  return context.following.begin(after, cursor) as never;
};

@Resolver()
export class ChangesSubscription {
  @Subscription(() => Change, {
    subscribe,
    description:
      'Changes as they are committed, each once and in order, after a revision or a cursor; without both, those to come. Readers see what `Query.changes` shows them. Over WebSocket ' +
      '(graphql-transport-ws) at /graphql, or as server-sent events at /graphql/stream. Whoever was cut off goes on after the last cursor it took: an end by the server says so in ' +
      '`extensions.cursor` of an error with the code SERVER_STOPPING or READER_TOO_SLOW.',
  })
  changes(
    @Root() change: Change,
    @Arg('after', () => Int, {
      nullable: true,
      description: 'The last revision already seen; 0: from the beginning. It must exist.',
    })
    _after?: number | null,
    @Arg('cursor', () => String, {
      nullable: true,
      description: 'The last change already seen, revision:sequence; wins over `after`.',
    })
    _cursor?: string | null,
  ): Change {
    return change;
  }
}
