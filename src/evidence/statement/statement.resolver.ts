import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../db/context';
import { columnOf } from '../../db/shape';
import { AsOf } from '../../kernel/graph/as-of';
import type { Forward, PageArgs } from '../../kernel/graph/page-args';
import { AS_OF, ID_ARG } from '../../kernel/graph/words';
import { Document } from '../document/document.entity';
import { documentById } from '../document/document.service';
import { partyById } from '../party/party.service';
import { Party } from '../party/party.entity';
import { Source } from '../source/source.entity';
import { sourceById } from '../source/source.service';
import { Statement } from './statement.entity';
import { NestedStatementArgs, StatementArgs, StatementConnection, statementPage } from './statement.list';
import { correctionsOf, statementById } from './statement.service';

@Resolver(() => Statement)
export class StatementResolver {
  @Query(() => Statement, { nullable: true, description: 'One statement; null for an unknown id.' })
  async statement(
    @Ctx() { reads }: Context,
    @Arg('id', () => ID, ID_ARG) id: string,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<Statement | null> {
    return (await reads.viewOf(asOf)).load(statementById, id);
  }

  @Query(() => StatementConnection, { description: 'Statements, the newest first unless ordered otherwise.' })
  async statements(
    @Ctx() { reads }: Context,
    @Args(() => StatementArgs) args: PageArgs,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<object> {
    return statementPage(await reads.viewOf(asOf), args);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: 'Who says it; null: the outlet itself, or an unnamed speaker whom `relayedVia` carries.',
  })
  speaker(@Root() { view, speakerId }: Statement): Promise<Party | null> | null {
    return speakerId === null ? null : view.load(partyById, speakerId);
  }

  @FieldResolver(() => Document, { description: 'Where it stands.' })
  document(@Root() { view, documentId }: Statement): Promise<Document | null> {
    return view.load(documentById, documentId);
  }

  @FieldResolver(() => Source, { description: 'Who publishes it.' })
  async source(@Root() { view, documentId }: Statement): Promise<Source | null> {
    const document = await view.load(documentById, documentId);
    return document && view.load(sourceById, document.sourceId);
  }

  @FieldResolver(() => Statement, {
    nullable: true,
    description: 'The statement it repeats, one step nearer the origin; null for an origin.',
  })
  relayedFrom(@Root() { view, relayedFromId }: Statement): Promise<Statement | null> | null {
    return relayedFromId === null ? null : view.load(statementById, relayedFromId);
  }

  @FieldResolver(() => Source, {
    nullable: true,
    description: 'The carrier in between, where it is a source here; else null.',
  })
  relayedViaSource(@Root() { view, relayedViaSourceId }: Statement): Promise<Source | null> | null {
    return relayedViaSourceId === null ? null : view.load(sourceById, relayedViaSourceId);
  }

  @FieldResolver(() => Statement, { description: 'The end of its relay chain; itself when it relays nothing.' })
  origin(@Root() { view, originId }: Statement): Promise<Statement | null> {
    return view.load(statementById, originId);
  }

  @FieldResolver(() => Boolean, { description: 'True when it relays nothing.' })
  isOrigin(@Root() { id, originId }: Statement): boolean {
    return id === originId;
  }

  @FieldResolver(() => StatementConnection, {
    description: 'The statements that repeat it directly, the newest first.',
  })
  relays(@Root() { view, id }: Statement, @Args(() => NestedStatementArgs) args: Forward): Promise<object> {
    return statementPage(view, args, {
      name: 'Statement.relays',
      parent: { column: columnOf(Statement, 'relayedFromId'), id },
    });
  }

  @FieldResolver(() => Statement, {
    nullable: true,
    description: 'The statement it corrects; null when it corrects none.',
  })
  corrects(@Root() { view, correctsId }: Statement): Promise<Statement | null> | null {
    return correctsId === null ? null : view.load(statementById, correctsId);
  }

  @FieldResolver(() => Statement, {
    nullable: true,
    description: 'The latest statement that corrects it; null when none does.',
  })
  async correctedBy(@Root() { view, id }: Statement): Promise<Statement | null> {
    return (await view.load(correctionsOf, id)).at(-1) ?? null;
  }
}
