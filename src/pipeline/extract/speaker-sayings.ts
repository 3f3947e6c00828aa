import type { Context } from './context';
import type { Match } from './patterns';
import { type Quote, quotesOf } from './quotes';
import { found, isTagged, type Sentence } from './sentences';
import { isInQuote } from './speaker-candidates';

/** Nouns that look like verbs of saying. */
const NOUNS = /^(заяв[аиіу]|заявою|назв[аиыу])$/;
const CLOSING = /^[«»“”„",.?!-]$/;
const COLON = 2;

/** Where something is said: verbs of saying, and the places beside quoted words where one would stand. */
export function sayingsOf(context: Context, sentence: Sentence): Match[] {
  const verbs = found(sentence, 'SAY').filter(
    ({ first, last }) =>
      !isInQuote(context, sentence, first) &&
      !NOUNS.test(sentence.tokens[first]?.norm ?? '') &&
      !isTagged(sentence, first, 'STATE:US') &&
      !isHearsay(sentence, last),
  );
  const quotes = sentence.heading ? [] : quotesOf(context.even.text, sentence);
  return [...verbs, ...quotes.flatMap((quote) => besideQuote(context, sentence, quote, verbs))];
}

/** “a plane said to be carrying captives”: nobody is named who says it. */
function isHearsay({ tokens }: Sentence, last: number): boolean {
  return tokens[last + 1]?.norm === 'to' && /^(be|have)$/.test(tokens[last + 2]?.norm ?? '');
}

/** “..., laughs her mother”: no verb that we know stands there. */
function besideQuote({ even }: Context, sentence: Sentence, quote: Quote, verbs: readonly Match[]): Match[] {
  const { tokens } = sentence;
  const opening = tokens.findIndex(({ start, end }) => start < quote.start && end >= quote.start);
  const after = tokens.findIndex(({ start, norm }) => start >= quote.end && !CLOSING.test(norm));
  const isSpoken = /[,?!]\s*$/.test(even.text.slice(quote.start, quote.end)) || isDashed(sentence, quote, after);
  const isBehind = after > 0 && isSpoken && !verbs.some(({ first }) => first >= after && first < after + COLON);
  const isBefore = tokens[opening - 1]?.norm === ':' && !verbs.some(({ first }) => first < opening);
  return [...(isBehind ? [after - 1] : []), ...(isBefore ? [opening - 1] : [])].map((at) => ({
    tag: 'SAY',
    first: at,
    last: at,
  }));
}

/** “..., - ”. */
function isDashed({ tokens }: Sentence, { end }: Quote, after: number): boolean {
  return tokens.slice(0, Math.max(0, after)).some(({ start, norm }) => start >= end && norm === '-');
}
