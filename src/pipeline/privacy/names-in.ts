import type { Language } from '../text/language';
import { callSignsIn, type Found } from './call-signs';
import { familyStems, isNamedAfterPlace, isPerson } from './evidence';
import type { KnownNames } from './known-names';
import { listsIn } from './listed-names';
import { type Part, segmentsOf } from './run-of-names';
import { type Capital, runsOfCapitals } from './tokens';
import { beginsWithOne } from './words/listed';
import { publicPhrasesIn } from './words/public-phrases';

/** Longest ending of a family name behind its stem. */
const ENDING = 4;

/** In a line of capitals nothing tells where a name ends. */
const AROUND_LOUD = 2;

/** Where names of persons stand in a text, in their order; none overlap. */
export function namesIn(text: string, language: Language | null, known: KnownNames): Found[] {
  const phrases = publicPhrasesIn(text);
  const runs = runsOfCapitals(text);
  const isOfPhrase = (segment: readonly Capital[]): boolean =>
    phrases.some((phrase) => isWithin(spanOf(segment), phrase));
  const segments = runs.flatMap((run) => segmentsOf(run, known)).filter((segment) => !isOfPhrase(segment));
  const ofPlaces = runs
    .filter((run) => run.length === 1 && !isOfPhrase(run))
    .filter(([word]) => known.givenNamesOf(word!.folded).length === 0 && isNamedAfterPlace(word!, text));
  const persons = [
    ...segments.filter((segment) => isPerson(segment, text, language)).map(withinCapitals),
    ...ofPlaces.map((run) => run.map(asName)),
  ];
  const stems = new Set(persons.flatMap(familyStems));
  const named = new Set(persons.flat());
  const again = segments.flat().filter((part) => !named.has(part) && isAgain(part, stems));
  const spans = [
    ...persons.map((person) => goingOn(spanOf(person), text)),
    ...again.map((part): Found => [part.start, part.end]),
    ...callSignsIn(text),
  ];
  return merged([...spans, ...listsIn(segments, text).map(spanOf)], text);
}

const asName = (word: Capital): Part => ({ ...word, kind: 'OTHER' });

/** The same family name, mentioned again without the others. */
const isAgain = ({ folded, kind, isInitial }: Part, stems: ReadonlySet<string>): boolean =>
  kind === 'OTHER' && !isInitial && beginsWithOne(folded, stems, ENDING);

/** A headline in capitals: a few words around the given name. */
function withinCapitals(segment: readonly Part[]): readonly Part[] {
  if (segment.length < 4 || !segment.every(({ isLoud, isInitial }) => isLoud || isInitial)) return segment;
  const at = segment.findIndex(({ kind }) => kind !== 'OTHER');
  return segment.slice(Math.max(0, at - 1), at + AROUND_LOUD + 1);
}

const spanOf = (segment: readonly Capital[]): Found => [segment[0]!.start, segment.at(-1)!.end];

const isWithin = ([start, end]: Found, [from, to]: Found): boolean => from <= start && end <= to;

/** A call sign between given name and family name; "oglu" behind. */
const GOES_ON =
  /^ (?:[«"“„][\p{L}\p{N}-]{2,20}[»"”](?: \p{Lu}[\p{L}'-]+)?|(?:оглы|огли|кызы|кизи|oglu|oghlu|kyzy)(?!\p{L}))/u;

const goingOn = ([start, end]: Found, text: string): Found => [
  start,
  end + (GOES_ON.exec(text.slice(end, end + 60))?.[0].length ?? 0),
];

/** Spans that overlap, or that only a space, a comma within a name or quotation marks part, are one. */
function merged(spans: Found[], text: string): Found[] {
  const result: [number, number][] = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && /^ ?[«"“„]?[»"”]? ?$/u.test(text.slice(Math.min(last[1], start), start)))
      last[1] = Math.max(last[1], end);
    else if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
