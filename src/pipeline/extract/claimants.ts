import type { Context } from './context';
import { quotesOf } from './quotes';
import { has, type Sentence } from './sentences';
import type { Speaker } from './speaker';
import { speakerBefore } from './speakers';

/** What a state does or says stands within what somebody with a name says of it. */
const STATE = /^[A-Z]{2}$/;
const FAR = 100;

/** Who says what stands in a sentence: in it, in the next one that says who “reported this”, before it where it goes on, or in the title. Null for the outlet. */
export function claimantOf(
  context: Context,
  speakers: readonly Speaker[],
  sentence: Sentence,
  token: number,
): string | null {
  const known = speakers.filter(({ code }) => code !== null);
  const own = known.filter((speaker) => speaker.sentence === sentence);
  const distance = ({ first, code }: Speaker): number => Math.abs(first - token) + (STATE.test(code ?? '') ? FAR : 0);
  const nearest = own.sort((a, b) => distance(a) - distance(b))[0];
  const told =
    nearest ??
    quoterOf(context, known, sentence) ??
    speakerBefore(context, speakers, sentence) ??
    reporterOf(context, known, sentence) ??
    inTitle(context, known, sentence);
  return told?.code ?? null;
}

/** «... were returned. In exchange ...», - said the ministry: all sentences between the marks are its words. */
function quoterOf({ even }: Context, known: readonly Speaker[], sentence: Sentence): Speaker | null {
  const later = known.filter(
    (it) => it.sentence.paragraph === sentence.paragraph && it.sentence.index > sentence.index,
  );
  if (later.length === 0 || sentence.heading) return null;
  const own = quotesOf(even.text, sentence);
  if (own.length === 0) return null;
  const shares = (other: Speaker): boolean =>
    quotesOf(even.text, other.sentence).some(({ start }) => own.some((quote) => quote.start === start));
  return later.find(shares) ?? null;
}

/** “... This was reported by the ministry.” */
function reporterOf(
  context: Context,
  known: readonly Speaker[],
  { index, paragraph, heading }: Sentence,
): Speaker | null {
  if (heading) return null;
  const report = context.sentences.slice(index + 1).find((next) => has(next, 'ABOUT_IT'));
  if (report === undefined || (context.mentions[report.index] ?? []).some(({ category }) => category !== null))
    return null;
  const isFirst = context.sentences[report.index - 1]?.paragraph !== report.paragraph;
  const isOfIt = report.paragraph - paragraph === (isFirst ? 1 : 0);
  return isOfIt ? (known.find((speaker) => speaker.sentence === report) ?? null) : null;
}

/** “Ministry: so many are home”: its words, as long as nobody else speaks. */
function inTitle({ sentences }: Context, known: readonly Speaker[], { index, paragraph }: Sentence): Speaker | null {
  const title = known.find((speaker) => speaker.sentence.heading);
  const isOpening = paragraph === sentences.find(({ heading }) => !heading)?.paragraph;
  const isBare = known.every((speaker) => speaker === title || speaker.sentence.index > index);
  return title !== undefined && isOpening && isBare ? title : null;
}
