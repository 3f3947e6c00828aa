import type { Context } from './context';
import { cardinalAt } from './cardinal';
import type { Ordinal } from './ordinals';
import { has, type Sentence } from './sentences';

const TIMES = /^(times|раз|раза|разів|рази|разы|разоу)$/;
/** “twice”, “thrice”. */
const ADVERBS = [/^(twice|дважды|двічі|двойчы)$/, /^(thrice|трижды|тричі|тройчы)$/];
const RATE = /^(a|per|на|в|у|за)$/;
const OPERATIONS = ['OPERATION', 'MEDIATION', 'EXCHANGE'];

/** “eleven times before”: how often hand-overs took place, told in a sentence about them or right after one. */
export function timesOf(context: Context): Ordinal[] {
  return context.sentences
    .filter((sentence) => isAbout(sentence) || isAbout(context.sentences[sentence.index - 1]))
    .flatMap((sentence) => sentence.tokens.flatMap((_, at) => timesAt(context, sentence, at) ?? []));
}

function timesAt({ lexicon }: Context, sentence: Sentence, at: number): Ordinal | null {
  const adverb = ADVERBS.findIndex((words) => words.test(sentence.tokens[at]?.norm ?? ''));
  if (adverb >= 0) return { sentence, first: at, last: at, value: adverb + 2 };
  if (lexicon.cardinal(sentence.tokens[at - 1]?.norm ?? '') !== undefined) return null;
  const number = cardinalAt(sentence, at, lexicon);
  const isTimes = number !== null && TIMES.test(sentence.tokens[number.last + 1]?.norm ?? '');
  return isTimes && number.value > 1 && !isRate(sentence, number.last + 2, lexicon)
    ? { sentence, first: at, last: number.last + 1, value: number.value }
    : null;
}

/** “three times a day”. */
function isRate({ tokens }: Sentence, at: number, lexicon: Context['lexicon']): boolean {
  const [word, noun] = [tokens[at]?.norm ?? '', tokens[at + 1]?.norm ?? ''];
  return RATE.test(word) && lexicon.words('dayWord').has(noun);
}

function isAbout(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && OPERATIONS.some((tag) => has(sentence, tag));
}
