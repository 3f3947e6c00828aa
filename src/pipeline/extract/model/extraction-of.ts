import { ValueStatus } from '../../../evidence/claim/claim.terms';
import type { Extraction, ReadCount, ReadDate, ReadEvent, ReadTally } from '../../tables/extraction';
import type { DocumentToRead } from '../extractor';
import type { ModelAnswer } from './answer';
import { saysDay } from './days-in';
import { grounded } from './grounded';
import { numbersIn } from './numbers-in';

/** No precision was measured yet: REVIEW whatever the model says. */
const UNMEASURED = { rule: 'model', confidence: 0, tier: 'REVIEW' } as const;

const MOST_DAYS_APART = 400;

/** The id of a party, or the code of a state, by a name in the text; null for one that is not on file. */
export type PartyOf = (name: string) => string | null;

/** What of an answer stands in the text; the rest is left out. */
export function extractionOf(answer: ModelAnswer, document: DocumentToRead, partyOf: PartyOf): Extraction {
  const { language, text } = document;
  const lists = { events: [], tallies: [], statements: [], medicalServices: [] };
  if (!answer.relevant) return { relevant: false, language, ...lists };
  const event = eventOf(answer, document, partyOf);
  return {
    relevant: true,
    language,
    events: event ? [event] : [],
    tallies: answer.tallies.flatMap((tally) => tallyOf(tally, text)),
    statements: answer.statements.flatMap((statement) => statementOf(statement, text, partyOf)),
    medicalServices: answer.medicalServices.flatMap(({ kind, quote }) => {
      const found = grounded(text, quote);
      return found ? [{ kind, provider: null, ...found }] : [];
    }),
  };
}

/** Null where nothing of it stands in the text. */
function eventOf(answer: ModelAnswer, document: DocumentToRead, partyOf: PartyOf): ReadEvent | null {
  const { text } = document;
  const date = dateOf(answer.date, document);
  const counts = answer.counts.flatMap((count) => countOf(count, text));
  const place = answer.place && grounded(text, answer.place.quote);
  const parties = answer.parties.flatMap(({ role, quote }) => {
    const found = grounded(text, quote);
    return found ? [{ role, party: partyOf(found.asStated), name: found.asStated, span: found.span }] : [];
  });
  if (!date && counts.length + parties.length === 0 && !place) return null;
  const { outcome, kind } = answer;
  return {
    lead: true,
    date,
    outcome,
    kind,
    place: place?.asStated ?? null,
    placeId: null,
    agreement: null,
    parties,
    counts,
  };
}

function dateOf(said: ModelAnswer['date'], { text, published }: DocumentToRead): ReadDate | null {
  const found = said && grounded(text, said.quote);
  if (!found || !saysDay(found.asStated, said.day) || !isNear(said.day, published)) return null;
  return { from: said.day, to: said.day, precision: 'DAY', basis: 'TEXT', span: found.span };
}

/** A year that the quote does not tell is that of the publication, or the one before or after. */
function isNear(day: string, published: string | null): boolean {
  return published === null || Math.abs(Date.parse(day) - Date.parse(published)) <= MOST_DAYS_APART * 86_400_000;
}

function countOf({ to, from, category, number, quote }: ModelAnswer['counts'][number], text: string): ReadCount[] {
  const found = grounded(text, quote);
  if (!found || !numbersIn(found.asStated).includes(number)) return [];
  const value = number === 0 ? { low: null, high: null, status: ValueStatus.NONE } : stated(number);
  return [{ ...value, beside: false, claimant: null, to, from, category, ...found, ...UNMEASURED }];
}

const stated = (number: number): Pick<ReadCount, 'low' | 'high' | 'status'> => ({
  low: number,
  high: number,
  status: ValueStatus.STATED,
});

function tallyOf({ unit, ordinal, number, quote }: ModelAnswer['tallies'][number], text: string): ReadTally[] {
  const found = grounded(text, quote);
  if (!found || !numbersIn(found.asStated).includes(number)) return [];
  const scope = { countedBy: null, via: null, to: null, category: null, since: null, until: null };
  return [{ unit, ordinal, low: number, high: number, ...scope, ...found, ...UNMEASURED }];
}

function statementOf(
  { speaker, quote }: ModelAnswer['statements'][number],
  text: string,
  partyOf: PartyOf,
): Extraction['statements'] {
  const [who, words] = [grounded(text, speaker), grounded(text, quote)];
  if (!who || !words) return [];
  return [
    { speaker: partyOf(who.asStated), name: who.asStated, quote: words.asStated, span: words.span, relayedVia: null },
  ];
}
