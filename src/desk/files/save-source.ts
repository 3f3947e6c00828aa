import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Row } from '../../db/row-changes';
import { Source } from '../../evidence/source/source.entity';
import { sourceById } from '../../evidence/source/source.service';
import { Reliability, SourceKind } from '../../evidence/source/source.terms';
import { ChangeInput } from '../mutation/mutation-input';
import { Payload } from '../mutation/payload';
import type { Task } from '../mutation/task';
import { givenColumns, save, type Saved } from './save';

const MAYBE = { nullable: true };

@InputType({ description: 'A source, new or changed. What is left out stays; null clears it.' })
export class SaveSourceInput extends ChangeInput {
  @Field(() => ID, { ...MAYBE, description: 'Which one; null: a new one.' })
  id?: string | null;

  @Field(() => String, { ...MAYBE, description: 'The name it goes by; a new one needs it.' })
  name?: string;

  @Field(() => SourceKind, { ...MAYBE, description: 'What sort of channel it is; a new one needs it.' })
  kind?: SourceKind;

  @Field(() => ID, { ...MAYBE, description: 'The party that runs it.' })
  operatedBy?: string | null;

  @Field(() => String, { ...MAYBE, description: 'Its seat, ISO 3166-1 alpha-2.' })
  country?: string | null;

  @Field(() => [String], { ...MAYBE, description: 'Its languages, ISO 639-1.' })
  languages?: string[] | null;

  @Field(() => String, { ...MAYBE, description: 'Its address.' })
  homepage?: string | null;

  @Field(() => String, { ...MAYBE, description: 'Its feed.' })
  feedUrl?: string | null;

  @Field(() => Reliability, { ...MAYBE, description: 'Admiralty code A to F; a new one needs it.' })
  reliability?: Reliability;

  @Field(() => String, { ...MAYBE, description: 'Why it is judged so: at most 1,000 characters; a new one needs it.' })
  reliabilityReason?: string;

  @Field(() => String, { ...MAYBE, description: 'What is odd about it.' })
  note?: string | null;
}

@ObjectType({ implements: Payload, description: 'A source was saved.' })
export class SaveSourcePayload extends Payload {
  @Field(() => Source, { description: 'The source as it is now.' })
  source: Source;
}

const EMPTY = {
  ...{ name: null, kind: null, operated_by_id: null, country: null, languages: null, homepage: null },
  ...{ feed_url: null, reliability: null, reliability_reason: null, note: null },
};
const COLUMNS = {
  ...({ name: 'name', kind: 'kind', operated_by_id: 'operatedBy', country: 'country', homepage: 'homepage' } as const),
  ...({
    feed_url: 'feedUrl',
    reliability: 'reliability',
    reliability_reason: 'reliabilityReason',
    note: 'note',
  } as const),
} as const;

export const saveSource: Task<SaveSourceInput, Saved> = {
  operation: 'saveSource',
  texts: ({ name, reliabilityReason, note }) => [
    ['name', name],
    ['reliabilityReason', reliabilityReason],
    ['note', note],
  ],
  apply: (work) =>
    save(work, {
      table: 'source',
      prefix: 'so',
      id: work.input.id ?? null,
      empty: EMPTY,
      given: columnsOf(work.input),
    }),
  answer: async (view, { id }) => Object.assign(new SaveSourcePayload(), { source: await view.load(sourceById, id) }),
};

function columnsOf(input: SaveSourceInput): Row {
  const { languages } = input;
  const list: Row = languages === undefined ? {} : { languages: languages?.join(' ') || null };
  return { ...givenColumns(input, COLUMNS), ...list };
}
