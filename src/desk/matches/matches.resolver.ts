import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../db/context';
import { resultOf } from '../mutation/payload';
import { perform } from '../mutation/perform';
import { INPUT } from '../mutation/words';
import { judgeMatch, JudgeMatchInput, JudgeMatchPayload } from './judge-match';

const JudgeMatchResult = resultOf('JudgeMatch', JudgeMatchPayload);

@Resolver()
export class MatchMutations {
  @Mutation(() => JudgeMatchResult, {
    description: 'Merges two records, keeps them apart, or takes that back. Needs EDITOR.',
  })
  judgeMatch(
    @Ctx() context: Context,
    @Arg('input', () => JudgeMatchInput, INPUT) input: JudgeMatchInput,
  ): Promise<object> {
    return perform(context, judgeMatch, input);
  }
}
