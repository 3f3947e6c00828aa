import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { blanked, oneRun, runOf } from '../../db/erasure/blanked';
import { MutationInput } from '../mutation/mutation-input';
import { Payload } from '../mutation/payload';
import type { Task } from '../mutation/task';
import { wrong, type Wrong } from '../mutation/wrong';
import { erase, type Erased } from './erase';
import { tableOf } from './targets';

const MOST_IDS = 200;
const LEAST_LETTERS = 4;
const MOST_LETTERS = 500;

@InputType({ description: 'What is erased: whole rows, words wherever they stand, or both.' })
export class EraseForPrivacyInput extends MutationInput {
  @Field(() => [ID], {
    defaultValue: [],
    description:
      `At most ${MOST_IDS} documents, statements, claims and claimed totals. Their words go, in every version; so do those of the statements in a document, and of the claims and totals of a statement. ` +
      'Claims and totals without their words end as PRIVACY.',
  })
  ids: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'A run of words, such as a name: wherever it stands, `[erased]` stands then. Accents, capitals and what stands between the words do not matter; claims go on holding. Null: none.',
  })
  words?: string | null;
}

@ObjectType({ implements: Payload, description: 'Words were erased, from the past too. Nobody can take that back.' })
export class EraseForPrivacyPayload extends Payload {
  @Field(() => [ID], { description: 'The rows in which something was erased, as the change feed names them.' })
  erased: readonly string[];

  @Field(() => Int, { description: 'How many rows of the database were written over or taken away.' })
  rows: number;

  @Field(() => Boolean, {
    description:
      'Embedded database: false where another process still reads what was before, so that its files hold it for a moment; sent again, this mutation only looks again. Of a server: true, and its logs are another matter.',
  })
  isGoneFromFiles: boolean;
}

export const eraseForPrivacy: Task<EraseForPrivacyInput, Erased> = {
  operation: 'eraseForPrivacy',
  wrong: wrongWithErasure,
  apply: ({ unit, input: { ids, words } }) => erase(unit, { ids, words: words ?? null }),
  answer: (_view, { erased, rows }) => Promise.resolve(Object.assign(new EraseForPrivacyPayload(), { erased, rows })),
};

function wrongWithErasure({ ids, words, reason, clientMutationId }: EraseForPrivacyInput): Wrong[] {
  const found: Wrong[] = [];
  const given = words ?? null;
  if (ids.length === 0 && given === null) found.push(wrong('ids', ids, 'an id here, or words'));
  if (ids.length > MOST_IDS || new Set(ids).size < ids.length)
    found.push(wrong('ids', ids.length, `at most ${MOST_IDS} different ids`));
  for (const [at, id] of ids.entries())
    if (tableOf(id) === null) found.push(wrong(`ids[${at}]`, id, 'the id of a document, statement, claim or tally'));
  return [...found, ...(given === null ? [] : wrongWithWords(given, { reason, clientMutationId }))];
}

/** Never repeats the words. */
function wrongWithWords(words: string, beside: Readonly<Record<string, string>>): Wrong[] {
  if (runOf(words).replaceAll(' ', '').length < LEAST_LETTERS || words.length > MOST_LETTERS)
    return [
      wrong(
        'words',
        `${words.length} characters`,
        `${LEAST_LETTERS} letters or more, ${MOST_LETTERS} characters at most`,
      ),
    ];
  return Object.entries(beside)
    .filter(([, text]) => blanked(text, oneRun(words)) !== text)
    .map(([path]) => ({ path, message: `${path}: found the words that are to be erased; expected none of them` }));
}
