import { publishEnum } from '../../kernel/graph/enums';

export enum ExchangeGroupKey {
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
  TO = 'TO',
  CATEGORY = 'CATEGORY',
  PARTY = 'PARTY',
  ROLE = 'ROLE',
  PLACE = 'PLACE',
  KIND = 'KIND',
  OUTCOME = 'OUTCOME',
  SOURCE = 'SOURCE',
  CORROBORATION = 'CORROBORATION',
  STATUS = 'STATUS',
}

publishEnum(
  ExchangeGroupKey,
  'ExchangeGroupKey',
  'What exchanges are grouped by. By TO, CATEGORY, PARTY, ROLE, SOURCE, CORROBORATION and STATUS a record may stand in several groups.',
  {
    MONTH: 'The calendar month in which the whole date lies; none where it is less precise.',
    QUARTER: 'The quarter of a year in which the whole date lies; none where it is less precise.',
    YEAR: 'The calendar year in which the whole date lies; none where it is less precise.',
    TO: 'The side that takes in, by a count or as RECEIVED. Only what went to that side is summed.',
    CATEGORY:
      'Who is counted: each category on record, the living ones overlapping. What is missing is missing in PEOPLE, or in REMAINS.',
    PARTY: 'A party that took part, in any role. Together with ROLE: one party in one role.',
    ROLE: 'What a party did. Sums are those of the whole record.',
    PLACE: 'The place chosen under the default policy.',
    KIND: 'The kind chosen under the default policy.',
    OUTCOME: 'The outcome chosen under the default policy.',
    SOURCE:
      'A source with an accepted claim on the record or on one merged into it. Sums are those of the whole record.',
    CORROBORATION: 'Whose voices hold the value. Only such values are summed, of the living and of the dead.',
    STATUS: 'What is known of the value. Only such values are summed, of the living and of the dead.',
  },
);
