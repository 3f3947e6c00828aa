import type { Tx } from '../../db/contract';
import { insertRows } from '../../db/insert';
import { isIn, sql } from '../../db/sql';
import type { Batch } from '../../db/view';

/** What is known of a question at the view's revision. */
export interface Known {
  readonly epoch: number;
  /** In JSON; null where none is kept. */
  readonly answer: string | null;
}

/** Answers are kept of so many questions at once. */
const MOST_ANSWERS = 200;

/** The answers kept for questions at the view's revision. The epoch is read by the same statement, so they belong to it. */
export const keptAnswers: Batch<string, Known> = async (view, questions) => {
  const asked = sql`SELECT e.epoch AS epoch, s.question AS question, s.answer AS answer FROM summary_epoch e
    LEFT JOIN summary s ON s.epoch = e.epoch AND s.revision = ${view.revision} AND ${isIn(sql`s.question`, questions)}`;
  const rows = await view.query<Known & { readonly question: string | null }>(asked.text, asked.params);
  const answers = new Map(rows.map(({ question, answer }) => [question, answer]));
  return questions.map((question) => ({ epoch: rows[0]!.epoch, answer: answers.get(question) ?? null }));
};

export interface Answered extends Known {
  readonly question: string;
  readonly revision: number;
}

/** Keeps an answer if its revision is still the head and its epoch the last: then nothing changed while it was found, for who writes
 *  either holds the row of the head until the end. Answers of other revisions go. */
export async function keep(tx: Tx, { question, revision, epoch, answer }: Answered): Promise<void> {
  await tx.run('UPDATE head SET revision = revision WHERE id = 1');
  const now = await tx.query('SELECT 1 FROM head h, summary_epoch e WHERE h.revision = ? AND e.epoch = ?', [
    revision,
    epoch,
  ]);
  if (now.length === 0) return;
  await tx.run('DELETE FROM summary WHERE revision <> ? OR epoch <> ?', [revision, epoch]);
  const others = await tx.query<{ question: string }>('SELECT question FROM summary');
  if (others.length >= MOST_ANSWERS || others.some((one) => one.question === question)) return;
  await insertRows(tx, 'summary', ['question', 'revision', 'epoch', 'answer'], [[question, revision, epoch, answer]]);
}
