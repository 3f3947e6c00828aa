import * as en from 'chrono-node/en';
import * as ru from 'chrono-node/ru';
import * as uk from 'chrono-node/uk';
import type { DateContext, DateRef } from './date-ref';
import type { Sentence } from './sentences';

const PARSERS = { en: en.casual, ru: ru.casual, uk: uk.casual };

const NOW = /^(now|just now|сейчас|теперь|зараз|тепер)$/iu;
/** Weeks and months are sharp to no day; “sat” is rather a verb. */
const VAGUE = /week|month|недел|месяц|тижн|місяц|^(sat|sun|wed|mon)$/iu;
const HOURS = /\d\s*(-\s*\d+\s*)?(hour|час|год)/u;

/** What chrono reads where our own words name no date. It knows no Belarusian. */
export function chronoDates(sentence: Sentence, { lexicon, published }: DateContext): DateRef[] {
  if (lexicon.language === 'be' || published === null) return [];
  const { text, starts } = joined(sentence);
  const results = PARSERS[lexicon.language].parse(text, new Date(`${published}T12:00:00Z`), { forwardDate: false });
  return results
    .filter(
      ({ start, text: words }) =>
        (start.isCertain('day') || start.isCertain('weekday')) &&
        /\p{L}{3}/u.test(words) &&
        !HOURS.test(words) &&
        !NOW.test(words) &&
        !VAGUE.test(words.trim()),
    )
    .map((result) => ({ index: result.index, text: result.text, day: result.start.date().toISOString().slice(0, 10) }))
    .filter(({ day }) => day <= published)
    .map(({ day, index, text: words }) => {
      const first = starts.findLastIndex((at) => at <= index);
      const last = starts.findLastIndex((at) => at < index + words.length);
      return { first, last, from: day, to: day, precision: 'DAY', basis: 'RELATIVE' };
    });
}

/** The words with single spaces, and where each begins. */
function joined({ tokens }: Sentence): { text: string; starts: number[] } {
  const starts: number[] = [];
  let text = '';
  for (const { norm } of tokens) {
    starts.push(text.length);
    text += `${norm} `;
  }
  return { text, starts };
}
