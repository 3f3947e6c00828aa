import { Field, ObjectType } from 'type-graphql';
import { DatePrecision } from '../../kernel/graph/date-precision';
import { DayScalar } from '../../kernel/graph/scalars';
import { daysOf, precisionOf } from '../../kernel/partial-date';
import type { Document } from './document.entity';
import { PublicationBasis } from './document.terms';

@ObjectType({ description: 'When a document was published, as precisely as it is known.' })
export class PublicationDate {
  @Field(() => DayScalar, { description: 'First possible day.' })
  readonly from: string;

  @Field(() => DayScalar, { description: 'Last possible day.' })
  readonly to: string;

  @Field(() => DatePrecision, { description: 'How precise it is.' })
  readonly precision: DatePrecision;

  @Field(() => PublicationBasis, { description: 'PAGE, or INFERRED from the event reported.' })
  readonly basis: PublicationBasis;
}

/** Null when nothing is known. */
export function publicationDate({ publishedPartial, publishedBasis }: Document): PublicationDate | null {
  if (publishedPartial === null) return null;
  const { from, to } = daysOf(publishedPartial);
  return {
    from,
    to,
    precision: precisionOf(from, to) as DatePrecision,
    basis: publishedBasis ?? PublicationBasis.PAGE,
  };
}

/** The date to cite it by, as precisely as the page shows it; null for a date that is only inferred. */
export function issuedOn({ publishedPartial, publishedBasis }: Document): string | null {
  return publishedBasis === PublicationBasis.PAGE ? publishedPartial : null;
}
