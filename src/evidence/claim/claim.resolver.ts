import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../db/context';
import { Revision } from '../../db/revision.entity';
import { revisionById } from '../../db/revision.service';
import { AsOf } from '../../kernel/graph/as-of';
import type { PageArgs } from '../../kernel/graph/page-args';
import { AS_OF } from '../../kernel/graph/words';
import { Party } from '../party/party.entity';
import { partyById } from '../party/party.service';
import { recordById } from '../record/records';
import { SourcedRecord } from '../record/sourced-record';
import { Statement } from '../statement/statement.entity';
import { statementById } from '../statement/statement.service';
import { ClaimValue, claimValue } from './claim-value';
import { Claim } from './claim.entity';
import { EndReason } from './claim.terms';
import { ClaimArgs, ClaimConnection, claimPage } from './claim.list';
import { quoteSpanOf, Span, spanOf } from './span';

@Resolver(() => Claim)
export class ClaimResolver {
  @Query(() => ClaimConnection, { description: 'Claims, by id.' })
  async claims(
    @Ctx() { reads }: Context,
    @Args(() => ClaimArgs) args: PageArgs,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<object> {
    return claimPage(await reads.viewOf(asOf), args);
  }

  @FieldResolver(() => SourcedRecord, {
    description: 'What it is about; of a merged record, the one it was merged into.',
  })
  record(@Root() { view, recordId }: Claim): Promise<SourcedRecord | null> {
    return view.load(recordById, recordId);
  }

  @FieldResolver(() => Statement, { description: 'What asserts it.' })
  statement(@Root() { view, statementId }: Claim): Promise<Statement | null> {
    return view.load(statementById, statementId);
  }

  @FieldResolver(() => Party, { nullable: true, description: 'COUNT and LIMIT: who takes in; else null.' })
  to(@Root() { view, toId }: Claim): Promise<Party | null> | null {
    return toId === null ? null : view.load(partyById, toId);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: 'COUNT and LIMIT: who hands over, where said; else null.',
  })
  from(@Root() { view, fromId }: Claim): Promise<Party | null> | null {
    return fromId === null ? null : view.load(partyById, fromId);
  }

  @FieldResolver(() => Party, { nullable: true, description: 'ORDINAL: who counts. PARTY: who. Else null.' })
  party(@Root() { view, partyId }: Claim): Promise<Party | null> | null {
    return partyId === null ? null : view.load(partyById, partyId);
  }

  @FieldResolver(() => ClaimValue, {
    nullable: true,
    description: 'What it says; null unless STATED, and where words alone were given.',
  })
  value(@Root() claim: Claim): Promise<object | null> {
    return claimValue(claim);
  }

  @FieldResolver(() => Span, {
    nullable: true,
    description: 'Where its words stand in the text of the document; null unless read there.',
  })
  span(@Root() claim: Claim): Span | null {
    return spanOf(claim);
  }

  @FieldResolver(() => Span, {
    nullable: true,
    description: 'Where its words stand in the public quote; null for words of our own.',
  })
  async quoteSpan(@Root() claim: Claim): Promise<Span | null> {
    const statement = await claim.view.load(statementById, claim.statementId);
    return quoteSpanOf(claim, statement?.quote ?? null);
  }

  @FieldResolver(() => Revision, { description: 'The revision that recorded this version of it.' })
  recordedIn(@Root() { view, sinceRevision }: Claim): Promise<Revision | null> {
    return view.load(revisionById, sinceRevision);
  }

  @FieldResolver(() => EndReason, { nullable: true, description: 'Why it no longer holds; null while it does.' })
  endedBecause(@Root() { view, untilRevision, endedBecause }: Claim): EndReason | null {
    return untilRevision > view.revision ? null : endedBecause;
  }

  @FieldResolver(() => Revision, { nullable: true, description: 'The revision that ended it; null while it holds.' })
  endedIn(@Root() { view, untilRevision }: Claim): Promise<Revision | null> | null {
    return untilRevision > view.revision ? null : view.load(revisionById, untilRevision);
  }
}
