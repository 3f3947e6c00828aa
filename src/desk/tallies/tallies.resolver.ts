import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../db/context';
import { resultOf } from '../mutation/payload';
import { perform } from '../mutation/perform';
import { INPUT } from '../mutation/words';
import { addTally, AddTallyInput, AddTallyPayload } from './add-tally';

const AddTallyResult = resultOf('AddTally', AddTallyPayload);

@Resolver()
export class TallyMutations {
  @Mutation(() => AddTallyResult, { description: 'Adds a claimed total, which counts at once. Needs EDITOR.' })
  addTally(@Ctx() context: Context, @Arg('input', () => AddTallyInput, INPUT) input: AddTallyInput): Promise<object> {
    return perform(context, addTally, input);
  }
}
