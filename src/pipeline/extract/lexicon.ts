import { groupBy } from '../../kernel/group';
import type { Language } from '../text/language';
import be from './lexicon/be.json';
import en from './lexicon/en.json';
import ru from './lexicon/ru.json';
import uk from './lexicon/uk.json';
import { folded } from './normalise';
import { Matcher } from './patterns';

export type LexiconData = typeof en;

/** The words of one language, ready to be looked up. */
export interface Lexicon {
  readonly language: Language;
  readonly data: LexiconData;
  readonly tags: Matcher;
  /** The number that a word means; undefined for another word. */
  readonly cardinal: (norm: string) => number | undefined;
  /** The place in a row that a word means. */
  readonly ordinal: (norm: string) => number | undefined;
  readonly month: (norm: string) => number | undefined;
  readonly weekday: (norm: string) => number | undefined;
  readonly words: (key: WordList) => ReadonlySet<string>;
}

const WORD_LISTS = ['since', 'until', 'dayWord', 'ago', 'yearWords'] as const;
type WordList = (typeof WORD_LISTS)[number];

const kept = new Map<Language, Lexicon>();

/** Compiled once for each language. */
export function lexiconOf(language: Language): Lexicon {
  const lexicon = kept.get(language) ?? compile({ en, ru, uk, be }[language] as unknown as LexiconData, language);
  kept.set(language, lexicon);
  return lexicon;
}

function compile(data: LexiconData, language: Language): Lexicon {
  const cardinals = formsOf(data.numbers);
  const ordinals = ordinalsOf(data);
  const month = starred(data.months);
  const words = Object.fromEntries(
    WORD_LISTS.map((key) => [key, new Set(folded(data[key]).split(/[\s|]+/))]),
  ) as unknown as Readonly<Record<WordList, ReadonlySet<string>>>;
  return {
    language,
    data,
    tags: matcherOf(data),
    cardinal: (norm) => cardinals.get(norm) ?? (norm.includes('-') ? hyphenated(norm, cardinals) : undefined),
    ordinal: (norm) => {
      if (cardinals.has(norm)) return undefined;
      return ordinals.get(norm) ?? (norm.includes('-') ? endsIn(norm, cardinals, ordinals) : undefined);
    },
    month: (norm) => month(norm.replace(/'s$/, '')),
    weekday: starred(data.weekdays),
    words: (key) => words[key],
  };
}

function matcherOf({
  tags,
  names,
  days,
  steps,
  spans,
  holidays,
  sameDay,
  weeks,
  periods,
  agreements,
  places,
  unnamed,
}: LexiconData): Matcher {
  const matcher = new Matcher();
  for (const [tag, lists] of Object.entries(tags)) for (const listed of lists) matcher.add(tag, listed);
  const group = (prefix: string, lists: object): void => {
    for (const [key, listed] of Object.entries(lists)) matcher.add(`${prefix}:${key}`, String(listed));
  };
  group('NAME', names);
  group('DAY', days);
  group('STEP', steps);
  group('SPAN', spans);
  group('HOLIDAY', holidays);
  group('WEEK', weeks);
  group('PERIOD', periods);
  group('AGREEMENT', agreements);
  group('PLACE', places);
  matcher.add('SAME_DAY', sameDay);
  matcher.add('UNNAMED', unnamed);
  return matcher;
}

function formsOf(lists: Readonly<Record<string, string>>): Map<string, number> {
  return new Map(
    Object.entries(lists).flatMap(([value, forms]) =>
      folded(forms)
        .split(/\s+/)
        .filter(Boolean)
        .map((form) => [form, Number(value)] as const),
    ),
  );
}

function ordinalsOf({ ordinals, ordinalEndings }: LexiconData): Map<string, number> {
  const endings = ordinalEndings === '' ? [''] : folded(ordinalEndings).split(' ');
  return new Map(
    Object.entries(ordinals).flatMap(([value, stems]) =>
      folded(stems)
        .split(' ')
        .flatMap((stem) => endings.map((ending) => [stem + ending, Number(value)] as const)),
    ),
  );
}

/** “sixty-three”. */
function hyphenated(norm: string, cardinals: ReadonlyMap<string, number>): number | undefined {
  const parts = norm.split('-').map((part) => cardinals.get(part));
  if (parts.length !== 2 || parts.includes(undefined)) return undefined;
  const [tens, units] = parts as [number, number];
  return tens >= 20 && tens < 100 && units < 10 ? tens + units : undefined;
}

/** “twenty-first”. */
function endsIn(
  norm: string,
  cardinals: ReadonlyMap<string, number>,
  ordinals: ReadonlyMap<string, number>,
): number | undefined {
  const [tens, units] = norm.split('-');
  const sum = (cardinals.get(tens ?? '') ?? NaN) + (ordinals.get(units ?? '') ?? NaN);
  return Number.isNaN(sum) ? undefined : sum;
}

function starred(lists: Readonly<Record<string, string>>): (norm: string) => number | undefined {
  const forms = Object.entries(lists).flatMap(([value, listed]) =>
    folded(listed)
      .split(/\s+/)
      .map((form) => ({ value: Number(value), form })),
  );
  const byLetter = groupBy(forms, ({ form }) => form[0]);
  return (norm) =>
    byLetter.get(norm[0])?.find(({ form }) => (form.endsWith('*') ? norm.startsWith(form.slice(0, -1)) : form === norm))
      ?.value;
}
