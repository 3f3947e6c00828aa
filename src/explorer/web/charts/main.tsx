import { renderToStaticMarkup } from 'react-dom/server';
import { stringifyDocument } from 'urql';
import type { ResultOf } from '../graph/graphql';
import { chosenLanguage } from '../words/languages';
import { LanguageContext } from '../words/translated';
import { TOTALS } from './documents';
import { TotalsPicture } from './totals-picture';

/** The files of `/charts`: the living and the dead are never in one. */
const SHOWS = { 'returned.svg': 'runningPeople', 'dead.svg': 'runningRemains' } as const;
type Name = keyof typeof SHOWS;

const isName = (name: string): name is Name => name in SHOWS;

export const names: readonly string[] = Object.keys(SHOWS);

/** What is to be asked of the graph for any of them, with `asOf` and `language`. */
export const question: string = stringifyDocument(TOTALS);

/** One of our languages, English for any other word. */
export const languageOf = (word: string): string => chosenLanguage(word, []);

/** The chart as a picture that stands alone, from an answer to the question. */
export function draw(name: string, language: string, answer: ResultOf<typeof TOTALS>, revision: number): string {
  if (!isName(name)) throw new Error(`There is no chart ${name}: there are ${names.join(', ')}.`);
  return renderToStaticMarkup(
    <LanguageContext value={chosenLanguage(language, [])}>
      <TotalsPicture answer={answer} of={SHOWS[name]} revision={revision} />
    </LanguageContext>,
  );
}
