import { CATEGORIES } from './category-of';
import type { Lexicon } from './lexicon';
import { isTagged, type Sentence } from './sentences';
import type { Token } from './tokens';

const MOST_WORDS = 7;
const VERBS = ['GIVE', 'GET', 'COME', 'EXCHANGE', 'SAY', 'PLAN', 'HELPED', 'STILL_HELD'];
const PARTICIPLE = /(ых|их|ым|ыми|ими|ые|ие|ыя|ія|ого|ні|ні|аго|ый|ий|ы|ую)$/;
const ADJECTIVE = /(ых|их|іх|ым|ім|ыми|ими|імі|ымі|ые|ие|ыя|ія|ого|его|ага|яга|ній|ні|і|ый|ий|ая|яя|ую|юю|ої|у)$/;

/** The tokens after a number that belong to it: adjectives, the noun, and whose they are. */
export function phraseAfter(sentence: Sentence, last: number, lexicon: Lexicon): number[] {
  const words: number[] = [];
  let noun = false;
  for (let at = last + 1; at < sentence.tokens.length && words.length < MOST_WORDS; at++) {
    const isNoun = isNounTagged(sentence, at);
    if (isTagged(sentence, at, 'NO_UNIT') && !isNoun && !noun) return [...words, at];
    if (isStop(sentence, at, lexicon) || !(isNoun || goesOn(sentence, at, noun, lexicon))) break;
    noun ||= isNoun;
    words.push(at);
  }
  return withoutLinks(sentence, words);
}

/** Before the noun stand adjectives, after it only words that link. */
function goesOn(sentence: Sentence, at: number, noun: boolean, lexicon: Lexicon): boolean {
  const norm = sentence.tokens[at]?.norm ?? '';
  if (noun) return (isWhose(sentence, at) && !isSubject(sentence, at)) || isLink(norm);
  return (
    (norm === 'яго' && isTagged(sentence, at + 1, 'POW')) ||
    joinsAdjectives(sentence, at) ||
    isWhose(sentence, at) ||
    isFiller(norm, lexicon) ||
    (/ly$/.test(norm) && isTagged(sentence, at + 1, 'WOUNDED'))
  );
}

/** “чотири тіла рф передала”: the state acts. */
const isSubject = (sentence: Sentence, at: number): boolean =>
  SUBJECT.test(sentence.tokens[at]?.norm ?? '') ||
  (isTagged(sentence, at, 'SUBJ:') && isTagged(sentence, at + 1, 'GIVE'));

/** “двух гражданских российские суды”: an adjective of the subject that follows. */
const SUBJECT = /с?[ьк]?к(і|ие|ія|ыя)$/;

function isStop(sentence: Sentence, at: number, lexicon: Lexicon): boolean {
  const { kind, norm }: Pick<Token, 'kind' | 'norm'> = sentence.tokens[at] ?? { kind: 'mark', norm: '' };
  if (kind === 'number') return true;
  if (kind === 'mark') return !/^[«"»]$/.test(norm);
  if (isNounTagged(sentence, at)) return false;
  if (lexicon.cardinal(norm) !== undefined) return true;
  if (isTagged(sentence, at, 'AND') && norm !== 'with')
    return !joinsWounded(sentence, at) && !joinsAdjectives(sentence, at);
  return VERBS.some((tag) => isTagged(sentence, at, tag)) && !isWhose(sentence, at) && !isParticiple(sentence, at);
}

/** “the returning Ukrainians”, “ten exchanged soldiers”. */
function isParticiple(sentence: Sentence, at: number): boolean {
  const norm = sentence.tokens[at]?.norm ?? '';
  return (
    PARTICIPLE.test(norm) || (/(ing|ed)$/.test(norm) && (isNounTagged(sentence, at + 1) || isWhose(sentence, at + 1)))
  );
}

/** “wounded and sick”. */
function joinsWounded(sentence: Sentence, at: number): boolean {
  return isTagged(sentence, at - 1, 'WOUNDED') && isTagged(sentence, at + 1, 'WOUNDED');
}

/** “Russian and allied servicemen”. */
function joinsAdjectives(sentence: Sentence, at: number): boolean {
  const next = sentence.tokens[at + 1]?.norm ?? '';
  const isAdjective = ADJECTIVE.test(next) || /(ed|ish|an|ign)$/.test(next);
  return isWhose(sentence, at - 1) && isAdjective && !isWhose(sentence, at + 1) && isNounTagged(sentence, at + 2);
}

export function isNounTagged(sentence: Sentence, at: number): boolean {
  return CATEGORIES.some(([tag]) => isTagged(sentence, at, tag)) || isTagged(sentence, at, 'LAD');
}

export function isWhose(sentence: Sentence, at: number): boolean {
  return isTagged(sentence, at, 'NAT:') || isTagged(sentence, at, 'OWN') || isTagged(sentence, at, 'DEM:');
}

function isLink(norm: string): boolean {
  return /^(of|the|«|»|"|armed|forces|вооруженных|сил|збройних|узброеных|его|ее|їх|її|яе|origin)$/.test(norm);
}

/** Words between a number and its noun. */
function isFiller(norm: string, { language }: Lexicon): boolean {
  if (isLink(norm)) return true;
  return language === 'en'
    ? norm.length > 3 && !/(ed|ly|have|were|with|from|this|that|been|will|into|went|came)$/.test(norm)
    : ADJECTIVE.test(norm) && norm.length > 3;
}

function withoutLinks(sentence: Sentence, words: number[]): number[] {
  const last = words.findLastIndex(
    (at) => isNounTagged(sentence, at) || isWhose(sentence, at) || isTagged(sentence, at, 'NO_UNIT'),
  );
  return words.slice(0, last + 1);
}
