import { z } from 'zod';
import { modelAnswer, type ModelAnswer } from './answer';
import { ModelAnswersBadly, ModelDeclined } from './failures';

/** The part of a chat completion that is looked at. */
const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});

/** What the model says, held against what it was asked for.
 *  @throws {ModelDeclined | ModelAnswersBadly} without a word of the answer, which may hold anything */
export function answerIn(body: string): ModelAnswer {
  const { message, finish_reason: end } = parsed(completion, body, 'no chat completion').choices[0]!;
  if (message.refusal || end === 'content_filter') throw new ModelDeclined('The model declines to read the text');
  if (end === 'length') throw new ModelAnswersBadly('The answer is cut off');
  if (!message.content) throw new ModelAnswersBadly('The answer is empty');
  return parsed(modelAnswer, message.content, 'not what was asked for');
}

function parsed<T extends z.ZodType>(schema: T, json: string, what: string): z.output<T> {
  const { success, data } = schema.safeParse(jsonOf(json));
  if (!success) throw new ModelAnswersBadly(`The answer is ${what}`);
  return data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelAnswersBadly('The answer is no JSON');
  }
}
