/** What claims can be about. The graph shows it as the type of the record. */
export enum RecordKind {
  EXCHANGE = 'EXCHANGE',
  MEDICAL_SERVICE = 'MEDICAL_SERVICE',
}
