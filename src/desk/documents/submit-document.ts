import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Document } from '../../evidence/document/document.entity';
import { documentById } from '../../evidence/document/document.service';
import { DayScalar } from '../../kernel/graph/scalars';
import { requireRole } from '../keys/actor';
import { Role } from '../keys/role';
import { MutationInput } from '../mutation/mutation-input';
import { Payload } from '../mutation/payload';
import { invalid, notFound, Refused } from '../mutation/refused';
import type { Task, Work } from '../mutation/task';
import { wrong, type Wrong } from '../mutation/wrong';
import { exists } from '../rows/checked';

const MOST_TEXT = 100_000;
const EARLIEST = '1990-01-01';

@InputType({ description: 'A publication with its text.' })
export class SubmitDocumentInput extends MutationInput {
  @Field(() => ID, { description: 'The source that published it.' })
  source: string;

  @Field(() => String, { description: 'Its web address.' })
  url: string;

  @Field(() => String, { nullable: true, description: 'The headline; never shown, for it may name a person.' })
  headline?: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day it was published. Without one, nothing in it can be accepted.',
  })
  publishedOn?: string | null;

  @Field(() => String, {
    description: `The article, plain text, at most ${MOST_TEXT} characters. Names of persons who are no parties are taken out before it is kept.`,
  })
  text: string;
}

@ObjectType({ implements: Payload, description: 'A document was kept, and will be read.' })
export class SubmitDocumentPayload extends Payload {
  @Field(() => Document, { description: 'The document.' })
  document: Document;

  @Field(() => Boolean, { description: 'False: the same text under the same address was kept already.' })
  isNew: boolean;

  @Field(() => Int, { description: 'How many names of persons were taken out.' })
  removedNames: number;
}

interface Stored {
  readonly id: string;
  readonly isNew: boolean;
  readonly removedNames: number;
}

export const submitDocument: Task<SubmitDocumentInput, Stored> = {
  operation: 'submitDocument',
  wrong: wrongWithDocument,
  apply: keep,
  answer: async (view, { id, ...rest }) =>
    Object.assign(new SubmitDocumentPayload(), { document: await view.load(documentById, id), ...rest }),
};

function wrongWithDocument({ url, text, headline, publishedOn }: SubmitDocumentInput): Wrong[] {
  const today = new Date().toISOString().slice(0, 10);
  const isWeb = /^https?:\/\/[^/\s]+/.test(url) && URL.canParse(url) && url.length <= 2000;
  return [
    ...(isWeb ? [] : [wrong('url', url, 'a web address of at most 2,000 characters')]),
    ...(text.trim() === '' || text.length > MOST_TEXT ? [wrong('text', text, `1 to ${MOST_TEXT} characters`)] : []),
    ...(publishedOn && (publishedOn > today || publishedOn < EARLIEST)
      ? [wrong('publishedOn', publishedOn, `a day from ${EARLIEST} to today`)]
      : []),
    ...((headline?.length ?? 0) > 500 ? [wrong('headline', headline, 'at most 500 characters')] : []),
  ];
}

async function keep({ tx, unit, actor, operation, helpers, input }: Work<SubmitDocumentInput>): Promise<Stored> {
  requireRole(actor, Role.CONTRIBUTOR, operation);
  const { source: sourceId, url, text, headline, publishedOn } = input;
  if (!(await exists(tx, 'source', sourceId))) throw notFound('The source', sourceId);
  const given = { sourceId, url, text, title: headline ?? null, publishedOn: publishedOn ?? null };
  const kept = await helpers.keep(unit, given);
  if ('id' in kept) return { id: kept.id, isNew: kept.outcome !== 'unchanged', removedNames: kept.removedNames };
  if (kept.refused === 'PRIVACY_REFUSAL') throw new Refused({ type: 'PrivacyRefusal', path: 'text' });
  throw invalid(kept.refused === 'BAD_ADDRESS' ? 'url' : 'text', `text: ${kept.message}`);
}
