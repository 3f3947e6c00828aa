import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../db/context';
import { INPUT } from '../mutation/words';
import { resultOf } from '../mutation/payload';
import { perform } from '../mutation/perform';
import { addClaims, AddClaimsInput, AddClaimsPayload } from './add-claims';
import { endClaims, EndClaimsInput, EndClaimsPayload } from './end-claims';
import { pinClaim, PinClaimInput, PinClaimPayload } from './pin-claim';
import { reviewClaims, ReviewClaimsPayload } from './review-claims';
import { ReviewClaimsInput } from './review-claims.input';

const AddClaimsResult = resultOf('AddClaims', AddClaimsPayload);
const ReviewClaimsResult = resultOf('ReviewClaims', ReviewClaimsPayload);
const PinClaimResult = resultOf('PinClaim', PinClaimPayload);
const EndClaimsResult = resultOf('EndClaims', EndClaimsPayload);

@Resolver()
export class ClaimMutations {
  @Mutation(() => AddClaimsResult, {
    description:
      'Proposes claims that a statement makes. Needs CONTRIBUTOR; readers see them once an editor accepts them.',
  })
  addClaims(
    @Ctx() context: Context,
    @Arg('input', () => AddClaimsInput, INPUT) input: AddClaimsInput,
  ): Promise<object> {
    return perform(context, addClaims, input);
  }

  @Mutation(() => ReviewClaimsResult, { description: 'Decides on claims and claimed totals. Needs EDITOR.' })
  reviewClaims(
    @Ctx() context: Context,
    @Arg('input', () => ReviewClaimsInput, INPUT) input: ReviewClaimsInput,
  ): Promise<object> {
    return perform(context, reviewClaims, input);
  }

  @Mutation(() => PinClaimResult, { description: 'Chooses a claim over the policy, or no longer. Needs EDITOR.' })
  pinClaim(@Ctx() context: Context, @Arg('input', () => PinClaimInput, INPUT) input: PinClaimInput): Promise<object> {
    return perform(context, pinClaim, input);
  }

  @Mutation(() => EndClaimsResult, { description: 'Ends claims and claimed totals that no longer hold. Needs EDITOR.' })
  endClaims(
    @Ctx() context: Context,
    @Arg('input', () => EndClaimsInput, INPUT) input: EndClaimsInput,
  ): Promise<object> {
    return perform(context, endClaims, input);
  }
}
