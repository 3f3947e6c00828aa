import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { endRow } from '../../db/row-changes';
import { EndReason } from '../../evidence/claim/claim.terms';
import { recordById } from '../../evidence/record/records';
import { SourcedRecord } from '../../evidence/record/sourced-record';
import { requireRole } from '../keys/actor';
import { Role } from '../keys/role';
import { ChangeInput } from '../mutation/mutation-input';
import { Payload } from '../mutation/payload';
import type { Task, Work } from '../mutation/task';
import { expectUnchanged } from '../mutation/unchanged';
import { wrong, type Wrong } from '../mutation/wrong';
import { liveOf } from '../rows/live';

const MOST = 200;

@InputType({ description: 'What holds no longer. It is kept, and still read as of before.' })
export class EndClaimsInput extends ChangeInput {
  @Field(() => [ID], { description: `1 to ${MOST} different claims or claimed totals.` })
  claims: string[];

  @Field(() => EndReason, { description: 'Why they no longer hold; not PRIVACY, which blanks words as well.' })
  because: EndReason;
}

@ObjectType({ implements: Payload, description: 'Claims were ended.' })
export class EndClaimsPayload extends Payload {
  @Field(() => [ID], { description: 'Which ones.' })
  ended: readonly string[];

  @Field(() => [SourcedRecord], { description: 'The records they were about, as far as readers see them.' })
  records: SourcedRecord[];
}

interface Stored {
  readonly ended: readonly string[];
  readonly records: readonly string[];
}

export const endClaims: Task<EndClaimsInput, Stored> = {
  operation: 'endClaims',
  wrong: wrongWithEnd,
  apply: end,
  answer: async (view, { ended, records }) => {
    const found = await view.loadMany(recordById, records);
    return Object.assign(new EndClaimsPayload(), { ended, records: found.filter((record) => record !== null) });
  },
};

function wrongWithEnd({ claims, because }: EndClaimsInput): Wrong[] {
  const isBad = claims.length < 1 || claims.length > MOST || new Set(claims).size < claims.length;
  return [
    ...(isBad ? [wrong('claims', claims, `1 to ${MOST} different ids`)] : []),
    ...(because === EndReason.PRIVACY
      ? [wrong('because', because, 'another reason: eraseForPrivacy blanks words')]
      : []),
  ];
}

async function end(work: Work<EndClaimsInput>): Promise<Stored> {
  requireRole(work.actor, Role.EDITOR, work.operation);
  const { claims, because } = work.input;
  const live = await liveOf(work.tx, claims);
  const records = [...new Set(live.flatMap(({ row }) => (row.record_id ? [String(row.record_id)] : [])))];
  await expectUnchanged(work, { what: records.join(', '), records });
  for (const { table, row } of live) await endRow(work.unit, table, row, because);
  return { ended: claims, records };
}
