import { Field, Int, ObjectType } from 'type-graphql';
import type { Claim } from './claim.entity';
import { AsStatedKind } from './claim.terms';

@ObjectType({ description: 'A stretch of text, in UTF-16 code units.' })
export class Span {
  @Field(() => Int, { description: 'Where it begins.' })
  readonly start: number;

  @Field(() => Int, { description: 'Where it ends; the unit at this place is no longer part of it.' })
  readonly end: number;
}

/** Where the words stand in the text of the document; null unless the pipeline read them there. */
export function spanOf({ spanStart, spanEnd }: Claim): Span | null {
  return spanStart === null || spanEnd === null ? null : { start: spanStart, end: spanEnd };
}

/** Where the words stand in the public quote; null for words of our own and for what the quote does not hold. */
export function quoteSpanOf({ asStated, asStatedKind }: Claim, quote: string | null): Span | null {
  if (asStatedKind !== AsStatedKind.VERBATIM || !asStated || quote === null) return null;
  const start = quote.indexOf(asStated);
  return start < 0 ? null : { start, end: start + asStated.length };
}
