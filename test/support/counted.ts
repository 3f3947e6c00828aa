import type { Extraction } from '../../src/pipeline/tables/extraction';
import { textReader } from './read-text';

const titleOf = (text: string): string => (/[ії]/.test(text) ? 'Обмін' : /[а-я]/.test(text) ? 'Обмен' : 'Exchange');

/** Reads texts below a title that tells of an exchange: what happened, and the counts of it as “from>to CATEGORY number”, in the order of the text. */
export function countReader(published: string): {
  eventsIn: (text: string) => Extraction['events'];
  countsIn: (text: string) => string[];
} {
  const readText = textReader(published);
  const eventsIn = (text: string): Extraction['events'] => readText(`${titleOf(text)}\n\n${text}`).events;
  const countsIn = (text: string): string[] =>
    eventsIn(text).flatMap(({ counts }) =>
      counts.map(({ from, to, category, low, high, status }) => `${from}>${to} ${category} ${low ?? high ?? status}`),
    );
  return { eventsIn, countsIn };
}

/** Reads totals and ordinals as “UNIT number to”. */
export function tallyReader(published: string): { talliesIn: (text: string) => string[] } {
  const readText = textReader(published);
  const talliesIn = (text: string): string[] =>
    readText(`${titleOf(text)}\n\n${text}`).tallies.map(
      ({ unit, low, high, to }) => `${unit} ${low ?? high}${to === null ? '' : ` ${to}`}`,
    );
  return { talliesIn };
}
