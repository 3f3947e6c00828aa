import { publishEnum } from './enums';

export enum DatePrecision {
  DAY = 'DAY',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
  RANGE = 'RANGE',
}

publishEnum(DatePrecision, 'DatePrecision', 'How precise a date is.', {
  DAY: 'One day.',
  MONTH: 'One month, the day not known.',
  YEAR: 'One year, the month not known.',
  RANGE: 'Some other range of days, or one that is open at an end.',
});
