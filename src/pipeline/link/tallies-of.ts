import { TallyUnit } from '../../records/tally/tally.terms';
import { daysOf } from '../../kernel/partial-date';
import type { ReadTally } from '../tables/extraction';
import { claim, verbatim } from './claim-rows';
import type { Parties } from './parties';
import type { Draft } from './read-document';
import { seriesOf } from './series';
import type { Asked, HowRead } from './wanted';

/** What no text tells is said to be so. */
const SCOPE_NOTE = 'Which hand-overs it takes in is not told; taken by its unit';

/** The totals of a text, and the numbers that it gives to the event it is about. */
export function talliesOf({ document, read }: Draft, parties: Parties, leadRecordId: string | null): Asked[] {
  return read.tallies.flatMap((tally) => {
    if (!tally.ordinal) return [total(document, tally, parties)];
    return leadRecordId === null ? [] : ordinal(document, tally, parties, leadRecordId);
  });
}

function ordinal(document: Draft['document'], tally: ReadTally, parties: Parties, recordId: string): Asked[] {
  const partyId = parties.idOf(tally.countedBy);
  if (partyId === null || tally.low === null) return [];
  const row = {
    ...{ field: 'ORDINAL', party_id: partyId, term: seriesOf(tally), number_low: tally.low, number_high: tally.high },
    ...verbatim(document, tally.span, tally.asStated),
  };
  return [claim(recordId, { speakerId: null, row, how: howOf(tally) })];
}

function total(document: Draft['document'], tally: ReadTally, parties: Parties): Asked {
  const { unit, low, high, category, since, until } = tally;
  const { span_start: _start, span_end: _end, ...words } = verbatim(document, tally.span, tally.asStated);
  return {
    entity: 'tally',
    speakerId: null,
    row: {
      ...{ unit, number_low: low, number_high: high, ...words, category },
      counted_by_id: parties.idOf(tally.countedBy),
      via_id: parties.idOf(tally.via),
      to_id: parties.idOf(tally.to),
      scope: unit === TallyUnit.EXCHANGES ? 'IN_EXCHANGES' : 'ALL',
      since: since === null ? null : daysOf(since).from,
      until: until === null ? null : daysOf(until).to,
      scope_note: SCOPE_NOTE,
    },
    how: howOf(tally),
  };
}

/** Totals have no event. */
const howOf = ({ rule, tier, confidence, asStated, span }: ReadTally): HowRead => ({
  ...{ rule, frame: -1, tier, confidence },
  trace: { asStated, span },
});
