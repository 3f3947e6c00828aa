import type { Language } from '../text/language';
import { derived } from './derived';
import type { Match, Matcher } from './patterns';
import { type Token, tokensOf } from './tokens';

export interface Sentence {
  readonly index: number;
  readonly paragraph: number;
  /** True for the title. */
  readonly heading: boolean;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
}

/** Where a sentence does not end, though a point stands there: initials, shortened words, numbers of days. */
const NO_END =
  /(?:^|[\s(])(?:\p{Lu}|г|гг|им|ул|тыс|млн|т|п|см|св|обл|ок|бл|ст|руб|чел|стр|мін|мин|арт|р|рр|вул|ім|тис|Gen|Lt|Col|Mr|Mrs|Dr|St|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|No|U\.S|U\.K|\d{1,2}\.\d{1,2})\.\s*$/u;

/** The sentences of a text, tagged. The first line is a title where an empty line follows it and no sentence ends there. */
export function sentencesOf(text: string, language: Language, matchers: readonly Matcher[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [paragraph, { start, end, heading }] of linesOf(text).entries())
    for (const part of repaired(text.slice(start, end), language)) {
      const tokens = tokensOf(text, start + part.start, start + part.end);
      if (tokens.length > 0)
        sentences.push({ index: sentences.length, paragraph, heading, tokens, matches: tagged(tokens, matchers) });
    }
  return sentences;
}

function linesOf(text: string): { start: number; end: number; heading: boolean }[] {
  const isTitled = /^[^\n]+(?<![.…]["»”]?)\n\s*\n/.test(text);
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    heading: isTitled && index === 0,
  }));
}

function repaired(line: string, language: Language): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (const { segment, index } of segmentsOf(line, language)) {
    const last = parts.at(-1);
    if (last !== undefined && NO_END.test(line.slice(last.start, last.end))) last.end = index + segment.length;
    else parts.push({ start: index, end: index + segment.length });
  }
  return parts.flatMap((part) => cut(line, part));
}

/** No sentence of a report is longer. */
const LONGEST = 1500;

/** What has no end is cut where it pauses, so that it is read in time that grows with its length. */
function cut(line: string, { start, end }: { start: number; end: number }): { start: number; end: number }[] {
  const parts = [];
  let from = start;
  while (end - from > LONGEST) {
    const until = [';', ',', ' '].map((mark) => line.lastIndexOf(mark, from + LONGEST - 1)).find((at) => at > from);
    parts.push({ start: from, end: (until ?? from + LONGEST - 1) + 1 });
    from = parts.at(-1)!.end;
  }
  return [...parts, { start: from, end }];
}

/** A sentence that begins with a number, or with a name taken out: where a small letter follows, the segmenter sees no end before it. */
const BEFORE_NUMBER = /(?<=[\p{L}\d»”"%][.…][»”")]*\s+)(?=["«“„(]?(?:\d|\[name\]))/u;

const segmenter = (language: Language): Intl.Segmenter => new Intl.Segmenter(language, { granularity: 'sentence' });

const SEGMENTERS: Readonly<Record<Language, Intl.Segmenter>> = {
  en: segmenter('en'),
  ru: segmenter('ru'),
  uk: segmenter('uk'),
  be: segmenter('be'),
};

function segmentsOf(line: string, language: Language): { segment: string; index: number }[] {
  const segments = [...SEGMENTERS[language].segment(line)];
  return segments.flatMap(({ segment, index }) => {
    let at = index;
    return segment.split(BEFORE_NUMBER).map((part) => {
      at += part.length;
      return { segment: part, index: at - part.length };
    });
  });
}

const FAMILIES = /^(TO|IN|FROM|SUBJ|WEAK|NAME):/;

/** Of two matches of one family, one within the other, the longer one holds. */
function tagged(tokens: readonly Token[], matchers: readonly Matcher[]): Match[] {
  const listed = matchers.flatMap((matcher) => [...matcher.matches(tokens), ...compounds(tokens, matcher)]);
  const all = distinct([...listed, ...derived(tokens, listed)]);
  return all.filter((match) => !(FAMILIES.test(match.tag) && all.some((other) => isWithin(match, other))));
}

const isWithin = (inner: Match, outer: Match): boolean =>
  outer.first <= inner.first &&
  outer.last >= inner.last &&
  outer.last - outer.first > inner.last - inner.first &&
  familyOf(outer.tag) === familyOf(inner.tag);

/** A word may stand in more than one list of a tag. */
function distinct(matches: readonly Match[]): Match[] {
  return [...new Map(matches.map((match) => [`${match.tag} ${match.first} ${match.last}`, match])).values()];
}

const PEOPLE = /^(POW|CIVIL|CHILD|MEDIC|FOREIGN|WOUNDED|MEDIATION)$/;
const STATE = /^STATE:/;

/** “women-medics”: who they are is told by either part; “UAE-brokered”: who mediated. */
function compounds(tokens: readonly Token[], matcher: Matcher): Match[] {
  return tokens.flatMap((token, at) => {
    const parts = token.kind === 'word' && token.norm.includes('-') ? token.norm.split('-') : [];
    const told = parts.flatMap((norm) => matcher.matches([{ ...token, norm }]));
    const isMediated = told.some(({ tag }) => tag === 'MEDIATION');
    return told
      .filter(({ tag }) => PEOPLE.test(tag) || (isMediated && STATE.test(tag)))
      .map(({ tag }) => ({ tag, first: at, last: at }));
  });
}

function familyOf(tag: string): string {
  const family = tag.split(':')[0] ?? tag;
  return ['TO', 'IN', 'FROM', 'SUBJ', 'WEAK'].includes(family) ? 'DIRECTION' : family;
}

/** The matches of a tag, or of a family ending in a colon, that begin within some tokens. */
export function found(sentence: Sentence, tag: string, first = 0, last = Infinity): Match[] {
  return sentence.matches.filter((match) => match.first >= first && match.last <= last && isOf(match, tag));
}

export function has(sentence: Sentence, tag: string, first = 0, last = Infinity): boolean {
  return sentence.matches.some((match) => match.first >= first && match.last <= last && isOf(match, tag));
}

/** True where a token carries a tag. */
export function isTagged(sentence: Sentence, at: number, tag: string): boolean {
  return sentence.matches.some((match) => match.first <= at && match.last >= at && isOf(match, tag));
}

const isOf = (match: Match, tag: string): boolean =>
  match.tag === tag || (tag.endsWith(':') && match.tag.startsWith(tag));

const MARK = /^[,;:"«»]$/;

/** Where the part of a sentence around a token begins and ends, between marks. */
export function partAround({ tokens }: Sentence, at: number): readonly [first: number, last: number] {
  const end = tokens.findIndex(({ norm }, token) => token > at && MARK.test(norm));
  return [
    tokens.findLastIndex(({ norm }, token) => token < at && MARK.test(norm)) + 1,
    end < 0 ? tokens.length - 1 : end - 1,
  ];
}
