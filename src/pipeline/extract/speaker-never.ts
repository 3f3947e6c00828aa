import type { Match } from './patterns';
import { isTagged, type Sentence } from './sentences';

/** “prisoner swap”, “reunited with their families”. */
export function isNoSpeaker(sentence: Sentence, { tag, first, last }: Match): boolean {
  if (
    tag.startsWith('SUBJ:') &&
    isTagged(sentence, last + 1, 'SAY') &&
    RELATIVE.test(sentence.tokens[first - 1]?.norm ?? '')
  )
    return true;
  return (
    tag === 'UNNAMED' &&
    (isTagged(sentence, last + 1, 'EXCHANGE') ||
      isTagged(sentence, first, 'HOME') ||
      isOnAir(sentence, first) ||
      isAsking(sentence, first))
  );
}

const RELATIVE = /^(which|whom)$/;

/** “to journalists”, “asked by journalists”, “на вопрос журналиста”: he who answers speaks. */
function isAsking({ tokens }: Sentence, at: number): boolean {
  const isPress = /^(journalist|reporter|журналіст|журналист|корреспондент|кореспондент|карэспандэнт)/.test(tokens[at]?.norm ?? ''); // prettier-ignore
  const isAsked = tokens.slice(Math.max(0, at - 2), at).some(({ norm }) => ASKED.test(norm));
  return isPress && (isAsked || /(ам|ям)$/.test(tokens[at]?.norm ?? ''));
}

const ASKED = /^(to|question|questions|asked|вопрос|вопросы|вопросу|питання|запитання|пытанне|пытанні|запыт)$/;

/** “said on national television”. */
const isOnAir = ({ tokens }: Sentence, at: number): boolean =>
  /^(television|tv|телевид|телебач|тэлебач|канал)/.test(tokens[at]?.norm ?? '') &&
  tokens.slice(Math.max(0, at - 3), at).some(({ norm }) => /^(on|в|на|у)$/.test(norm));

/** One who is not on file, of a state that is no side: his words are not those of the state. */
export const isEnvoy = (sentence: Sentence, { tag, last }: Pick<Match, 'tag' | 'last'>): boolean =>
  /^NAME:[A-Z]{2}$/.test(tag) && isTagged(sentence, last, 'ENVOY');
