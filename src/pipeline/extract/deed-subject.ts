import type { Mention } from './mention';
import { nearest } from './nearest';
import type { Match } from './patterns';
import { found, has, isTagged, type Sentence } from './sentences';

/** The state that does it. */
export function subjectOf({ sentence, first: start }: Mention, verb: Match): string | undefined {
  const people = found(sentence, 'DEM:', 0, start).filter(({ last }) => last === verb.first - 1);
  const subjects = [...found(sentence, 'SUBJ:', 0, Math.max(verb.last + 3, start)), ...people].filter(
    (match) =>
      !THROUGH.test(sentence.tokens[match.first - 1]?.norm ?? '') &&
      !isReceiver(sentence, match.first) &&
      !isLabel(sentence, match) &&
      !isApart(sentence, match, verb) &&
      !isOneOfBoth(sentence, match) &&
      !isHolder(sentence, match) &&
      !isAside(sentence, match) &&
      !isOfSource(sentence, match),
  );
  return nearest(subjects, verb, sentence)?.tag.split(':')[1];
}

/** “gave Ukraine the remains”: English names the receiver right after the verb. */
function isReceiver(sentence: Sentence, first: number): boolean {
  return /^(gave|given|give|gives|handed|hands|sent|returned)$/.test(sentence.tokens[first - 1]?.norm ?? '');
}

/** “Ukraine, Russia swap captives; two bodies returned”. */
function isApart({ tokens }: Sentence, { last }: Match, verb: Match): boolean {
  return tokens.slice(last + 1, verb.first).some(({ norm }) => norm === ';');
}

/** “Ukraine: 86 soldiers freed”: the place of the news. */
function isLabel(sentence: Sentence, { first, last }: Match): boolean {
  return sentence.tokens[last + 1]?.norm === ':' && !isTagged(sentence, first, 'NAME:');
}

/** “Ukraine and Russia held an exchange in which 50 came home”: both, so neither. */
function isOneOfBoth(sentence: Sentence, { first, last, tag }: Match): boolean {
  const isOther = (at: number): boolean => isTagged(sentence, at, 'SUBJ:') && !isTagged(sentence, at, tag);
  const isName = ({ norm }: { readonly norm: string }): boolean => OF_STATE.test(norm);
  const and = sentence.tokens.slice(0, first).findLastIndex((token) => !isName(token));
  const next = sentence.tokens.findIndex((token, at) => at > last + 1 && !isName(token));
  return (
    (isTagged(sentence, last + 1, 'AND') && isOther(next)) ||
    (isTagged(sentence, and, 'AND') && (isOther(and - 1) || isOther(and - 2)))
  );
}

/** “between the Russian Federation and the Republic of Ukraine”. */
const OF_STATE = /^(the|republic|of)$/;

/** “two civilians whom Russia had held were returned”. */
function isHolder(sentence: Sentence, { first, last }: Match): boolean {
  if (CONTROLS.test(sentence.tokens[first - 1]?.norm ?? '')) return true;
  if (sentence.tokens[first - 1]?.norm === 'by' && HELD_BY.test(sentence.tokens[first - 2]?.norm ?? '')) return true;
  const isRelative = /^(whom|которых|которого|яких|якого|якіх|якога)$/.test(sentence.tokens[first - 1]?.norm ?? '');
  return isRelative && HELD.some((tag) => has(sentence, tag, last + 1, last + HELD_REACH));
}

/** “residents held by Kyiv”. */
const HELD_BY = /^(held|kept|detained|captured|seized|taken)$/;

/** “territories that Kyiv controls”, with the verb before. */
const CONTROLS = /^(контролиру|контролю|кантралю)/;

const HELD = ['SEIZED', 'STILL_HELD', 'LOSS', 'CAPTIVE'];
const HELD_REACH = 3;

/** “which Russia says are Ukrainian soldiers”: who says it in passing hands nobody over. */
function isAside(sentence: Sentence, { first, last }: Match): boolean {
  return isTagged(sentence, last + 1, 'SAY') && RELATIVE.test(sentence.tokens[first - 1]?.norm ?? '');
}

const RELATIVE = /^(that|which|who|whom|яких|які|якія|якіх|которых|которые)$/;

/** “through Minsk”: no subject. */
const THROUGH = /^(through|via|через|праз|за|under|near|into|from|with|against)$/;

/** “Kyiv, according to the ministry of Russia, handed over eight”: the state of the source, not the next one. */
function isOfSource(sentence: Sentence, { first }: Match): boolean {
  const source = found(sentence, 'ACCORDING').find(({ last }) => last < first && first - last <= SOURCE_REACH);
  if (source === undefined) return false;
  const start = sentence.tokens[source.last + 1]?.norm === 'the' ? source.last + 2 : source.last + 1;
  return start === first || found(sentence, 'NAME:').some((name) => name.first === start && name.last >= first);
}

const SOURCE_REACH = 4;
