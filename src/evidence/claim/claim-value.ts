import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { DatePrecision } from '../../kernel/graph/date-precision';
import { typeNameOf } from '../../kernel/graph/node';
import { DayScalar } from '../../kernel/graph/scalars';
import { precisionOf } from '../../kernel/partial-date';
import { partyById } from '../party/party.service';
import { Party } from '../party/party.entity';
import { Place } from '../place/place.entity';
import { placeById } from '../place/place.service';
import type { Claim } from './claim.entity';
import { ClaimField, ValueStatus } from './claim.terms';

abstract class OfClaim {
  constructor(protected readonly claim: Claim) {}
}

@ObjectType({ description: 'A number, or a range of numbers.' })
class NumberValue extends OfClaim {
  @Field(() => Int, { nullable: true, description: 'The least it may be; null where open: “almost 300”.' })
  readonly low = this.claim.numberLow;

  @Field(() => Int, { nullable: true, description: 'The most it may be; null where open: “at least 100”.' })
  readonly high = this.claim.numberHigh;

  @Field(() => Boolean, { description: 'True when it is one number.' })
  readonly exact = this.claim.numberLow !== null && this.claim.numberLow === this.claim.numberHigh;
}

@ObjectType({ description: 'A day, or a range of days.' })
class DateValue extends OfClaim {
  @Field(() => DayScalar, { nullable: true, description: 'First possible day; null where open.' })
  readonly from = this.claim.dateFrom;

  @Field(() => DayScalar, { nullable: true, description: 'Last possible day; null where open.' })
  readonly to = this.claim.dateTo;

  @Field(() => DatePrecision, { description: 'How precise it is.' })
  readonly precision = precisionOf(this.claim.dateFrom, this.claim.dateTo) as DatePrecision;
}

@ObjectType({ description: 'A place.' })
class PlaceValue {
  @Field(() => Place, { description: 'Which one.' })
  readonly place: Place;
}

@ObjectType({ description: 'A party in the role of the claim.' })
class PartyValue {
  @Field(() => Party, { description: 'Which one.' })
  readonly party: Party;
}

@ObjectType({ description: 'A word of the data package.' })
class TermValue {
  @Field(() => String, { description: 'Which one.' })
  readonly term: string;
}

export const ClaimValue = createUnionType({
  name: 'ClaimValue',
  description: 'What a claim says, by its field.',
  types: () => [NumberValue, DateValue, PlaceValue, PartyValue, TermValue] as const,
  resolveType: typeNameOf,
});

/** Null unless a value was stated; words alone are in `asStated`. */
export async function claimValue(claim: Claim): Promise<object | null> {
  const { view, field, status, placeId, partyId, term } = claim;
  if (status !== ValueStatus.STATED) return null;
  if (claim.numberLow !== null || claim.numberHigh !== null) return new NumberValue(claim);
  if (claim.dateFrom !== null || claim.dateTo !== null) return new DateValue(claim);
  if (placeId !== null) return Object.assign(new PlaceValue(), { place: await view.load(placeById, placeId) });
  if (field === ClaimField.PARTY)
    return Object.assign(new PartyValue(), { party: await view.load(partyById, partyId!) });
  return term !== null && SAYS_A_WORD.has(field) ? Object.assign(new TermValue(), { term }) : null;
}

const SAYS_A_WORD = new Set([ClaimField.OUTCOME, ClaimField.KIND, ClaimField.AGREEMENT]);
