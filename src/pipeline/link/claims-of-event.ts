import type { Row } from '../../db/row-changes';
import { TERMS_BY_FIELD } from '../../package/terms';
import { ValueStatus } from '../../evidence/claim/claim.terms';
import type { ReadCount, ReadEvent } from '../tables/extraction';
import type { Parties } from './parties';
import type { ReadDocument } from './read-document';
import { claim, type Claimed, inOurWords, verbatim } from './claim-rows';
import type { Asked, HowRead } from './wanted';

/** What one event of a text says of a record. */
export class EventClaims {
  private readonly how: HowRead;

  constructor(
    private readonly document: ReadDocument,
    private readonly event: ReadEvent,
    private readonly parties: Parties,
    frame: number,
  ) {
    this.how = howOf(event, frame);
  }

  /** Claims about the record with this id. */
  about(recordId: string): Asked[] {
    return [
      ...this.date(),
      ...this.words(),
      ...this.place(),
      ...this.event.parties.flatMap((party) => this.party(party)),
      ...this.event.counts.flatMap((count) => this.count(count)),
    ].map((one) => claim(recordId, one));
  }

  private date(): Claimed[] {
    const { date } = this.event;
    if (date === null) return [];
    const days = { field: 'DATE', date_from: date.from, date_to: date.to };
    if (date.span !== null) return [this.byOutlet({ ...days, ...verbatim(this.document, date.span) })];
    if (date.basis !== 'PUBLICATION') return [this.byOutlet({ ...days, ...inOurWords(`in the title: ${date.from}`) })];
    const words = inOurWords(`published on ${date.from}`);
    return [this.byOutlet({ ...days, ...words, credibility: REPORT_DATE })];
  }

  private words(): Claimed[] {
    const { outcome, kind, agreement } = this.event;
    const said = [
      ['OUTCOME', outcome],
      ['KIND', kind],
      ...(agreement === null ? [] : [['AGREEMENT', agreement]]),
    ] as const;
    const known = said.filter(([field, term]) => TERMS_BY_FIELD[field]?.includes(term));
    return known.map(([field, term]) => this.byOutlet({ field: field, term: term, ...inOurWords(inWords(term)) }));
  }

  private place(): Claimed[] {
    const { place, placeId } = this.event;
    if (placeId === null || place === null) return [];
    return [this.byOutlet({ field: 'PLACE', place_id: placeId, ...inOurWords(place) })];
  }

  private party({ role, party, name, span }: ReadEvent['parties'][number]): Claimed[] {
    const partyId = this.parties.idOf(party);
    if (partyId === null) return [];
    const words = span === null ? inOurWords(name) : verbatim(this.document, span);
    return [this.byOutlet({ field: 'PARTY', role, party_id: partyId, ...words })];
  }

  /** A number that was only announced is a limit; one that is denied is nobody's. People whose side is not told are counted nowhere. */
  private count(count: ReadCount): Claimed[] {
    const { outcome } = this.event;
    const toId = this.parties.idOf(count.to);
    if (toId === null || outcome === 'DENIED') return [];
    const key: Row = outcome === 'HELD' ? { field: 'COUNT' } : { field: 'LIMIT', term: 'NUMBER' };
    const fromId = this.parties.idOf(count.from);
    const { category, status, beside, low, high, rule, confidence, span } = count;
    const value: Row = status === ValueStatus.STATED ? { number_low: low, number_high: high } : {};
    const tier = this.how.tier === 'AUTO' ? count.tier : 'REVIEW';
    return [
      {
        speakerId: this.parties.idOf(count.claimant),
        row: {
          ...key,
          ...{ to_id: toId, from_id: fromId, category, status, beside },
          ...value,
          ...verbatim(this.document, span, count.asStated),
        },
        how: { ...this.how, rule, confidence, tier, trace: { asStated: count.asStated } },
      },
    ];
  }

  private byOutlet(row: Claimed['row']): Claimed {
    return { speakerId: null, row, how: this.how };
  }
}

/** The Admiralty code of a day that only stands in for the day of the event. */
const REPORT_DATE = 4;

const inWords = (term: string): string => term.toLowerCase().replaceAll('_', ' ');

/** What has no rule of its own is as sure as the surest count beside it; without a day that is told, nothing is sure. */
function howOf({ date, counts }: ReadEvent, frame: number): HowRead {
  const isDated = date !== null && date.basis !== 'PUBLICATION';
  const isSure = isDated && counts.some(({ tier }) => tier === 'AUTO');
  const confidence = Math.max(0, ...counts.map((count) => count.confidence));
  return { rule: 'frame', frame, tier: isSure ? 'AUTO' : 'REVIEW', confidence, trace: { basis: date?.basis ?? null } };
}
