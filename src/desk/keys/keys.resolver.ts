import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../db/context';
import { deskOf } from '../mutation/desk';
import { resultOf } from '../mutation/payload';
import { perform } from '../mutation/perform';
import { INPUT } from '../mutation/words';
import { requireRole } from './actor';
import { ApiKey } from './api-key.entity';
import { allKeys } from './key.service';
import {
  createApiKey,
  CreateApiKeyInput,
  CreateApiKeyPayload,
  revokeApiKey,
  RevokeApiKeyInput,
  RevokeApiKeyPayload,
} from './key-mutations';
import { Role } from './role';

const CreateApiKeyResult = resultOf('CreateApiKey', CreateApiKeyPayload);
const RevokeApiKeyResult = resultOf('RevokeApiKey', RevokeApiKeyPayload);

@Resolver()
export class KeyResolver {
  @Query(() => [ApiKey], { description: 'All keys, the newest first. Needs ADMIN, else FORBIDDEN.' })
  apiKeys(@Ctx() context: Context): Promise<ApiKey[]> {
    const { db, actor } = deskOf(context);
    requireRole(actor, Role.ADMIN, 'apiKeys');
    return allKeys(db, actor);
  }

  @Mutation(() => CreateApiKeyResult, { description: 'Makes a key, and shows it this once. Needs ADMIN.' })
  createApiKey(
    @Ctx() context: Context,
    @Arg('input', () => CreateApiKeyInput, INPUT) input: CreateApiKeyInput,
  ): Promise<object> {
    return perform(context, createApiKey, input);
  }

  @Mutation(() => RevokeApiKeyResult, { description: 'Ends a key at once, for ever. Needs ADMIN.' })
  revokeApiKey(
    @Ctx() context: Context,
    @Arg('input', () => RevokeApiKeyInput, INPUT) input: RevokeApiKeyInput,
  ): Promise<object> {
    return perform(context, revokeApiKey, input);
  }
}
