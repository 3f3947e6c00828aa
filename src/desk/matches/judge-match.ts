import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Tx } from '../../db/contract';
import { insertRows } from '../../db/insert';
import type { Row } from '../../db/row-changes';
import { HOLDS } from '../../db/view';
import { recordById } from '../../evidence/record/records';
import { SourcedRecord } from '../../evidence/record/sourced-record';
import { publishEnum } from '../../kernel/graph/enums';
import { refreshCanonicalIds } from '../../records/match/canonical';
import { Judgement } from '../../records/match/match.terms';
import { requireRole } from '../keys/actor';
import { Role } from '../keys/role';
import { ChangeInput } from '../mutation/mutation-input';
import { Payload } from '../mutation/payload';
import { invalid } from '../mutation/refused';
import type { Task, Work } from '../mutation/task';
import { expectUnchanged } from '../mutation/unchanged';
import { wrong } from '../mutation/wrong';
import { refuseContradiction } from './contradiction';
import { refuseUnlike } from './judged-records';

/** Judgement, and none any more. */
export enum MatchVerdict {
  SAME = 'SAME',
  DIFFERENT = 'DIFFERENT',
  UNSURE = 'UNSURE',
  UNDO = 'UNDO',
}

publishEnum(MatchVerdict, 'MatchVerdict', 'What an editor judges about two records.', {
  SAME: 'They are one: the smallest id is that of both, and the others keep answering with it.',
  DIFFERENT: 'They are two, however alike; they can never be judged SAME while this stands.',
  UNSURE: 'They were looked at, and it cannot be told.',
  UNDO: 'The judgement that stands is taken back; what was merged by it stands apart again.',
});

@InputType({ description: 'A judgement about two records of one kind. It takes the place of the one that stands.' })
export class JudgeMatchInput extends ChangeInput {
  @Field(() => ID, { description: 'One record.' })
  left: string;

  @Field(() => ID, { description: 'The other one; the order does not matter.' })
  right: string;

  @Field(() => MatchVerdict, { description: 'What is judged.' })
  verdict: MatchVerdict;
}

@ObjectType({ implements: Payload, description: 'Two records were judged.' })
export class JudgeMatchPayload extends Payload {
  @Field(() => [SourcedRecord], {
    description: 'The record of each id given, which is the same one where they are merged.',
  })
  records: SourcedRecord[];
}

interface Stored {
  readonly records: readonly string[];
}

export const judgeMatch: Task<JudgeMatchInput, Stored> = {
  operation: 'judgeMatch',
  wrong: ({ left, right }) => (left === right ? [wrong('right', right, 'another record')] : []),
  apply: judge,
  answer: async (view, { records }) => {
    const found = await view.loadMany(recordById, records);
    return Object.assign(new JudgeMatchPayload(), { records: found.filter((record) => record !== null) });
  },
};

async function judge(work: Work<JudgeMatchInput>): Promise<Stored> {
  requireRole(work.actor, Role.EDITOR, work.operation);
  const { tx, input } = work;
  const { left: one, right: other, verdict } = input;
  await refuseUnlike(tx, one, other);
  await expectUnchanged(work, { what: `${one}, ${other}`, records: [one, other] });
  const [left, right] = one < other ? [one, other] : [other, one];
  const before = await standing(tx, left, right);
  if (verdict === MatchVerdict.UNDO && !before)
    throw invalid('verdict', 'verdict: found UNDO; expected another: no judgement about these two stands');
  if (before?.judgement === (verdict as string)) return { records: [one, other] };
  if (before) await end(work, before);
  if (verdict !== MatchVerdict.UNDO) await begin(work, left, right, Judgement[verdict]);
  await refuseContradiction(tx);
  await refreshCanonicalIds(tx);
  return { records: [one, other] };
}

async function standing(tx: Tx, left: string, right: string): Promise<Row | null> {
  const sql =
    'SELECT left_id, right_id, judgement, reason FROM `match` WHERE left_id = ? AND right_id = ? AND until_revision = ?';
  return (await tx.query<Row>(sql, [left, right, HOLDS]))[0] ?? null;
}

async function begin({ unit, input }: Work, left: string, right: string, judgement: Judgement): Promise<void> {
  const after = { left_id: left, right_id: right, judgement, reason: input.reason };
  const row = { ...after, since_revision: unit.revision, until_revision: HOLDS };
  await insertRows(unit.tx, 'match', Object.keys(row), [Object.values(row)]);
  const operation = judgement === Judgement.SAME ? 'MERGE' : 'ADD';
  await unit.record({ operation, entity: 'match', entityId: `${left}/${right}`, before: null, after });
}

async function end({ unit }: Work, before: Row): Promise<void> {
  const { left_id: left, right_id: right, judgement } = before;
  await unit.tx.run('UPDATE `match` SET until_revision = ? WHERE left_id = ? AND right_id = ? AND until_revision = ?', [
    unit.revision,
    String(left),
    String(right),
    HOLDS,
  ]);
  const operation = judgement === Judgement.SAME ? 'UNMERGE' : 'END';
  await unit.record({ operation, entity: 'match', entityId: `${String(left)}/${String(right)}`, before, after: null });
}
