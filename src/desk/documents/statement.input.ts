import { Field, ID, InputType } from 'type-graphql';
import { RelayBasis, RelayKind } from '../../evidence/statement/statement.terms';
import { DayScalar } from '../../kernel/graph/scalars';
import type { GivenText } from '../mutation/task';

const MAYBE = { nullable: true };

@InputType({ description: 'What one speaker, or the outlet itself, says. What is left out stays; null clears it.' })
export class StatementInput {
  @Field(() => ID, { ...MAYBE, description: 'Who says it; null: the outlet.' })
  speaker?: string | null;

  @Field(() => DayScalar, { ...MAYBE, description: 'The day it was said; null when not known.' })
  saidOn?: string | null;

  @Field(() => String, { ...MAYBE, description: 'ISO 639-1; that of the document when left out.' })
  language?: string | null;

  @Field(() => String, { ...MAYBE, description: 'Verbatim, at most 500 characters.' })
  quote?: string | null;

  @Field(() => String, { ...MAYBE, description: 'The quote in English, at most 1,000 characters.' })
  translation?: string | null;

  @Field(() => String, {
    ...MAYBE,
    description: 'What is said, in our own words: at most 2,000 characters. A new statement needs it.',
  })
  summary?: string | null;

  @Field(() => ID, { ...MAYBE, description: 'The statement it repeats; null: none.' })
  relayedFrom?: string | null;

  @Field(() => RelayKind, { ...MAYBE, description: 'How it repeats that one.' })
  relayKind?: RelayKind | null;

  @Field(() => RelayBasis, { ...MAYBE, description: 'Why it is taken for a relay; JUDGED when left out.' })
  relayBasis?: RelayBasis | null;

  @Field(() => String, { ...MAYBE, description: 'The carrier or unnamed speaker that the page names in between.' })
  relayedVia?: string | null;

  @Field(() => ID, { ...MAYBE, description: 'The source of that carrier.' })
  relayedViaSource?: string | null;

  @Field(() => ID, { ...MAYBE, description: 'The earlier statement that it corrects.' })
  corrects?: string | null;
}

const COLUMNS = {
  speaker: 'speaker_id',
  saidOn: 'said_on',
  language: 'language',
  quote: 'quote',
  translation: 'quote_translation',
  summary: 'summary',
  relayedFrom: 'relayed_from_id',
  relayKind: 'relay_kind',
  relayBasis: 'relay_basis',
  relayedVia: 'relayed_via',
  relayedViaSource: 'relayed_via_source_id',
  corrects: 'corrects_id',
} as const;

export type StatementColumns = Partial<Record<(typeof COLUMNS)[keyof typeof COLUMNS], string | null>>;

/** The columns that are given. */
export function statementColumns(input: StatementInput): StatementColumns {
  const given = Object.entries(COLUMNS).filter(([name]) => input[name as keyof typeof COLUMNS] !== undefined);
  return Object.fromEntries(given.map(([name, column]) => [column, input[name as keyof typeof COLUMNS]]));
}

export const statementTexts = ({ quote, translation, summary, relayedVia }: StatementInput): GivenText[] => [
  ['statement.quote', quote],
  ['statement.translation', translation],
  ['statement.summary', summary],
  ['statement.relayedVia', relayedVia],
];
