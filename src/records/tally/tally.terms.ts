import { publishEnum } from '../../kernel/graph/enums';

export enum TallyUnit {
  EXCHANGES = 'EXCHANGES',
  PEOPLE = 'PEOPLE',
  REMAINS = 'REMAINS',
}

export enum TallyScope {
  IN_EXCHANGES = 'IN_EXCHANGES',
  OUTSIDE_EXCHANGES = 'OUTSIDE_EXCHANGES',
  ALL = 'ALL',
  SUBSET = 'SUBSET',
}

publishEnum(TallyUnit, 'TallyUnit', 'What a claimed total counts.', {
  EXCHANGES: 'Hand-overs.',
  PEOPLE: 'The living.',
  REMAINS: 'Bodies of the dead.',
});

publishEnum(TallyScope, 'TallyScope', 'Which hand-overs a total takes in; our reading of the words.', {
  IN_EXCHANGES: 'What the counter calls exchanges, without counts marked `beside`.',
  OUTSIDE_EXCHANGES: 'Only what came on top of or apart from exchanges.',
  ALL: 'Both.',
  SUBSET: 'A part named in `scopeNote` or `asStated`; never checked against records.',
});
