import type { PersonCategory, PartyRole, ValueStatus } from '../../evidence/claim/claim.terms';
import type { PartialDate } from '../../kernel/partial-date';
import type { TallyUnit } from '../../records/tally/tally.terms';

/** What an extractor reads in a text. It goes as JSON from the one who reads to the one who links, and `handover extract` prints it. Parties are
 *  ISO 3166 codes for states, else ids of parties; null for one that is not on file. Spans are UTF-16 offsets in the text, the end excluded. */
export interface Extraction {
  /** False: not about a hand-over; then the lists are empty. */
  readonly relevant: boolean;
  /** ISO 639-1; null where it is none of those that are read. */
  readonly language: string | null;
  readonly events: readonly ReadEvent[];
  readonly tallies: readonly ReadTally[];
  readonly statements: readonly ReadStatement[];
  readonly medicalServices: readonly ReadMedicalService[];
}

export type Span = readonly [start: number, end: number];

/** AUTO: read with a confidence that may be trusted without a person. */
export type Tier = 'AUTO' | 'REVIEW';

/** What every value that was read carries. */
export interface Read {
  /** The words, as they stand in the text. */
  readonly asStated: string;
  readonly span: Span;
  /** Which rule fired. */
  readonly rule: string;
  /** The measured precision of the rule, 0 to 1. */
  readonly confidence: number;
  readonly tier: Tier;
}

export type ReadOutcome = 'HELD' | 'ANNOUNCED' | 'POSTPONED' | 'CALLED_OFF' | 'DENIED';

/** One hand-over that the text tells of. */
export interface ReadEvent {
  /** True for the one the text is about; at most one. */
  readonly lead: boolean;
  readonly date: ReadDate | null;
  readonly outcome: ReadOutcome;
  /** One of the kinds of the data package, such as PRISONER_EXCHANGE. */
  readonly kind: string;
  /** As the text calls it, in the nominative where it is on file; null where none is told. */
  readonly place: string | null;
  /** The id of the place on file. */
  readonly placeId: string | null;
  /** One of the agreements of the data package, such as ISTANBUL_2025. */
  readonly agreement: string | null;
  readonly parties: readonly ReadParty[];
  readonly counts: readonly ReadCount[];
}

export interface ReadDate {
  /** First and last possible day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly precision: 'DAY' | 'MONTH' | 'YEAR' | 'RANGE';
  /** TEXT: written out; RELATIVE: counted from the day of publication, such as “yesterday”; PUBLICATION: that day, for want of another. */
  readonly basis: 'TEXT' | 'RELATIVE' | 'PUBLICATION';
  /** Null for PUBLICATION, and where the title alone tells it. */
  readonly span: Span | null;
}

export interface ReadParty {
  readonly role: PartyRole;
  readonly party: string | null;
  readonly name: string;
  /** Null where the title alone names it. */
  readonly span: Span | null;
}

export interface ReadCount extends Read {
  readonly to: string | null;
  readonly from: string | null;
  readonly category: PersonCategory;
  /** Equal when exact; null where open or where no number is told. */
  readonly low: number | null;
  readonly high: number | null;
  readonly status: ValueStatus;
  /** Counted on top of the other categories. */
  readonly beside: boolean;
  /** Who says so; null for the outlet. */
  readonly claimant: string | null;
  /** What speaks for and against it, of which its confidence is made; left out by extractors that weigh nothing. */
  readonly circumstances?: readonly string[];
}

/** A total that somebody claims, or a number that they give a hand-over. */
export interface ReadTally extends Read {
  readonly unit: TallyUnit;
  readonly low: number | null;
  readonly high: number | null;
  /** True: the number of one hand-over in a series, such as “the 67th”. */
  readonly ordinal: boolean;
  readonly countedBy: string | null;
  readonly via: string | null;
  readonly to: string | null;
  readonly category: PersonCategory | null;
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
}

export interface ReadStatement {
  readonly speaker: string | null;
  readonly name: string;
  /** The words in quotation marks, at most 500 characters; null for reported speech. */
  readonly quote: string | null;
  readonly span: Span;
  /** The carrier that the text names, such as BelTA; null where it names none. */
  readonly relayedVia: string | null;
}

export interface ReadMedicalService {
  /** Such as TREATMENT_IN_TRANSIT. */
  readonly kind: string;
  readonly provider: string | null;
  readonly asStated: string;
  readonly span: Span;
}
