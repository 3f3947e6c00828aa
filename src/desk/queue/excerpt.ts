import { Field, ObjectType } from 'type-graphql';
import { isIn, sql } from '../../db/sql';
import type { Batch } from '../../db/view';
import type { Claim } from '../../evidence/claim/claim.entity';
import { statementById } from '../../evidence/statement/statement.service';

@ObjectType({ description: 'The words of a claim in the text they were read in, without names of persons.' })
export class Excerpt {
  @Field(() => String, { description: 'The text before them.' })
  before: string;

  @Field(() => String, { description: 'The words.' })
  words: string;

  @Field(() => String, { description: 'The text behind them.' })
  after: string;
}

const AROUND = 300;

/** The text kept of a document; null where none is. */
const textOf: Batch<string, string | null> = async (view, ids) => {
  const asked = sql`SELECT document_id AS id, text FROM document_text WHERE ${isIn(sql`document_id`, ids)}`;
  const rows = await view.query<{ id: string; text: string }>(asked.text, asked.params);
  const found = new Map(rows.map(({ id, text }) => [id, text]));
  return ids.map((id) => found.get(id) ?? null);
};

/** Null where the claim was not read in a text that is kept. */
export async function excerptOf({ view, statementId, spanStart, spanEnd }: Claim): Promise<Excerpt | null> {
  if (spanStart === null || spanEnd === null) return null;
  const statement = await view.load(statementById, statementId);
  const text = statement && (await view.load(textOf, statement.documentId));
  if (!text) return null;
  const [before, words] = [text.slice(Math.max(0, spanStart - AROUND), spanStart), text.slice(spanStart, spanEnd)];
  return Object.assign(new Excerpt(), { before, words, after: text.slice(spanEnd, spanEnd + AROUND) });
}
