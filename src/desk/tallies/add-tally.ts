import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { addRow, type Row } from '../../db/row-changes';
import { AsStatedKind, PersonCategory, Review } from '../../evidence/claim/claim.terms';
import { DayScalar } from '../../kernel/graph/scalars';
import { Tally } from '../../records/tally/tally.entity';
import { tallyById } from '../../records/tally/tally.service';
import { TallyScope, TallyUnit } from '../../records/tally/tally.terms';
import { whyNotAccept } from '../claims/accept-rules';
import { requireRole } from '../keys/actor';
import { Role } from '../keys/role';
import { MutationInput } from '../mutation/mutation-input';
import { Payload } from '../mutation/payload';
import { notFound, refuseWrong } from '../mutation/refused';
import type { Task, Work } from '../mutation/task';
import { wrong } from '../mutation/wrong';
import { dangling, exists, wrongWithRow } from '../rows/checked';

const MAYBE = { nullable: true };

@InputType({ description: 'A total that somebody claims.' })
export class AddTallyInput extends MutationInput {
  @Field(() => ID, { description: 'The statement that claims it.' })
  statement: string;

  @Field(() => TallyUnit, { description: 'What is counted.' })
  unit: TallyUnit;

  @Field(() => Int, { ...MAYBE, description: 'The least the words allow; null where open.' })
  low?: number | null;

  @Field(() => Int, { ...MAYBE, description: 'The most the words allow, equal to `low` when exact; null where open.' })
  high?: number | null;

  @Field(() => String, { description: 'The words: 1 to 1,000 characters.' })
  asStated: string;

  @Field(() => AsStatedKind, { description: 'Whose words these are.' })
  asStatedKind: AsStatedKind;

  @Field(() => ID, { ...MAYBE, description: 'Who counts.' })
  countedBy?: string | null;

  @Field(() => ID, { ...MAYBE, description: 'Through whose help.' })
  via?: string | null;

  @Field(() => ID, { ...MAYBE, description: 'Only what went to this side; null: both.' })
  to?: string | null;

  @Field(() => PersonCategory, { ...MAYBE, description: 'Only these people; null: as the unit says.' })
  category?: PersonCategory | null;

  @Field(() => TallyScope, { description: 'Which hand-overs it takes in.' })
  scope: TallyScope;

  @Field(() => DayScalar, { ...MAYBE, description: 'First day of the period; null: from the beginning.' })
  since?: string | null;

  @Field(() => DayScalar, { ...MAYBE, description: 'Last day of the period; null: the day of publication.' })
  until?: string | null;

  @Field(() => String, { ...MAYBE, description: 'What else limits or blurs the scope: at most 1,000 characters.' })
  scopeNote?: string | null;
}

@ObjectType({ implements: Payload, description: 'A claimed total was added, and accepted.' })
export class AddTallyPayload extends Payload {
  @Field(() => Tally, { description: 'The total.' })
  tally: Tally;
}

interface Stored {
  readonly id: string;
}

export const addTally: Task<AddTallyInput, Stored> = {
  operation: 'addTally',
  wrong: (input) => wrongWithRow('tally', rowOf('ta-0000', { ...input, statement: 'st-0000' })),
  texts: ({ asStated, scopeNote }) => [
    ['asStated', asStated],
    ['scopeNote', scopeNote],
  ],
  apply: add,
  answer: async (view, { id }) => Object.assign(new AddTallyPayload(), { tally: await view.load(tallyById, id) }),
};

async function add(work: Work<AddTallyInput>): Promise<Stored> {
  requireRole(work.actor, Role.EDITOR, work.operation);
  const { tx, unit, input } = work;
  if (!(await exists(tx, 'statement', input.statement))) throw notFound('The statement', input.statement);
  const id = work.newId('ta');
  const row = rowOf(id, input);
  const [why] = await whyNotAccept(tx, [row]);
  refuseWrong([...(await dangling(tx, 'tally', row)), ...(why ? [wrong('statement', input.statement, why)] : [])]);
  await addRow(unit, 'tally', row, true);
  return { id };
}

const rowOf = (id: string, of: AddTallyInput): Row => ({
  id,
  statement_id: of.statement,
  unit: of.unit,
  number_low: of.low ?? null,
  number_high: of.high ?? null,
  as_stated: of.asStated,
  as_stated_kind: of.asStatedKind,
  counted_by_id: of.countedBy ?? null,
  via_id: of.via ?? null,
  to_id: of.to ?? null,
  category: of.category ?? null,
  scope: of.scope,
  since: of.since ?? null,
  until: of.until ?? null,
  scope_note: of.scopeNote ?? null,
  review: Review.ACCEPTED,
});
