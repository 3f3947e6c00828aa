import type { Redacted } from '../pipeline/privacy/remove-names';
import type { Extraction, ReadEvent, ReadTally, Span } from '../pipeline/tables/extraction';

/** Moves a span into the text as it was given. */
type Moved = (span: Span) => Span;

/** An extraction as `handover extract` prints it: without what only the pipeline needs, with spans in the text that was given. */
export function printed(read: Extraction, { removed, given }: Pick<Redacted, 'removed' | 'given'>): object {
  const moved: Moved = ([start, end]) => [given(start), given(end)];
  const { relevant, language, events, tallies, statements, medicalServices } = read;
  return {
    relevant,
    language,
    events: events.map((event) => printedEvent(event, moved)),
    tallies: tallies.map((tally) => printedTally(tally, moved)),
    statements: statements.map(({ speaker, name, quote, span, relayedVia }) => ({
      ...{ speaker, name, quote, span: moved(span), relayedVia },
    })),
    medicalServices: medicalServices.map(({ kind, provider, asStated, span }) => ({
      ...{ kind, provider, asStated, span: moved(span) },
    })),
    removedNames: removed,
  };
}

function printedEvent({ date, parties, counts, ...event }: ReadEvent, moved: Moved): object {
  const { lead, outcome, kind, place, agreement } = event;
  return {
    lead,
    date: date && { from: date.from, to: date.to, precision: date.precision, basis: date.basis },
    ...{ outcome, kind, place, agreement },
    parties: parties.map(({ role, party, name }) => ({ role, party, name })),
    counts: counts.map(({ to, from, category, low, high, status, tier, confidence, asStated, span, claimant }) => ({
      ...{ to, from, category, low, high, status, tier, confidence, asStated, span: moved(span), claimant },
    })),
  };
}

function printedTally({ asStated, span, ...tally }: ReadTally, moved: Moved): object {
  const { unit, low, high, ordinal, countedBy, via, to, since, until } = tally;
  return { unit, low, high, ordinal, countedBy, via, to, since, until, asStated, span: moved(span) };
}
