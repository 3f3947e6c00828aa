import type { Extraction } from '../tables/extraction';
import { GATE_THRESHOLD, gateScore } from '../text/gate/gate';
import { type Language, languageOf } from '../text/language';
import { type Context, contextOf } from './context';
import { countsOf } from './counts';
import { eventsOf } from './events';
import { framesOf } from './frames';
import { isHandOverTold } from './hand-over-told';
import type { Knowledge } from './knowledge';
import { lexiconOf } from './lexicon';
import { medicalOf } from './medical';
import { normalise } from './normalise';
import { sentencesOf } from './sentences';
import { settled } from './settled';
import { speakersOf } from './speakers';
import { statementsOf } from './statements';
import { talliesOf } from './tallies';
import { titled, untitled } from './titled';
import { totalsOf } from './totals';
import { unstatedOf } from './withheld';

/** What is read. */
export interface Document {
  /** Empty or null where there is none, or where it is the first line of the text. */
  readonly title: string | null;
  /** Cleaned, names removed: spans point into it. */
  readonly text: string;
  /** Told from the text when left out. */
  readonly language?: Language | null;
  /** The day of publication, from which relative dates are counted; null for not known. */
  readonly published: string | null;
}

/** Reads a text. Pure: the same document and knowledge give the same extraction, whose spans point into the text. */
export function extract(document: Document, knowledge: Knowledge): Extraction {
  const language = document.language ?? languageOf(`${document.title ?? ''}\n${document.text}`);
  const nothing = {
    relevant: false,
    language,
    events: [],
    tallies: [],
    statements: [],
    medicalServices: [],
  };
  const score = gateScore(document.title ?? '', document.text);
  if (language === null || score < GATE_THRESHOLD) return nothing;
  const { text, moved } = titled(document.title, document.text);
  const context = contextFor(text, language, document.published, knowledge);
  const read = readIn(context, score);
  return read === null ? nothing : untitled({ ...nothing, relevant: true, ...read }, moved);
}

function contextFor(text: string, language: Language, published: string | null, knowledge: Knowledge): Context {
  const even = normalise(text);
  const lexicon = lexiconOf(language);
  const sentences = sentencesOf(even.text, language, [lexicon.tags, knowledge.names]);
  return contextOf({ even, lexicon, knowledge, published, sentences });
}

/** Null where no hand-over is told of. */
function readIn(
  context: Context,
  score: number,
): Pick<Extraction, 'events' | 'tallies' | 'statements' | 'medicalServices'> | null {
  const frames = framesOf(context);
  const speakers = speakersOf(context);
  const totals = totalsOf(context);
  const counts = settled([...countsOf(context, frames, speakers, totals), ...unstatedOf(context, frames, speakers)]);
  if (!isHandOverTold(context, counts, score)) return null;
  const events = eventsOf(context, frames, counts, totals);
  const isRepatriation = events.some(({ lead, kind }) => lead && kind === 'MEDICAL_REPATRIATION');
  return {
    events,
    tallies: talliesOf({ context, frames, speakers, counts }, totals),
    statements: statementsOf(context, speakers),
    medicalServices: medicalOf(context, isRepatriation),
  };
}
