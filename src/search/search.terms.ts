import { publishEnum } from '../kernel/graph/enums';

export enum SearchType {
  STATEMENT = 'STATEMENT',
  DOCUMENT = 'DOCUMENT',
  PARTY = 'PARTY',
  EXCHANGE = 'EXCHANGE',
  MEDICAL_SERVICE = 'MEDICAL_SERVICE',
}

/** Where words were found. */
export enum SearchField {
  QUOTE = 'QUOTE',
  TRANSLATION = 'TRANSLATION',
  SUMMARY = 'SUMMARY',
  RELAYED_VIA = 'RELAYED_VIA',
  SPEAKER = 'SPEAKER',
  TITLE = 'TITLE',
  NOTE = 'NOTE',
  NAME = 'NAME',
  OFFICE = 'OFFICE',
  LABEL = 'LABEL',
}

publishEnum(SearchType, 'SearchType', 'What can be found.', {
  STATEMENT: 'What somebody says in a document, by its words and by every name of its speaker.',
  DOCUMENT: 'A publication, by our title and note.',
  PARTY: 'Whoever speaks or acts in public, by every name and the office.',
  EXCHANGE: 'An exchange, by its title and label; those of records merged into it count.',
  MEDICAL_SERVICE: 'A medical service, by its title and label; those of records merged into it count.',
});

publishEnum(SearchField, 'SearchField', 'Where words were found.', {
  QUOTE: 'In the words quoted.',
  TRANSLATION: 'In our translation of the quote.',
  SUMMARY: 'In our summary.',
  RELAYED_VIA: 'In the carrier that the page names.',
  SPEAKER: 'In a name of the speaker.',
  TITLE: 'In the title.',
  NOTE: 'In the note on the document.',
  NAME: 'In a name of the party.',
  OFFICE: 'In the public function of the party.',
  LABEL: 'In the label of the record.',
});
