import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../db/context';
import { resultOf } from '../mutation/payload';
import { perform } from '../mutation/perform';
import { INPUT } from '../mutation/words';
import { saveParty, SavePartyInput, SavePartyPayload } from './save-party';
import { savePlace, SavePlaceInput, SavePlacePayload } from './save-place';
import { saveSource, SaveSourceInput, SaveSourcePayload } from './save-source';

const SavePartyResult = resultOf('SaveParty', SavePartyPayload);
const SavePlaceResult = resultOf('SavePlace', SavePlacePayload);
const SaveSourceResult = resultOf('SaveSource', SaveSourcePayload);

@Resolver()
export class FileMutations {
  @Mutation(() => SavePartyResult, { description: 'Adds a party or changes one, with its names. Needs EDITOR.' })
  saveParty(
    @Ctx() context: Context,
    @Arg('input', () => SavePartyInput, INPUT) input: SavePartyInput,
  ): Promise<object> {
    return perform(context, saveParty, input);
  }

  @Mutation(() => SavePlaceResult, { description: 'Adds a place or changes one. Needs EDITOR.' })
  savePlace(
    @Ctx() context: Context,
    @Arg('input', () => SavePlaceInput, INPUT) input: SavePlaceInput,
  ): Promise<object> {
    return perform(context, savePlace, input);
  }

  @Mutation(() => SaveSourceResult, { description: 'Adds a source or changes one. Needs ADMIN.' })
  saveSource(
    @Ctx() context: Context,
    @Arg('input', () => SaveSourceInput, INPUT) input: SaveSourceInput,
  ): Promise<object> {
    return perform(context, saveSource, input);
  }
}
