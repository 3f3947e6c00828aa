import { Field, ID, InputType, Int } from 'type-graphql';
import type { Row } from '../../db/row-changes';
import { AsStatedKind, ClaimField, PartyRole, PersonCategory, ValueStatus } from '../../evidence/claim/claim.terms';
import { DayScalar } from '../../kernel/graph/scalars';
import { wrongWithRow } from '../rows/checked';
import type { Wrong } from '../mutation/wrong';

const MAYBE = { nullable: true };

@InputType({ description: 'What one claim says, of which field, in which words.' })
export class ClaimInput {
  @Field(() => ClaimField, { description: 'Which field of the record it is about.' })
  field: ClaimField;

  @Field(() => ID, { ...MAYBE, description: 'COUNT and LIMIT: the party that takes in.' })
  to?: string | null;

  @Field(() => ID, { ...MAYBE, description: 'COUNT and LIMIT: the party that hands over, where said.' })
  from?: string | null;

  @Field(() => PersonCategory, { ...MAYBE, description: 'COUNT and LIMIT: who is counted.' })
  category?: PersonCategory | null;

  @Field(() => Boolean, { defaultValue: false, description: 'COUNT: on top of the other categories.' })
  beside: boolean;

  @Field(() => ValueStatus, { defaultValue: ValueStatus.STATED, description: 'Whether it gives a value.' })
  status: ValueStatus;

  @Field(() => Int, { ...MAYBE, description: 'The least number; null where open.' })
  low?: number | null;

  @Field(() => Int, { ...MAYBE, description: 'The greatest number, equal to `low` when exact; null where open.' })
  high?: number | null;

  @Field(() => DayScalar, { ...MAYBE, description: 'DATE: the first possible day.' })
  dateFrom?: string | null;

  @Field(() => DayScalar, { ...MAYBE, description: 'DATE: the last possible day.' })
  dateTo?: string | null;

  @Field(() => ID, { ...MAYBE, description: 'PLACE: which one.' })
  place?: string | null;

  @Field(() => ID, { ...MAYBE, description: 'PARTY: who; ORDINAL: who counts.' })
  party?: string | null;

  @Field(() => PartyRole, { ...MAYBE, description: 'PARTY: what it did.' })
  role?: PartyRole | null;

  @Field(() => String, {
    ...MAYBE,
    description: 'OUTCOME, KIND, AGREEMENT, ORDINAL, LIMIT: a word of the data package.',
  })
  term?: string | null;

  @Field(() => String, { description: 'The words it is read from: 1 to 1,000 characters.' })
  asStated: string;

  @Field(() => AsStatedKind, { description: 'Whose words these are.' })
  asStatedKind: AsStatedKind;

  @Field(() => Int, { defaultValue: 6, description: 'Admiralty code 1 to 6. 6: cannot be judged.' })
  credibility: number;
}

/** The columns that an input fills. */
export const claimRow = (of: ClaimInput): Row => ({
  field: of.field,
  to_id: of.to ?? null,
  from_id: of.from ?? null,
  category: of.category ?? null,
  beside: of.beside,
  status: of.status,
  number_low: of.low ?? null,
  number_high: of.high ?? null,
  date_from: of.dateFrom ?? null,
  date_to: of.dateTo ?? null,
  place_id: of.place ?? null,
  party_id: of.party ?? null,
  role: of.role ?? null,
  term: of.term ?? null,
  as_stated: of.asStated,
  as_stated_kind: of.asStatedKind,
  credibility: of.credibility,
});

const NOT_GIVEN: Row = { id: 'cl-0000', statement_id: 'st-0000', record_id: 'ex-0000', review: 'PROPOSED' };

/** Without what only the database knows. */
export const wrongWithClaim = (claim: ClaimInput, path: string): Wrong[] =>
  wrongWithRow('claim', { ...NOT_GIVEN, ...claimRow(claim) }, path);
