import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../db/context';
import type { View } from '../../db/view';
import { claimById } from '../../evidence/claim/claim.service';
import { documentById } from '../../evidence/document/document.service';
import { partyById } from '../../evidence/party/party.service';
import { placeById } from '../../evidence/place/place.service';
import { recordById } from '../../evidence/record/records';
import { sourceById } from '../../evidence/source/source.service';
import { statementById } from '../../evidence/statement/statement.service';
import { BadUserInput } from '../../kernel/errors';
import { AsOf } from '../../kernel/graph/as-of';
import { Node } from '../../kernel/graph/node';
import { AS_OF, ID_ARG } from '../../kernel/graph/words';
import { tallyById } from '../../records/tally/tally.service';

/** What an id begins with tells what it is of. */
const BY_PREFIX: Record<string, (view: View, id: string) => Promise<Node | null>> = {
  'pa-': (view, id) => view.load(partyById, id),
  'pl-': (view, id) => view.load(placeById, id),
  'so-': (view, id) => view.load(sourceById, id),
  'do-': (view, id) => view.load(documentById, id),
  'st-': (view, id) => view.load(statementById, id),
  'cl-': (view, id) => view.load(claimById, id),
  'ex-': (view, id) => view.load(recordById, id),
  'ms-': (view, id) => view.load(recordById, id),
  'ta-': (view, id) => view.load(tallyById, id),
};

const MAX_IDS = 200;

const find = async (view: View, id: string): Promise<Node | null> => BY_PREFIX[id.slice(0, 3)]?.(view, id) ?? null;

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Whatever has this id; null for an unknown one.' })
  async node(
    @Ctx() { reads }: Context,
    @Arg('id', () => ID, ID_ARG) id: string,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<Node | null> {
    return find(await reads.viewOf(asOf), id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Whatever has these ids, in their order; null for each unknown one.',
  })
  async nodes(
    @Ctx() { reads }: Context,
    @Arg('ids', () => [ID], { description: 'At most 200 ids.' }) ids: string[],
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<(Node | null)[]> {
    if (ids.length > MAX_IDS)
      throw new BadUserInput('ids', `ids has ${ids.length} entries: ask for at most ${MAX_IDS}.`);
    const view = await reads.viewOf(asOf);
    return Promise.all(ids.map((id) => find(view, id)));
  }
}
