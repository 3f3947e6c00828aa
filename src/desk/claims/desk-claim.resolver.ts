import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Revision } from '../../db/revision.entity';
import { revisionById } from '../../db/revision.service';
import { ClaimValue, claimValue } from '../../evidence/claim/claim-value';
import { Party } from '../../evidence/party/party.entity';
import { partyById } from '../../evidence/party/party.service';
import { recordById } from '../../evidence/record/records';
import { SourcedRecord } from '../../evidence/record/sourced-record';
import { Statement } from '../../evidence/statement/statement.entity';
import { statementById } from '../../evidence/statement/statement.service';
import type { View } from '../../db/view';
import { DeskClaim } from './desk-claim';

@Resolver(() => DeskClaim)
export class DeskClaimResolver {
  @FieldResolver(() => SourcedRecord, {
    nullable: true,
    description: 'The record it is said to be about; null where readers do not see one yet.',
  })
  record(@Root() { view, recordId }: DeskClaim): Promise<SourcedRecord | null> {
    return view.load(recordById, recordId);
  }

  @FieldResolver(() => Statement, { description: 'What asserts it.' })
  statement(@Root() { view, claim }: DeskClaim): Promise<Statement | null> {
    return view.load(statementById, claim.statementId);
  }

  @FieldResolver(() => Party, { nullable: true, description: 'COUNT and LIMIT: who takes in; else null.' })
  to(@Root() { view, claim }: DeskClaim): Promise<Party | null> | null {
    return party(view, claim.toId);
  }

  @FieldResolver(() => Party, { nullable: true, description: 'COUNT and LIMIT: who hands over; else null.' })
  from(@Root() { view, claim }: DeskClaim): Promise<Party | null> | null {
    return party(view, claim.fromId);
  }

  @FieldResolver(() => Party, { nullable: true, description: 'ORDINAL: who counts. PARTY: who. Else null.' })
  party(@Root() { view, claim }: DeskClaim): Promise<Party | null> | null {
    return party(view, claim.partyId);
  }

  @FieldResolver(() => ClaimValue, { nullable: true, description: 'What it says; null where words alone were given.' })
  value(@Root() { claim }: DeskClaim): Promise<object | null> {
    return claimValue(claim);
  }

  @FieldResolver(() => Revision, { description: 'The revision that recorded this version of it.' })
  recordedIn(@Root() { view, claim }: DeskClaim): Promise<Revision | null> {
    return view.load(revisionById, claim.sinceRevision);
  }
}

const party = (view: View, id: string | null): Promise<Party | null> | null =>
  id === null ? null : view.load(partyById, id);
