import type { Context } from './context';
import type { Frame } from './frame';
import { found, has, type Sentence } from './sentences';

/** Belarus and others that let people go, or receive them. */
export function thirdOf({ sentences }: Context, frame: Frame): { releasing: string | null; receiving: string | null } {
  const opening = sentences.slice(0, 4);
  const isPardon = opening.some(
    (sentence) => isOfBelarus(sentence) && (has(sentence, 'PARDON') || isFreedBy(sentence) || letsGo(sentence)),
  );
  const receiving = frame.lead && opening.some((sentence) => has(sentence, 'TO:HU')) ? 'HU' : null;
  return { releasing: isPardon || isFromBelarus(sentences) ? 'BY' : null, receiving };
}

function isOfBelarus(sentence: Sentence): boolean {
  return has(sentence, 'STATE:BY') || has(sentence, 'SUBJ:BY');
}

/** “the Belarusian authorities freed fourteen”. */
function isFreedBy(sentence: Sentence): boolean {
  return found(sentence, 'NAT:BY').some(({ last }) =>
    found(sentence, 'FREED').some(({ first }) => first > last && first - last <= 4),
  );
}

/** “Minsk let 123 people go”, no exchange and nobody Russian. */
export function letsGo(sentence: Sentence): boolean {
  if (has(sentence, 'EXCHANGE') || RUSSIA.some((tag) => has(sentence, tag))) return false;
  return found(sentence, 'SUBJ:BY').some(({ last }) =>
    ['FREED', 'GIVE'].some((tag) =>
      found(sentence, tag).some(({ first }) => first > last && first - last <= VERB_AFTER),
    ),
  );
}

const VERB_AFTER = 4;
const RUSSIA = ['STATE:RU', 'DEM:RU', 'NAT:RU'];
const OPENING = 3;

/** Belarus lets people go in the opening, in plain words or in a text that has nothing about Russia. */
export function isFromBelarus(sentences: readonly Sentence[]): boolean {
  if (sentences.slice(0, OPENING).some(letsGo)) return true;
  if (sentences.some((sentence) => RUSSIA.some((tag) => has(sentence, tag)))) return false;
  return sentences
    .slice(0, OPENING)
    .some((sentence) => has(sentence, 'STATE:BY') && ['GIVE', 'FREED'].some((tag) => has(sentence, tag)));
}

/** Captives come home from Türkiye, or are given back by it. */
export function isFromTurkey(sentence: Sentence): boolean {
  if (!has(sentence, 'POW') || has(sentence, 'EXCHANGE')) return false;
  return has(sentence, 'FROM:TR') || isGivenByTurkey(sentence);
}

/** “the decision of Türkiye to give Ukraine five commanders”, “who lived in Türkiye came home”, where nobody else is told to have had them. */
export function isGivenByTurkey(sentence: Sentence): boolean {
  if (ELSEWHERE.some((tag) => has(sentence, tag))) return false;
  const isOthers = has(sentence, 'SUBJ:RU') || has(sentence, 'SUBJ:UA');
  return found(sentence, 'STATE:TR').some(({ first, last }) => {
    const [way, word] = [first - 2, first - 1].map((at) => sentence.tokens[at]?.norm ?? '');
    const isGiven = has(sentence, 'GIVE', last, last + GIVES) && (!isOthers || DECISION.test(word!));
    return isGiven || (has(sentence, 'HOME', last) && LIVED.test(way!));
  });
}

const ELSEWHERE = ['EXCHANGE', 'MEDIATION', 'PRISON', 'TO:TR', 'FROM:RU'];
const GIVES = 2;
const DECISION = /^(решени|рішенн|рашэнн)/;
const LIVED = /^(lived|stayed|жили|жыл[іи]|перебували|провели)$/;
