import { Field, ID, ObjectType } from 'type-graphql';
import { operations } from '../../../db/change.entity';
import { publishEnum } from '../../../kernel/graph/enums';

export enum Operation {
  ADD = 'ADD',
  MODIFY = 'MODIFY',
  END = 'END',
  MERGE = 'MERGE',
  UNMERGE = 'UNMERGE',
  ERASE = 'ERASE',
}

publishEnum(Operation, 'Operation', 'What a revision did to a row.', {
  ADD: 'Added it, or a new version of it.',
  MODIFY: 'Changed it in place.',
  END: 'Ended it: it no longer holds, and is kept.',
  MERGE: 'Joined records.',
  UNMERGE: 'Took a merge back.',
  ERASE: 'Blanked its words for privacy.',
});

@ObjectType({ description: 'What one revision did to one row.' })
export class Change {
  @Field(() => String, { description: 'revision:sequence; `changes(cursor: …)` goes on after it.' })
  readonly cursor: string;

  readonly revisionId: number;

  @Field(() => Operation, { description: 'What was done.' })
  readonly operation: (typeof operations)[number];

  @Field(() => String, {
    description:
      'The table of the row, by the name of its file in the data package; `revision` where a message was erased.',
  })
  readonly entity: string;

  @Field(() => ID, { description: 'The id of the row; of a row without one, its key parts joined by a slash.' })
  readonly id: string;

  @Field(() => String, {
    nullable: true,
    description: 'JSON of the row before, in the words of the data package; null where there was none.',
  })
  readonly before: string | null;

  @Field(() => String, { nullable: true, description: 'JSON of the row after; null where there is none any more.' })
  readonly after: string | null;
}
