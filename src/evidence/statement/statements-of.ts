import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { columnOf } from '../../db/shape';
import { Document } from '../document/document.entity';
import { Party } from '../party/party.entity';
import type { Forward } from '../../kernel/graph/page-args';
import { Statement } from './statement.entity';
import { NestedStatementArgs, StatementConnection, statementPage } from './statement.list';

@Resolver(() => Party)
export class PartyStatements {
  @FieldResolver(() => StatementConnection, { description: 'What it says, the newest first unless ordered otherwise.' })
  statements(@Root() { view, id }: Party, @Args(() => NestedStatementArgs) args: Forward): Promise<object> {
    return statementPage(view, args, {
      name: 'Party.statements',
      parent: { column: columnOf(Statement, 'speakerId'), id },
    });
  }
}

@Resolver(() => Document)
export class DocumentStatements {
  @FieldResolver(() => StatementConnection, { description: 'What is said in it, the newest first.' })
  statements(@Root() { view, id }: Document, @Args(() => NestedStatementArgs) args: Forward): Promise<object> {
    return statementPage(view, args, {
      name: 'Document.statements',
      parent: { column: columnOf(Statement, 'documentId'), id },
    });
  }
}
