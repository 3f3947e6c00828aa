import type { Lexicon } from './lexicon';
import { isWhose } from './mention-words';
import type { Mention } from './mention';
import type { NumberPhrase } from './number-phrase';
import { type Sentence, isTagged } from './sentences';

/** “under 25”. */
export function isAge({ tokens }: Sentence, { first, low, high }: NumberPhrase): boolean {
  return low === null && high !== null && tokens[first]?.norm === 'under';
}

/** “Article 118”, “колония 2”: a name, no number of anything. */
export function isNamed({ tokens }: Sentence, { first, bare }: NumberPhrase): boolean {
  const isNumber = first === bare && tokens[bare]?.kind === 'number';
  return (
    isNumber && (NAMED.test(tokens[bare - 1]?.norm ?? '') || /^(канал|channel|tv)/.test(tokens[bare + 1]?.norm ?? ''))
  );
}

const NAMED =
  /^(article|стат(ья|ьи|ье|ью|тя|ті|тю|тею)|артыкул(а|у|ам)?|№|no|колони(я|и|ю)|колонія|колонії|школ(а|ы|е|у|і|и)|палат(а|ы|е|у|і|и))$/;

/** “чалавек па сорак”: the noun before the number makes it a guess. */
export function isLoose(sentence: Sentence, { bare }: NumberPhrase): boolean {
  return (
    isTagged(sentence, bare - 1, 'EACH_PREP') &&
    isTagged(sentence, bare - 2, 'PEOPLE') &&
    !isTagged(sentence, bare - 2, 'DONE')
  );
}

/** “по 95”, “не менее чем по 95”. */
export function isDistributive(sentence: Sentence, { first, bare }: NumberPhrase): boolean {
  return isTagged(sentence, first - 1, 'EACH_PREP') || isTagged(sentence, bare - 1, 'EACH_PREP');
}

const FUNCTION =
  /^(through|during|since|after|before|under|between|within|around|against|while|their|there|these|those|which|where|whom|после|через|среди|также|только|между|перед|против|включая|когда|которы.*|після|серед|також|лише|проти|коли|який|які|яких|пасля|праз|сярод|таксама|толькі|калі|які|якія|якіх)$/;

/** “several proposals before the Russians”: a noun that we do not know, and the next phrase begins. */
export function countsOthers(sentence: Sentence, { last, vague }: NumberPhrase): boolean {
  const [noun, next] = [sentence.tokens[last + 1], sentence.tokens[last + 2]];
  const isUnknown = noun?.kind === 'word' && /s$/.test(noun.norm) && !isKnown(sentence, last + 1);
  return vague && isUnknown && /^(before|for|to|in|on|at|with|from|by|that|which)$/.test(next?.norm ?? '');
}

/** A word follows that is no noun we know: what is counted is none of ours. */
export function hasUnknownNoun(
  sentence: Sentence,
  last: number,
  words: readonly number[],
  { language }: Lexicon,
): boolean {
  if (words.some((at) => isWhose(sentence, at))) return false;
  const token = sentence.tokens[last + 1];
  if (token === undefined || token.kind !== 'word') return /^[%°$€]$/.test(token?.norm ?? '');
  const isShort = token.norm.length <= (language === 'en' ? 4 : 3);
  return !isShort && !FUNCTION.test(token.norm) && !isKnown(sentence, last + 1);
}

/** True for verbs and other words that our lists hold: they are not what is counted. */
function isKnown(sentence: Sentence, at: number): boolean {
  return sentence.matches.some(({ first, last }) => first <= at && last >= at);
}

export function isYear({ number: { low, bare, last }, category, sentence }: Mention): boolean {
  const token = sentence.tokens[bare];
  return (
    category === null &&
    bare === last &&
    low !== null &&
    low >= 1990 &&
    low <= 2035 &&
    /^\d{4}$/.test(token?.norm ?? '')
  );
}

/** “one of them”, “один из наших”, “one man”. */
export function isLoneOne(mention: Mention): boolean {
  const { number, category, sentence } = mention;
  if (number.low !== 1 || number.high !== 1 || sentence.tokens[number.bare]?.kind === 'number') return false;
  const isOfMany = isTagged(sentence, number.bare + 1, 'AMONG') && category === 'PRISONERS_OF_WAR';
  if (isOneOfTheMost(sentence, number.bare)) return true;
  const isBare = category === null && !isSent(sentence, mention.last);
  return isBare || isOfMany || (category === 'PEOPLE' && isAnybody(mention));
}

/** “one of the largest repatriations of the dead”, “один из крупнейших обменов”. */
function isOneOfTheMost({ tokens }: Sentence, one: number): boolean {
  const next = tokens[one + 2]?.norm === 'the' ? one + 3 : one + 2;
  return /^(most|.+est|.*ейших|.*айших|сам[иыо]х|най.+(ш|ших|шых|шої|шай|шы|ший|шого|шага))$/.test(
    tokens[next]?.norm ?? '',
  );
}

function isAnybody({ number: { bare }, sentence, nation, last }: Mention): boolean {
  if (isTagged(sentence, bare + 1, 'AMONG')) return true;
  const isPerson = /^(челов|люд|чалав|перс)/.test(sentence.tokens[last]?.norm ?? '');
  return nation === null && last === bare + 1 && !isPerson;
}

/** “seven to Ukraine and one to Russia”, “один - в Россию”. */
function isSent(sentence: Sentence, last: number): boolean {
  const next = sentence.tokens[last + 1]?.norm === '-' ? last + 2 : last + 1;
  return sentence.matches.some(({ tag, first }) => first === next && /^TO:(UA|RU)$/.test(tag));
}
