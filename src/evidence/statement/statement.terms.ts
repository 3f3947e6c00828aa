import { publishEnum } from '../../kernel/graph/enums';

export enum RelayKind {
  QUOTE = 'QUOTE',
  PARAPHRASE = 'PARAPHRASE',
  TRANSLATION = 'TRANSLATION',
  REPRINT = 'REPRINT',
}

export enum RelayBasis {
  STATED = 'STATED',
  SAME_UTTERANCE = 'SAME_UTTERANCE',
  SAME_TEXT = 'SAME_TEXT',
  JUDGED = 'JUDGED',
}

publishEnum(RelayKind, 'RelayKind', 'How a statement repeats another one.', {
  QUOTE: 'In the same words.',
  PARAPHRASE: 'In other words of the same language.',
  TRANSLATION: 'In another language.',
  REPRINT: 'As a copy of the whole text.',
});

publishEnum(RelayBasis, 'RelayBasis', 'Why a statement is taken for a relay.', {
  STATED: 'The page says what it relays.',
  SAME_UTTERANCE: 'The same speaker on the same event; the earliest or nearest page is taken as origin.',
  SAME_TEXT: 'One family of rewritten pages.',
  JUDGED: 'Our judgement from the wording.',
});
