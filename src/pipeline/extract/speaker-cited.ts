import type { Match } from './patterns';
import { found, has, type Sentence } from './sentences';
import { overlap } from './speaker-candidates';

const QUOTE = /^[«“„"]$/;
const ABOUT = /^(про|пра|о|об|on|about)$/;
/** “by his account”, “according to her”: those are named elsewhere. */
const PRONOUN = /^(his|her|their|him|them|its|его|ее|их|яго|яе|іх|його|її|їх|їхніми)$/;
const ADJECTIVE =
  /^(?!моск|маск).*сь?к(ий|ой|ая|ое|ие|ого|ому|им|их|а|у|ою|ої|і|ага|аму|ай|ім|іх|ія|е|ої|ою|у|их|ими|им|ому|ого|е)$|(ian|ish)$/u;

/** “according to X”, “X: ...”, “X on the exchange” in a title. */
export function isCited(sentence: Sentence, match: Match): boolean {
  const { first, last, tag } = match;
  if (tag.startsWith('IN:')) return false;
  if (isBeforeColon(sentence, match)) return !/^(SUBJ|STATE):/.test(tag) && !has(sentence, 'SAY', 0, first - 1);
  if (sentence.heading && tag.startsWith('NAME:') && ABOUT.test(sentence.tokens[last + 1]?.norm ?? '')) return true;
  return isAtEnd(sentence, match) || isAfterAccording(sentence, first, reachOf(tag));
}

/** “... - Zelensky.” */
function isAtEnd({ tokens }: Sentence, { first, last, tag }: Match): boolean {
  return tokens[first - 1]?.norm === '-' && last >= tokens.length - 2 && tag.startsWith('NAME:');
}

/** Titles stand between: “according to the head of the republic, X”. */
function reachOf(tag: string): number {
  return tag.startsWith('NAME:') ? 6 : 3;
}

function isBeforeColon({ heading, tokens }: Sentence, { first, last }: Match): boolean {
  if (tokens[last + 1]?.norm !== ':') return false;
  return heading || first < 4 || QUOTE.test(tokens[last + 2]?.norm ?? '');
}

/** “according to Moscow”: states in any case, where no longer name follows. */
export function statesCited(sentence: Sentence, candidates: readonly Match[]): Match[] {
  const { tokens } = sentence;
  return ['STATE:UA', 'STATE:RU', 'STATE:BY']
    .flatMap((tag) => found(sentence, tag))
    .filter((match) => isAfterAccording(sentence, match.first, 1))
    .filter(
      ({ last }) =>
        (isSide(tokens[last + 1]?.norm) && !isOfTheDead(sentence)) ||
        (!ADJECTIVE.test(tokens[last]?.norm ?? '') && !/'s$/.test(tokens[last]?.norm ?? '')),
    )
    .filter((match) => !candidates.some((other) => overlap(other, match)));
}

/** “bodies which, by the Russian side, are those of soldiers”: a set phrase, and another one speaks. */
function isOfTheDead(sentence: Sentence): boolean {
  return has(sentence, 'BODY') || has(sentence, 'DEM:UA') || has(sentence, 'NAT:UA');
}

function isSide(norm: string | undefined): boolean {
  return /^(боку|боком|сторон[іиы]|стороною|стороной|side)$/.test(norm ?? '');
}

function isAfterAccording(sentence: Sentence, first: number, reach: number): boolean {
  return found(sentence, 'ACCORDING').some((match) => {
    const between = sentence.tokens.slice(match.first, first);
    const isNear = match.last < first && first - match.last <= reach;
    return isNear && !between.some(({ kind, norm }) => kind === 'mark' || PRONOUN.test(norm));
  });
}
