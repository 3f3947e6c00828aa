import { Field, ID, Int, ObjectType } from 'type-graphql';
import { publishEnum } from '../../kernel/graph/enums';
import { InstantScalar } from '../../kernel/graph/scalars';

/** The words of the command line; those in trouble first. */
export enum FeedState {
  FAILING = 'failing',
  OK = 'ok',
  NEW = 'new',
  OFF = 'off',
}

publishEnum(FeedState, 'FeedState', 'How a feed fares.', {
  FAILING: 'Its last run failed.',
  OK: 'Its last run succeeded.',
  NEW: 'It was not looked at yet.',
  OFF: 'It is not looked at.',
});

@ObjectType({ description: 'How one feed, which new documents are collected from, fares.' })
export class FeedHealth {
  @Field(() => ID, { description: 'The id of the feed.' })
  readonly id: string;

  @Field(() => ID, { description: 'The id of the source it is a feed of.' })
  readonly sourceId: string;

  @Field(() => String, { description: 'The name of that source.' })
  readonly source: string;

  @Field(() => String, { description: 'What it is, such as feed, sitemap or page.' })
  readonly kind: string;

  @Field(() => String, { description: 'Where it is looked at.' })
  readonly address: string;

  @Field(() => FeedState, { description: 'How it fares.' })
  readonly state: FeedState;

  @Field(() => InstantScalar, { nullable: true, description: 'When a run last succeeded; null: never.' })
  readonly lastOkAt: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it last brought a new item; null: never.' })
  readonly lastNewAt: string | null;

  @Field(() => Int, { description: 'How many runs in a row failed.' })
  readonly errors: number;

  @Field(() => Int, { description: 'How many failed because no item stood where there used to be some.' })
  readonly empties: number;

  @Field(() => Int, { description: 'How many items it names usually.' })
  readonly usualItems: number;

  @Field(() => InstantScalar, { description: 'When it is looked at next by plan.' })
  readonly nextRunAt: string;

  @Field(() => InstantScalar, { nullable: true, description: 'Not before: the pause after failures; null: none.' })
  readonly backoffUntil: string | null;

  @Field(() => String, { nullable: true, description: 'Why the last run failed; null when it did not.' })
  readonly lastError: string | null;

  @Field(() => Int, { description: 'How many of its items could not be kept and wait for a person.' })
  readonly deadLetters: number;
}
