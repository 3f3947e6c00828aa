import { PartyRole } from '../../evidence/claim/claim.terms';
import type { ReadEvent, ReadTally } from '../tables/extraction';
import type { Parties } from './parties';
import { countKey, type Frame, numbersBy, type Profile } from './profile';
import type { Draft } from './read-document';
import { seriesOf } from './series';

/** The events of a draft; none where a newer version of the page took its place. */
export function framesOf({ document, extractor, read }: Draft, parties: Parties): Frame[] {
  if (document.isReplaced || !read.relevant) return [];
  return read.events.map((event, index) => ({
    documentId: document.id,
    extractor,
    index,
    profile: profileOf(event, event.lead ? read.tallies : [], parties),
  }));
}

/** Numbers of hand-overs belong to the event that the text is about. */
function profileOf(event: ReadEvent, tallies: readonly ReadTally[], parties: Parties): Profile {
  const { date, kind, placeId } = event;
  return {
    from: date?.from ?? null,
    to: date?.to ?? null,
    dayIsTold: date !== null && date.basis !== 'PUBLICATION',
    kinds: [kind],
    sides: sidesOf(event, parties),
    places: placeId === null ? [] : [placeId],
    counts: numbersBy(event.counts.flatMap((count) => exact(count, parties.idOf(count.to), count.category))),
    ordinals: numbersBy(tallies.flatMap((tally) => ordinal(tally, parties))),
  };
}

type Pair = readonly [string, number];

function exact(
  { low, high }: { low: number | null; high: number | null },
  to: string | null,
  category: string,
): Pair[] {
  return to !== null && low !== null && low === high ? [[countKey(to, category), low]] : [];
}

function ordinal(tally: ReadTally, parties: Parties): Pair[] {
  const counter = parties.idOf(tally.countedBy);
  if (!tally.ordinal || tally.low === null || counter === null) return [];
  return [[`${counter} ${seriesOf(tally)}`, tally.low]];
}

/** The states of those who hand over and take in. */
function sidesOf({ parties: taking, counts }: ReadEvent, parties: Parties): string[] {
  const acting = taking
    .filter(({ role }) => role === PartyRole.RELEASED || role === PartyRole.RECEIVED)
    .map(({ party }) => party);
  const codes = [...acting, ...counts.flatMap(({ to, from }) => [to, from])];
  const ids = codes.flatMap((code) => parties.idOf(code) ?? []);
  return [...new Set(ids.flatMap((id) => parties.sideOf(id) ?? []))].sort();
}
