import type { ReadStatement } from '../tables/extraction';
import { carriersIn } from './carriers';
import { wordsOf, type Context } from './context';
import { quotesOf } from './quotes';
import { relayIn } from './relay';
import { has, type Sentence } from './sentences';
import type { Speaker } from './speaker';
import { speakerBefore } from './speakers';

const LONGEST = 500;

/** Who is said to have said what: one for each speaker, more where one is quoted more than once. */
export function statementsOf(context: Context, speakers: readonly Speaker[]): ReadStatement[] {
  const all = [...speakers, ...goingOn(context, speakers)].map((speaker) => statementOf(context, speaker, speakers));
  const kept = all.filter((statement) => isKept(statement, all));
  return kept.map((statement) => ({ ...statement, relayedVia: statement.relayedVia ?? relayOf(statement, all) }));
}

/** The first for its quote; without a quote, the first of a speaker who is never quoted. */
function isKept(statement: ReadStatement, all: readonly ReadStatement[]): boolean {
  const same = all.filter((other) => isOfOne(statement, other));
  const quoted = same.filter(({ quote }) => quote !== null);
  if (quoted.length === 0) return same[0] === statement;
  return all.find(({ quote }) => quote !== null && quote === statement.quote) === statement;
}

function isOfOne(one: ReadStatement, other: ReadStatement): boolean {
  return one.speaker === other.speaker && (one.speaker !== null || one.name === other.name);
}

/** Through whom other words of a speaker came. */
function relayOf(statement: ReadStatement, all: readonly ReadStatement[]): string | null {
  return all.find((other) => isOfOne(statement, other) && other.relayedVia !== null)?.relayedVia ?? null;
}

/** Quoted words whose speaker stands in an earlier sentence. */
function goingOn(context: Context, speakers: readonly Speaker[]): Speaker[] {
  return context.sentences.flatMap((sentence) => {
    if (sentence.heading || speakers.some((speaker) => speaker.sentence === sentence)) return [];
    if (quotesOf(context.even.text, sentence).length === 0) return [];
    const before =
      speakerBefore(context, speakers, sentence) ?? nextTo(speakers, sentence) ?? lastQuoted(speakers, sentence);
    return before === null ? [] : [{ ...before, quoted: sentence }];
  });
}

/** “the paper quotes him”: the one who spoke last. */
function lastQuoted(speakers: readonly Speaker[], sentence: Sentence): Speaker | null {
  const isCarried = has(sentence, 'RELAY') && carriersIn(sentence).length > 0;
  const before = speakers.filter((speaker) => speaker.sentence.index < sentence.index && speaker.code !== null);
  return isCarried ? (before.at(-1) ?? null) : null;
}

/** The words of one who is named in the sentence before, or after, in the same paragraph. */
function nextTo(speakers: readonly Speaker[], { index, paragraph }: Sentence): Speaker | null {
  const near = speakers.filter(
    ({ sentence, code }) => code !== null && sentence.paragraph === paragraph && Math.abs(sentence.index - index) === 1,
  );
  return near[0] ?? null;
}

function statementOf(
  context: Context,
  { sentence, code, first, named, quoted }: Speaker & { quoted?: Sentence },
  speakers: readonly Speaker[],
): ReadStatement {
  const isOfOther = (place: Sentence): boolean =>
    speakers.some((other) => other.sentence === place && other.code !== code);
  const { asStated, span } = wordsOf(context, named.sentence, named.first, named.last);
  return {
    speaker: code,
    name: asStated,
    span,
    quote: quoted === undefined ? quoteIn(context, sentence, first) : quoteIn(context, quoted, 0),
    relayedVia: relayIn(context, quoted ?? sentence, isOfOther) ?? relayIn(context, sentence, isOfOther),
  };
}

/** The words in the sentence, or in the one before it that is nothing but words. */
function quoteIn(context: Context, sentence: Sentence, speaker: number): string | null {
  const { text, source, original } = context.even;
  const at = sentence.tokens[speaker]?.start ?? 0;
  const away = ({ start, end }: { start: number; end: number }): number => Math.max(start - at, at - end);
  const quotes = [...quotesOf(text, sentence)].sort((a, b) => away(a) - away(b));
  const quote = quotes[0];
  return quote === undefined ? null : source.slice(original(quote.start), original(quote.end)).trim().slice(0, LONGEST);
}
