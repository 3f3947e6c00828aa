import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { officialName } from '../../src/evidence/party/party.service';
import type { Plain } from './context';
import { PlainClaim, PlainDocument, PlainParty, PlainSource, PlainStatement } from './types';

@Resolver(() => PlainParty)
export class PlainPartyResolver {
  @FieldResolver(() => String)
  async name(
    @Root() { id }: PlainParty,
    @Ctx() { load }: Plain,
    @Arg('language', () => String, { defaultValue: 'en' }) language: string,
  ): Promise<string> {
    return officialName(await load.names.load(id), language)!;
  }
}

@Resolver(() => PlainDocument)
export class PlainDocumentResolver {
  @FieldResolver(() => PlainSource)
  source(@Root() { sourceId }: PlainDocument, @Ctx() { load }: Plain): Promise<PlainSource | null> {
    return load.source.load(sourceId);
  }
}

@Resolver(() => PlainStatement)
export class PlainStatementResolver {
  @FieldResolver(() => PlainDocument)
  document(@Root() { documentId }: PlainStatement, @Ctx() { load }: Plain): Promise<PlainDocument | null> {
    return load.document.load(documentId);
  }

  @FieldResolver(() => PlainSource)
  async source(@Root() { documentId }: PlainStatement, @Ctx() { load }: Plain): Promise<PlainSource | null> {
    return load.source.load((await load.document.load(documentId))!.sourceId);
  }

  @FieldResolver(() => PlainParty, { nullable: true })
  speaker(@Root() { speakerId }: PlainStatement, @Ctx() { load }: Plain): Promise<PlainParty | null> | null {
    return speakerId === null ? null : load.party.load(speakerId);
  }
}

@Resolver(() => PlainClaim)
export class PlainClaimResolver {
  @FieldResolver(() => PlainStatement)
  statement(@Root() { statementId }: PlainClaim, @Ctx() { load }: Plain): Promise<PlainStatement | null> {
    return load.statement.load(statementId);
  }
}
