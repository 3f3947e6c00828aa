import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../db/context';
import { deskOf } from '../mutation/desk';
import { resultOf } from '../mutation/payload';
import { perform } from '../mutation/perform';
import { INPUT } from '../mutation/words';
import { eraseForPrivacy, EraseForPrivacyInput, EraseForPrivacyPayload } from './erase-for-privacy';
import { scrub } from './scrub';

const EraseForPrivacyResult = resultOf('EraseForPrivacy', EraseForPrivacyPayload);

@Resolver()
export class EraseMutations {
  @Mutation(() => EraseForPrivacyResult, {
    description:
      'Erases words from everything this database holds: every version, the history, the search, kept answers, texts as they were collected. What is read as of before shows the blank too, and what brings the words again ' +
      'is kept without them. Needs ADMIN. Cannot be undone.',
  })
  eraseForPrivacy(
    @Ctx() context: Context,
    @Arg('input', () => EraseForPrivacyInput, INPUT) input: EraseForPrivacyInput,
  ): Promise<object> {
    return erased(context, input);
  }
}

/** Where it is done, the files are seen to as well: also when it was done before. */
export async function erased(context: Context, input: EraseForPrivacyInput): Promise<object> {
  const answer = await perform(context, eraseForPrivacy, input);
  if (answer instanceof EraseForPrivacyPayload) answer.isGoneFromFiles = await scrub(deskOf(context).db);
  return answer;
}
