import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../db/context';
import { resultOf } from '../mutation/payload';
import { perform } from '../mutation/perform';
import { INPUT } from '../mutation/words';
import {
  addStatement,
  AddStatementInput,
  correctStatement,
  CorrectStatementInput,
  StatementPayload,
} from './statements';
import { submitDocument, SubmitDocumentInput, SubmitDocumentPayload } from './submit-document';

const SubmitDocumentResult = resultOf('SubmitDocument', SubmitDocumentPayload);
const AddStatementResult = resultOf('AddStatement', StatementPayload);
const CorrectStatementResult = resultOf('CorrectStatement', StatementPayload);

@Resolver()
export class DocumentMutations {
  @Mutation(() => SubmitDocumentResult, {
    description: 'Hands in a publication, which is then read like those that are collected. Needs CONTRIBUTOR.',
  })
  submitDocument(
    @Ctx() context: Context,
    @Arg('input', () => SubmitDocumentInput, INPUT) input: SubmitDocumentInput,
  ): Promise<object> {
    return perform(context, submitDocument, input);
  }

  @Mutation(() => AddStatementResult, { description: 'Adds a statement that a document contains. Needs CONTRIBUTOR.' })
  addStatement(
    @Ctx() context: Context,
    @Arg('input', () => AddStatementInput, INPUT) input: AddStatementInput,
  ): Promise<object> {
    return perform(context, addStatement, input);
  }

  @Mutation(() => CorrectStatementResult, { description: 'Corrects a statement. Needs EDITOR.' })
  correctStatement(
    @Ctx() context: Context,
    @Arg('input', () => CorrectStatementInput, INPUT) input: CorrectStatementInput,
  ): Promise<object> {
    return perform(context, correctStatement, input);
  }
}
