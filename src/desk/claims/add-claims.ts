import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { insertRows } from '../../db/insert';
import { addRow } from '../../db/row-changes';
import { Review } from '../../evidence/claim/claim.terms';
import { RecordKind } from '../../evidence/record/record.terms';
import { requireRole } from '../keys/actor';
import { Role } from '../keys/role';
import { ChangeInput } from '../mutation/mutation-input';
import { Payload } from '../mutation/payload';
import { notFound, refuseWrong } from '../mutation/refused';
import type { Task, Work } from '../mutation/task';
import { expectUnchanged } from '../mutation/unchanged';
import { wrong, type Wrong } from '../mutation/wrong';
import { dangling, exists } from '../rows/checked';
import { ClaimInput, wrongWithClaim } from './claim.input';
import { DeskClaim, deskClaims } from './desk-claim';
import { newClaim } from './new-claim';

const MOST = 100;

@InputType({ description: 'Claims that one statement makes about one record.' })
export class AddClaimsInput extends ChangeInput {
  @Field(() => ID, { description: 'The statement that asserts them.' })
  statement: string;

  @Field(() => ID, { nullable: true, description: 'The record they are about; not together with `newRecord`.' })
  record?: string | null;

  @Field(() => RecordKind, {
    nullable: true,
    description: 'They are about something that is not on file yet. Nobody sees it until a claim about it is accepted.',
  })
  newRecord?: RecordKind | null;

  @Field(() => [ClaimInput], { description: `1 to ${MOST} claims; each waits for an editor.` })
  claims: ClaimInput[];
}

@ObjectType({ implements: Payload, description: 'Claims were proposed.' })
export class AddClaimsPayload extends Payload {
  @Field(() => [DeskClaim], { description: 'In the order in which they were given.' })
  claims: DeskClaim[];
}

interface Stored {
  readonly ids: readonly string[];
}

export const addClaims: Task<AddClaimsInput, Stored> = {
  operation: 'addClaims',
  wrong: ({ claims, record, newRecord }) => [
    ...(claims.length < 1 || claims.length > MOST ? [wrong('claims', claims.length, `1 to ${MOST} claims`)] : []),
    ...(Boolean(record) === Boolean(newRecord) ? [wrong('record', record, 'either record or newRecord')] : []),
    ...claims.flatMap((claim, index) => wrongWithClaim(claim, `claims[${index}].`)),
  ],
  texts: ({ claims }) => claims.map(({ asStated }, index) => [`claims[${index}].asStated`, asStated]),
  apply: propose,
  answer: async (view, { ids }) => Object.assign(new AddClaimsPayload(), { claims: await deskClaims(view, ids) }),
};

async function propose(work: Work<AddClaimsInput>): Promise<Stored> {
  requireRole(work.actor, Role.CONTRIBUTOR, work.operation);
  const { tx, unit, input } = work;
  if (!(await exists(tx, 'statement', input.statement))) throw notFound('The statement', input.statement);
  const recordId = await recordFor(work);
  const ids: string[] = [];
  const broken: Wrong[] = [];
  for (const [index, claim] of input.claims.entries()) {
    const id = work.newId('cl', String(index));
    const row = await newClaim(tx, claim, { id, statementId: input.statement, recordId }, Review.PROPOSED);
    const missing = await dangling(tx, 'claim', row, `claims[${index}].`);
    if (missing.length === 0) await addRow(unit, 'claim', row, true);
    broken.push(...missing);
    ids.push(id);
  }
  refuseWrong(broken);
  return { ids };
}

async function recordFor(work: Work<AddClaimsInput>): Promise<string> {
  const { record, newRecord } = work.input;
  if (newRecord) return newIdentity(work, newRecord);
  if (!(await exists(work.tx, 'record', record!))) throw notFound('The record', record!);
  await expectUnchanged(work, { what: record!, records: [record!] });
  return record!;
}

async function newIdentity(work: Work, kind: RecordKind): Promise<string> {
  const id = work.newId(kind === RecordKind.EXCHANGE ? 'ex' : 'ms', 'record');
  await insertRows(work.tx, 'record', ['id', 'kind', 'canonical_id'], [[id, kind, id]]);
  return id;
}
