import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { formatDocument, stringifyDocument } from 'urql';
import { named } from '../graph/named';
import { chosenLanguage } from '../words/languages';
import { LanguageContext } from '../words/translated';
import type { Drawn } from './answer';
import { DeadPicture } from './dead-picture';
import { TOTALS } from './documents';
import { EmbedPage } from './embed-page';
import { TotalsPicture } from './totals-picture';

export { style } from './picture';

/** The charts by name: the living and the dead are never in one. */
const CHARTS = {
  returned: (drawn: Drawn) => <TotalsPicture {...drawn} of="runningPeople" />,
  dead: (drawn: Drawn) => <TotalsPicture {...drawn} of="runningRemains" />,
  'dead-by-year': (drawn: Drawn) => <DeadPicture {...drawn} />,
};

const isName = (name: string): name is keyof typeof CHARTS => Object.hasOwn(CHARTS, name);

export const names: readonly string[] = Object.keys(CHARTS);

/** What is to be asked of the graph for any of them, with `asOf` and `language`. */
export const question: string = stringifyDocument(formatDocument(TOTALS));

/** One of our languages, English for any other word. */
export const languageOf = (word: string): string => chosenLanguage(word, []);

/** The chart as a picture that stands alone, from an answer to the question. */
export const draw = (name: string, language: string, drawn: Drawn): string =>
  markup(language, chart(name, language, drawn));

/** The chart as a page for a frame. */
export const embed = (name: string, language: string, drawn: Drawn): string =>
  `<!doctype html>${markup(language, <EmbedPage {...drawn}>{chart(name, language, drawn)}</EmbedPage>)}`;

function chart(name: string, language: string, { answer, revision }: Drawn): ReactNode {
  if (!isName(name)) throw new Error(`There is no chart ${name}: there are ${names.join(', ')}.`);
  return CHARTS[name]({ revision, answer: named(answer, chosenLanguage(language, [])) });
}

const markup = (language: string, content: ReactNode): string =>
  renderToStaticMarkup(<LanguageContext value={chosenLanguage(language, [])}>{content}</LanguageContext>);
