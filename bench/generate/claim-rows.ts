import { inEnglish } from './calendar';
import type { Statement } from './statements';
import { idOf, type Row } from './row';

/** What a claim says, apart from who says it of what. */
export type Said = Row & { readonly field: string; readonly as_stated: string };

/** The claims of a block, numbered as they come. */
export class ClaimRows {
  readonly rows: Row[] = [];

  constructor(private readonly before: number) {}

  add({ id, isDated }: Statement, record: string, said: Said): void {
    this.rows.push({
      id: idOf('cl', this.before + this.rows.length + 1),
      ...{ statement_id: id, record_id: record, status: 'STATED', beside: null },
      ...said,
      ...{ as_stated_kind: 'OWN_WORDS', credibility: said.credibility ?? 6, review: isDated ? 'ACCEPTED' : 'PROPOSED' },
    });
  }
}

export const onDay = (day: string): Said => ({
  field: 'DATE',
  date_from: day,
  date_to: day,
  as_stated: inEnglish(day),
});

export const byTerm = (field: string, term: string): Said => ({
  ...{ field, term },
  as_stated: term.toLowerCase().replaceAll('_', ' '),
});

export const inRole = (party: string, role: string): Said => ({
  ...{ field: 'PARTY', party_id: party, role },
  as_stated: `named as ${role.toLowerCase()}`,
});

export const atPlace = (place: string, name: string): Said => ({ field: 'PLACE', place_id: place, as_stated: name });
