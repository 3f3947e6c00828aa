import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { addRow, modifyRow, type Row } from '../../db/row-changes';
import { Statement } from '../../evidence/statement/statement.entity';
import { statementById } from '../../evidence/statement/statement.service';
import { requireRole } from '../keys/actor';
import { Role } from '../keys/role';
import { ChangeInput, MutationInput } from '../mutation/mutation-input';
import { Payload } from '../mutation/payload';
import { invalid, notFound, refuseWrong } from '../mutation/refused';
import type { Task, Work } from '../mutation/task';
import { expectUnchanged } from '../mutation/unchanged';
import { dangling, wrongWithRow } from '../rows/checked';
import { followOrigin, originOf, statementOf } from './relays';
import { type StatementColumns, statementColumns, StatementInput, statementTexts } from './statement.input';

@InputType({ description: 'A statement that a document contains.' })
export class AddStatementInput extends MutationInput {
  @Field(() => ID, { description: 'The document it stands in.' })
  document: string;

  @Field(() => StatementInput, { description: 'Who says what.' })
  statement: StatementInput;
}

@InputType({ description: 'What a statement ought to say.' })
export class CorrectStatementInput extends ChangeInput {
  @Field(() => ID, { description: 'The statement.' })
  id: string;

  @Field(() => StatementInput, { description: 'What is to be otherwise.' })
  statement: StatementInput;
}

@ObjectType({ implements: Payload, description: 'A statement was added or corrected.' })
export class StatementPayload extends Payload {
  @Field(() => Statement, { description: 'The statement as it is now.' })
  statement: Statement;
}

interface Stored {
  readonly id: string;
}

const answer: Task<MutationInput, Stored>['answer'] = async (view, { id }) =>
  Object.assign(new StatementPayload(), { statement: await view.load(statementById, id) });

export const addStatement: Task<AddStatementInput, Stored> = {
  operation: 'addStatement',
  texts: ({ statement }) => statementTexts(statement),
  apply: add,
  answer,
};

export const correctStatement: Task<CorrectStatementInput, Stored> = {
  operation: 'correctStatement',
  texts: ({ statement }) => statementTexts(statement),
  apply: correct,
  answer,
};

const EMPTY = {
  ...{ speaker_id: null, said_on: null, quote: null, quote_translation: null, summary: null },
  ...{ relayed_from_id: null, relay_kind: null, relay_basis: null, relayed_via: null, relayed_via_source_id: null },
  corrects_id: null,
};

async function add(work: Work<AddStatementInput>): Promise<Stored> {
  requireRole(work.actor, Role.CONTRIBUTOR, work.operation);
  const { tx, unit, input } = work;
  const sql = 'SELECT language FROM document WHERE id = ?';
  const [document] = await tx.query<{ language: string }>(sql, [input.document]);
  if (!document) throw notFound('The document', input.document);
  const given = statementColumns(input.statement);
  const language = given.language ?? document.language;
  const id = work.newId('st');
  const row = { id, document_id: input.document, ...EMPTY, ...given, language, origin_id: id };
  await addRow(unit, 'statement', await checked(work, row), false);
  return { id };
}

async function correct(work: Work<CorrectStatementInput>): Promise<Stored> {
  requireRole(work.actor, Role.EDITOR, work.operation);
  const { tx, unit, input } = work;
  const before = await statementOf(tx, input.id);
  if (!before) throw notFound('The statement', input.id);
  await expectUnchanged(work, { what: input.id, row: { table: 'statement', id: input.id } });
  const { language, ...given } = statementColumns(input.statement);
  const set: StatementColumns = language ? { ...given, language } : given;
  const after = await checked(work, { ...before, ...set });
  await modifyRow(unit, 'statement', before, after);
  await followOrigin(unit, input.id, String(after.origin_id));
  return { id: input.id };
}

/** With its origin, and the reason of its relay. */
async function checked({ tx }: Work, row: Row): Promise<Row> {
  const from = row.relayed_from_id as string | null;
  refuseWrong(await dangling(tx, 'statement', row, 'statement.'));
  const relay: Row =
    from === null ? { relay_kind: null, relay_basis: null } : { relay_basis: row.relay_basis ?? 'JUDGED' };
  const whole: Row = { ...row, ...relay, origin_id: await originOf(tx, from, String(row.id)) };
  refuseWrong(wrongWithRow('statement', whole, 'statement.'));
  if (await correctsItself(tx, whole))
    throw invalid(
      'statement.corrects',
      `statement.corrects: found ${String(whole.corrects_id)}, which corrects this one`,
    );
  return whole;
}

async function correctsItself(tx: Work['tx'], { id, corrects_id: first }: Row): Promise<boolean> {
  for (let next = first; typeof next === 'string'; next = (await statementOf(tx, next))?.corrects_id ?? null)
    if (next === id) return true;
  return false;
}
