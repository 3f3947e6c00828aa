import { publishEnum } from '../../kernel/graph/enums';

export enum ReportedStatus {
  REPORTED = 'REPORTED',
  CONTESTED = 'CONTESTED',
  DERIVED = 'DERIVED',
  WITHHELD = 'WITHHELD',
  UNKNOWN = 'UNKNOWN',
  NONE = 'NONE',
  NOT_REPORTED = 'NOT_REPORTED',
}

/** From least to most: the order in which DERIVED takes the weakest of its parts. */
export enum Corroboration {
  NO_VOICE = 'NO_VOICE',
  ONE_VOICE = 'ONE_VOICE',
  ONE_SIDE = 'ONE_SIDE',
  THIRD_PARTY = 'THIRD_PARTY',
  BOTH_SIDES = 'BOTH_SIDES',
}

export enum Policy {
  RECEIVER_FIRST = 'RECEIVER_FIRST',
  MOST_RELIABLE = 'MOST_RELIABLE',
  LOWEST = 'LOWEST',
  HIGHEST = 'HIGHEST',
  LATEST = 'LATEST',
  NO_BEST = 'NO_BEST',
}

export enum ConflictKind {
  SIDES_DISAGREE = 'SIDES_DISAGREE',
  VOICES_DISAGREE = 'VOICES_DISAGREE',
  OUTLET_DIFFERS = 'OUTLET_DIFFERS',
  RELAY_DRIFT = 'RELAY_DRIFT',
  SELF_REVISED = 'SELF_REVISED',
  SCOPE_DIFFERS = 'SCOPE_DIFFERS',
}

export enum SetAsideReason {
  NOT_ACCEPTED = 'NOT_ACCEPTED',
  OUTLET_DIFFERS = 'OUTLET_DIFFERS',
  RELAY = 'RELAY',
  RELAY_DRIFT = 'RELAY_DRIFT',
  EARLIER_SAME = 'EARLIER_SAME',
  SELF_REVISED = 'SELF_REVISED',
  PLAN_BEFORE_EVENT = 'PLAN_BEFORE_EVENT',
  NOT_RECEIVER = 'NOT_RECEIVER',
  NOT_LOWEST = 'NOT_LOWEST',
  NOT_HIGHEST = 'NOT_HIGHEST',
  LESS_RELIABLE = 'LESS_RELIABLE',
  LESS_CREDIBLE = 'LESS_CREDIBLE',
  LESS_PRECISE = 'LESS_PRECISE',
  EARLIER = 'EARLIER',
  NOT_PINNED = 'NOT_PINNED',
  TIE_BREAK = 'TIE_BREAK',
}

publishEnum(ReportedStatus, 'ReportedStatus', 'What is known of a value after the rule was applied.', {
  REPORTED: 'At least one voice gives a value and no two cannot both hold.',
  CONTESTED: 'Voices give values that cannot both hold.',
  DERIVED: 'Nobody said it; it is the sum of its parts.',
  WITHHELD: 'A voice says that the value is not disclosed, and none gives one.',
  UNKNOWN: 'A voice says that the value is not known, and none gives one.',
  NONE: 'The voices say that there was none.',
  NOT_REPORTED: 'Nobody said anything. Never to be read as 0.',
});

publishEnum(Corroboration, 'Corroboration', 'Which voices hold the value shown. Publications are not counted.', {
  NO_VOICE: 'Nobody holds it, as with a contested range without a best.',
  ONE_VOICE: 'One voice alone.',
  ONE_SIDE: 'Several voices, all of one side.',
  THIRD_PARTY: 'Also a party that belongs to neither side.',
  BOTH_SIDES: 'Voices of both sides of the record.',
});

publishEnum(Policy, 'Policy', 'How `best` is chosen among the values said. It never changes low and high.', {
  RECEIVER_FIRST:
    'The default, our choice: the side that took the people in is their nearest witness; then MOST_RELIABLE.',
  MOST_RELIABLE: 'The most reliable source, then the most credible claim, then the narrower value, then the later.',
  LOWEST: 'The lowest exact number, or the earliest day.',
  HIGHEST: 'The highest exact number, or the latest day.',
  LATEST: 'What was said last.',
  NO_BEST: 'None is chosen: only the range is shown.',
});

publishEnum(ConflictKind, 'ConflictKind', 'How claims of one key differ.', {
  SIDES_DISAGREE: 'Voices of two sides of the record say what cannot both hold.',
  VOICES_DISAGREE: 'Voices that are not of two sides say what cannot both hold.',
  OUTLET_DIFFERS: 'An outlet without a side, or a claim of low credibility, differs from the parties that speak.',
  RELAY_DRIFT: 'A copy says something else than what it copies.',
  SELF_REVISED: 'A speaker said something else before.',
  SCOPE_DIFFERS: 'A part is larger than the whole: the voices must mean different things.',
});

publishEnum(SetAsideReason, 'SetAsideReason', 'Why a claim was not chosen.', {
  NOT_ACCEPTED: 'It was not accepted by review.',
  OUTLET_DIFFERS:
    'An outlet without a side, or a claim of credibility 5, differs where a better voice speaks; not in the range.',
  RELAY: 'It repeats the claim that speaks for its origin.',
  RELAY_DRIFT: 'It relays an origin but gives another value.',
  EARLIER_SAME: 'The same speaker repeated it later.',
  SELF_REVISED: 'The same speaker later gave another value.',
  PLAN_BEFORE_EVENT: 'It announced what a later voice reports as held, postponed or called off.',
  NOT_RECEIVER: 'Its voice does not belong to the side that took the people in.',
  NOT_LOWEST: 'The policy takes the lowest.',
  NOT_HIGHEST: 'The policy takes the highest.',
  LESS_RELIABLE: 'The source of the chosen claim is more reliable.',
  LESS_CREDIBLE: 'The chosen claim is more credible.',
  LESS_PRECISE: 'The chosen claim is narrower.',
  EARLIER: 'The chosen claim was made later.',
  NOT_PINNED: 'An editor pinned the chosen claim.',
  TIE_BREAK: 'Equal in all; the smaller id was taken.',
});
