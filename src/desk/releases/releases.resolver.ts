import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../db/context';
import { resultOf } from '../mutation/payload';
import { perform } from '../mutation/perform';
import { INPUT } from '../mutation/words';
import { createRelease, CreateReleaseInput, CreateReleasePayload } from './create-release';

const CreateReleaseResult = resultOf('CreateRelease', CreateReleasePayload);

@Resolver()
export class ReleaseMutations {
  @Mutation(() => CreateReleaseResult, {
    description: 'Names the data as they stand, to be cited and read `asOf`. Needs EDITOR.',
  })
  createRelease(
    @Ctx() context: Context,
    @Arg('input', () => CreateReleaseInput, INPUT) input: CreateReleaseInput,
  ): Promise<object> {
    return perform(context, createRelease, input);
  }
}
