import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { addRow, endRow } from '../../db/row-changes';
import { Claim } from '../../evidence/claim/claim.entity';
import { claimById } from '../../evidence/claim/claim.service';
import { Review } from '../../evidence/claim/claim.terms';
import { requireRole } from '../keys/actor';
import { Role } from '../keys/role';
import { ChangeInput } from '../mutation/mutation-input';
import { Payload } from '../mutation/payload';
import { invalid } from '../mutation/refused';
import type { Task, Work } from '../mutation/task';
import { expectUnchanged } from '../mutation/unchanged';
import { liveOf } from '../rows/live';

@InputType({ description: 'Which claim is `best`, whatever the policy says.' })
export class PinClaimInput extends ChangeInput {
  @Field(() => ID, { description: 'An accepted claim.' })
  claim: string;

  @Field(() => Boolean, { defaultValue: true, description: 'False takes the pin away.' })
  pinned: boolean;
}

@ObjectType({ implements: Payload, description: 'A claim was pinned, or its pin was taken away.' })
export class PinClaimPayload extends Payload {
  @Field(() => Claim, { description: 'The claim as it is now.' })
  claim: Claim;
}

export const pinClaim: Task<PinClaimInput, { readonly id: string }> = {
  operation: 'pinClaim',
  apply: pin,
  answer: async (view, { id }) => Object.assign(new PinClaimPayload(), { claim: await view.load(claimById, id) }),
};

async function pin(work: Work<PinClaimInput>): Promise<{ id: string }> {
  requireRole(work.actor, Role.EDITOR, work.operation);
  const { claim: id, pinned } = work.input;
  const [live] = await liveOf(work.tx, [id]);
  const { row, table } = live!;
  await expectUnchanged(work, { what: String(row.record_id), records: [String(row.record_id)] });
  if (table !== 'claim' || row.review !== Review.ACCEPTED)
    throw invalid('claim', `claim: found ${id}, which is ${String(row.review)}; expected an accepted claim`);
  if (row.pinned === pinned) return { id };
  await endRow(work.unit, 'claim', row);
  await addRow(work.unit, 'claim', { ...row, pinned }, true);
  return { id };
}
