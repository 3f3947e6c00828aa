import { publishEnum } from '../../kernel/graph/enums';

export enum PartyKind {
  STATE = 'STATE',
  AUTHORITY = 'AUTHORITY',
  ORGANISATION = 'ORGANISATION',
  OFFICIAL = 'OFFICIAL',
  NON_STATE_GROUP = 'NON_STATE_GROUP',
}

export enum NameKind {
  OFFICIAL = 'OFFICIAL',
  ALIAS = 'ALIAS',
  TRANSLITERATION = 'TRANSLITERATION',
  MISSPELLING = 'MISSPELLING',
}

publishEnum(PartyKind, 'PartyKind', 'What a party is.', {
  STATE: 'A state. It is its own side.',
  AUTHORITY: 'A ministry, service or other body of a state.',
  ORGANISATION: 'An international or private organisation.',
  OFFICIAL: 'A person who speaks or acts in a public office.',
  NON_STATE_GROUP: 'An armed or political group that is no state.',
});

publishEnum(NameKind, 'NameKind', 'What sort of name it is.', {
  OFFICIAL: 'The name the party goes by in that language.',
  ALIAS: 'Another name or abbreviation in use.',
  TRANSLITERATION: 'The name carried over from another script.',
  MISSPELLING: 'A wrong form found in publications, kept so that it can be found.',
});
