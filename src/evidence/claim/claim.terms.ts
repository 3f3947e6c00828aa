import { publishEnum } from '../../kernel/graph/enums';

export enum ClaimField {
  DATE = 'DATE',
  PLACE = 'PLACE',
  COUNT = 'COUNT',
  PARTY = 'PARTY',
  OUTCOME = 'OUTCOME',
  KIND = 'KIND',
  ORDINAL = 'ORDINAL',
  AGREEMENT = 'AGREEMENT',
  LIMIT = 'LIMIT',
}

export enum PersonCategory {
  PEOPLE = 'PEOPLE',
  PRISONERS_OF_WAR = 'PRISONERS_OF_WAR',
  CIVILIANS = 'CIVILIANS',
  CHILDREN = 'CHILDREN',
  WOUNDED_AND_SICK = 'WOUNDED_AND_SICK',
  MEDICAL_PERSONNEL = 'MEDICAL_PERSONNEL',
  FOREIGNERS = 'FOREIGNERS',
  REMAINS = 'REMAINS',
}

export enum PartyRole {
  RELEASED = 'RELEASED',
  RECEIVED = 'RECEIVED',
  MEDIATED = 'MEDIATED',
  HOSTED = 'HOSTED',
  FACILITATED = 'FACILITATED',
  PROVIDED = 'PROVIDED',
  BENEFITED = 'BENEFITED',
}

export enum ValueStatus {
  STATED = 'STATED',
  WITHHELD = 'WITHHELD',
  UNKNOWN = 'UNKNOWN',
  NONE = 'NONE',
}

export enum AsStatedKind {
  VERBATIM = 'VERBATIM',
  OWN_WORDS = 'OWN_WORDS',
}

export enum Review {
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
}

export enum EndReason {
  ENTRY_ERROR = 'ENTRY_ERROR',
  SOURCE_CORRECTED = 'SOURCE_CORRECTED',
  SOURCE_RETRACTED = 'SOURCE_RETRACTED',
  REVIEWED = 'REVIEWED',
  PRIVACY = 'PRIVACY',
}

publishEnum(ClaimField, 'ClaimField', 'Which field of a record a claim is about.', {
  DATE: 'When it took place, or is planned to; for a medical service the day it began.',
  PLACE: 'Where it took place.',
  COUNT: 'How many people or bodies went to one side.',
  PARTY: 'Who took part, and in which role. Many values are no conflict.',
  OUTCOME: 'Whether it was announced, held, postponed, called off or denied.',
  KIND: 'What sort of hand-over or service it was.',
  ORDINAL: 'Its number in somebody’s count. Many values are no conflict.',
  AGREEMENT: 'The agreement it was made under. Many values are no conflict.',
  LIMIT: 'A number agreed, planned or announced, a term in time, or a pace.',
});

publishEnum(PersonCategory, 'PersonCategory', 'Who is counted. The living and the dead are never added up.', {
  PEOPLE: 'All the living; the other living categories are parts of it or overlap.',
  PRISONERS_OF_WAR: 'Prisoners of war, soldiers, servicemen.',
  CIVILIANS: 'Civilians.',
  CHILDREN: 'Children.',
  WOUNDED_AND_SICK: 'The wounded and the sick.',
  MEDICAL_PERSONNEL: 'Medical personnel.',
  FOREIGNERS: 'Nationals of other states.',
  REMAINS: 'Bodies of the dead; never part of PEOPLE.',
});

publishEnum(PartyRole, 'PartyRole', 'What a party did in a hand-over or service.', {
  RELEASED: 'Handed people or bodies over.',
  RECEIVED: 'Took people or bodies in.',
  MEDIATED: 'Mediated between the sides.',
  HOSTED: 'Gave the place.',
  FACILITATED: 'Helped in another way.',
  PROVIDED: 'Provided the medical service.',
  BENEFITED: 'Was helped by the medical service.',
});

publishEnum(ValueStatus, 'ValueStatus', 'What a claim says about its value. Silence is no claim.', {
  STATED: 'Gives a value, or words that hold one.',
  WITHHELD: 'Says that the value is not disclosed.',
  UNKNOWN: 'Says that the value is not known.',
  NONE: 'Says that there was none.',
});

publishEnum(AsStatedKind, 'AsStatedKind', 'Whose words `asStated` are.', {
  VERBATIM: 'The words on the page.',
  OWN_WORDS: 'Our shortest faithful rendering, because the words were not kept. Never a quotation.',
});

publishEnum(Review, 'Review', 'What the editors decided.', {
  PROPOSED: 'Waits for an editor.',
  ACCEPTED: 'Has an address, a date of publication and words; counts in the rule.',
  REJECTED: 'Was looked at and refused.',
});

publishEnum(EndReason, 'EndReason', 'Why a claim no longer holds.', {
  ENTRY_ERROR: 'It was entered wrongly.',
  SOURCE_CORRECTED: 'The source corrected itself.',
  SOURCE_RETRACTED: 'The source took it back.',
  REVIEWED: 'An editor decided on it anew.',
  PRIVACY: 'It named a person; the words were blanked.',
});
