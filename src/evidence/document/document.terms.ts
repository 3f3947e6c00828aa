import { publishEnum } from '../../kernel/graph/enums';

/** How precisely a day of publication is on file. */
export enum PublicationPrecision {
  DAY = 'DAY',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
  UNKNOWN = 'UNKNOWN',
}

export enum PublicationBasis {
  PAGE = 'PAGE',
  INFERRED = 'INFERRED',
}

publishEnum(PublicationBasis, 'PublicationBasis', 'Where a date of publication comes from.', {
  PAGE: 'Shown on the page or in its address.',
  INFERRED: 'The month of the event the page reports: a guess, never used to call a claim later than another.',
});
