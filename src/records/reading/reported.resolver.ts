import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Claim } from '../../evidence/claim/claim.entity';
import { claimById } from '../../evidence/claim/claim.service';
import { Party } from '../../evidence/party/party.entity';
import { partyById } from '../../evidence/party/party.service';
import { Place } from '../../evidence/place/place.entity';
import { placeById } from '../../evidence/place/place.service';
import { Conflict, Explanation, SetAside } from './explanation';
import { Reported, ReportedCount, ReportedLimit, ReportedPlace, ReportedRole } from './reported';

/** Claims by id, without those a reader may not see. */
async function claimsOf({ view }: Reported | Conflict, ids: readonly string[]): Promise<Claim[]> {
  return (await view.loadMany(claimById, ids)).filter((claim) => claim !== null);
}

@Resolver(() => Reported)
export class ReportedResolver {
  @FieldResolver(() => Explanation, { description: 'Why this value.' })
  because(@Root() { view, recordId, resolved }: Reported): Explanation {
    return new Explanation(view, recordId, resolved);
  }

  @FieldResolver(() => [Claim], {
    description: 'Every claim on this value, chosen or set aside, by id; none for a sum of parts.',
  })
  claims(@Root() reported: Reported): Promise<Claim[]> {
    return claimsOf(
      reported,
      reported.resolved.claims.map(({ id }) => id),
    );
  }
}

@Resolver(() => ReportedCount)
export class ReportedCountResolver {
  @FieldResolver(() => Party, {
    nullable: true,
    description: 'Who takes them in; null for a medical service that names no side.',
  })
  to(@Root() { view, resolved }: ReportedCount): Promise<Party | null> | null {
    return resolved.key.toId === null ? null : view.load(partyById, resolved.key.toId);
  }
}

@Resolver(() => ReportedLimit)
export class ReportedLimitResolver {
  @FieldResolver(() => Party, {
    nullable: true,
    description: 'Who would take them in; null when the limit names no side.',
  })
  to(@Root() { view, resolved }: ReportedLimit): Promise<Party | null> | null {
    return resolved.key.toId === null ? null : view.load(partyById, resolved.key.toId);
  }
}

@Resolver(() => ReportedPlace)
export class ReportedPlaceResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'The place chosen; null when nobody named one.' })
  place(@Root() { view, resolved: { best } }: ReportedPlace): Promise<Place | null> | null {
    return best?.type === 'place' ? view.load(placeById, best.placeId) : null;
  }
}

@Resolver(() => ReportedRole)
export class ReportedRoleResolver {
  @FieldResolver(() => Party, { description: 'Who did it.' })
  party(@Root() { view, resolved }: ReportedRole): Promise<Party | null> {
    return view.load(partyById, resolved.key.partyId!);
  }
}

@Resolver(() => Explanation)
export class ExplanationResolver {
  @FieldResolver(() => Claim, {
    nullable: true,
    description: 'The claim whose value is shown as best; null when none is chosen, and for a sum.',
  })
  chosen(@Root() { view, resolved }: Explanation): Promise<Claim | null> | null {
    return resolved.chosen && view.load(claimById, resolved.chosen.id);
  }

  @FieldResolver(() => [SetAside], { description: 'The claims not chosen, by id, each with the reason.' })
  setAside(@Root() { view, resolved }: Explanation): SetAside[] {
    return resolved.setAside.map((aside) => new SetAside(view, aside));
  }

  @FieldResolver(() => [ReportedCount], { description: 'For DERIVED: the values summed; else empty.' })
  parts(@Root() { view, recordId, resolved }: Explanation): ReportedCount[] {
    return resolved.parts.map((part) => new ReportedCount(view, recordId, part));
  }
}

@Resolver(() => SetAside)
export class SetAsideResolver {
  @FieldResolver(() => Claim, { description: 'The claim.' })
  claim(@Root() { view, claimId }: SetAside): Promise<Claim | null> {
    return view.load(claimById, claimId);
  }
}

@Resolver(() => Conflict)
export class ConflictClaims {
  @FieldResolver(() => Party, { nullable: true, description: 'COUNT and LIMIT: to whom; else null.' })
  to(@Root() { view, resolved }: Conflict): Promise<Party | null> | null {
    return resolved.key.toId === null ? null : view.load(partyById, resolved.key.toId);
  }

  @FieldResolver(() => [Claim], { description: 'The claims that differ, by id.' })
  claims(@Root() conflict: Conflict): Promise<Claim[]> {
    return claimsOf(conflict, conflict.claimIds);
  }
}
