import { z } from 'zod';
import { PartyRole, PersonCategory } from '../../../evidence/claim/claim.terms';
import { TallyUnit } from '../../../records/tally/tally.terms';

const MOST_ITEMS = 100;

const quote = z.string().min(1).max(500).describe('Copied letter by letter from the text');
const state = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .nullable()
  .describe('ISO 3166 code of a state; null where the text does not tell');
const number = z.int().min(0).max(10_000_000).describe('As the quote says it');
const term = z.string().regex(/^[A-Z_]{3,40}$/);
const list = <T extends z.ZodType>(item: T): z.ZodArray<T> => z.array(item).max(MOST_ITEMS);

/** What the model is asked for: fields, values and quotes. */
export const modelAnswer = z.strictObject({
  relevant: z.boolean().describe('False: no hand-over between the sides of the war in Ukraine'),
  outcome: z.enum(['HELD', 'ANNOUNCED', 'POSTPONED', 'CALLED_OFF', 'DENIED']),
  kind: term.describe('PRISONER_EXCHANGE, REMAINS_REPATRIATION, CHILDREN_REUNIFICATION, CIVILIANS_RETURN or another'),
  date: z
    .strictObject({ day: z.iso.date(), quote })
    .nullable()
    .describe('The day of the hand-over, where the text writes it out'),
  place: z.strictObject({ quote }).nullable(),
  parties: list(z.strictObject({ role: z.enum(PartyRole), quote })),
  counts: list(z.strictObject({ to: state, from: state, category: z.enum(PersonCategory), number, quote })),
  tallies: list(z.strictObject({ unit: z.enum(TallyUnit), ordinal: z.boolean(), number, quote })),
  statements: list(z.strictObject({ speaker: quote, quote })),
  medicalServices: list(z.strictObject({ kind: term, quote })),
});

export type ModelAnswer = z.output<typeof modelAnswer>;
