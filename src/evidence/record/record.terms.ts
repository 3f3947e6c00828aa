import { publishEnum } from '../../kernel/graph/enums';

/** What claims can be about. The graph shows it as the type of the record. */
export enum RecordKind {
  EXCHANGE = 'EXCHANGE',
  MEDICAL_SERVICE = 'MEDICAL_SERVICE',
}

publishEnum(RecordKind, 'RecordKind', 'What claims can be about.', {
  EXCHANGE: 'A hand-over of people or bodies.',
  MEDICAL_SERVICE: 'Medical help around hand-overs.',
});
