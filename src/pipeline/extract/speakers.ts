import type { Context } from './context';
import { codeOf, sideOf } from './knowledge';
import type { Match } from './patterns';
import { isCited, statesCited } from './speaker-cited';
import { candidatesIn, overlap } from './speaker-candidates';
import { bestFor, isOfMany } from './speaker-cost';
import { isRather, meantBy, standInFor } from './speaker-meant';
import type { Speaker } from './speaker';
import { isEnvoy } from './speaker-never';
import { sayingsOf } from './speaker-sayings';
import { found, has, isTagged, type Sentence } from './sentences';

/** The speakers of all sentences. Where one speaks in the text, none of that side is taken from the title. */
export function speakersOf(context: Context): Speaker[] {
  const all = context.sentences.reduce<Speaker[]>(
    (before, sentence) => [...before, ...inSentence(context, sentence, before)],
    [],
  );
  const sideIn = ({ code }: Speaker): string | null => sideOf(context.knowledge, code) ?? code;
  const inText = new Set(all.filter(({ sentence }) => !sentence.heading).map(sideIn));
  return all.filter((speaker) => !speaker.sentence.heading || !inText.has(sideIn(speaker)));
}

function inSentence(context: Context, sentence: Sentence, before: readonly Speaker[]): Speaker[] {
  const candidates = candidatesIn(context, sentence);
  const cited = [...candidates.filter((match) => isCited(sentence, match)), ...statesCited(sentence, candidates)];
  const rest = candidates.filter((match) => !cited.some((other) => other === match || overlap(other, match)));
  const isCiting = (say: Match): boolean => cited.length > 0 && isTagged(sentence, say.first, 'ACCORDING');
  const sayings = sayingsOf(context, sentence).filter((say) => !isCiting(say));
  const said = sayings.flatMap((say) => {
    const speaker = saidBy(context, sentence, say, rest, before);
    return [...besideIt(context, speaker, say, rest), speaker];
  });
  const speakers = cited.map((match) => speakerOf(context, sentence, match));
  const spoken = said.filter((speaker) => speaker !== null);
  const isToldByOther = (speaker: Speaker): boolean =>
    isWithin(speaker, spoken) ||
    (isState(speaker) && isByPronoun(sentence)) ||
    speakers.some((other) => isInWordsOf(other, speaker));
  return distinct([...speakers, ...spoken.filter((speaker) => !isToldByOther(speaker))]);
}

/** “Zelensky and the ministry said”: two share the words. */
function besideIt(context: Context, speaker: Speaker | null, say: Match, candidates: readonly Match[]): Speaker[] {
  if (speaker?.code == null || speaker.sentence !== speaker.named.sentence) return [];
  const { sentence, named } = speaker;
  if (say.first < named.first || !isOfMany(context, sentence, say)) return [];
  const other = candidates.find(({ tag, last }) => {
    const between = sentence.tokens.slice(last + 1, named.first);
    const isLinked = isTagged(sentence, last + 1, 'AND') && between.length <= 2;
    return tag.startsWith('NAME:') && isLinked && between.every(({ capital }) => !capital);
  });
  return other === undefined ? [] : [speakerOf(context, sentence, other)];
}

/** “Ukraine hopes for more, Umerov announced”: what a state says is told by another one. */
function isWithin({ code, last, sentence }: Speaker, all: readonly Speaker[]): boolean {
  return (
    isState({ code }) &&
    all.some(
      (other) =>
        other.code?.startsWith('pa-') &&
        other.first > last &&
        sentence.tokens.slice(last, other.first).some(({ norm }) => norm === ','),
    )
  );
}

const isState = ({ code }: Pick<Speaker, 'code'>): boolean => /^[A-Z]{2}$/.test(code ?? '');

/** “According to her, Kyiv asked for it”: what a state says is in her words. */
const isByPronoun = (sentence: Sentence): boolean =>
  found(sentence, 'ACCORDING').some(({ last }) =>
    [last - 1, last, last + 1].some((at) => PRONOUN.test(sentence.tokens[at]?.norm ?? '') && isOfWords(sentence, at)),
  );

/** “According to Moskalkova, Kyiv asked for it”; “..., whereas Kyiv speaks of 207” is its own. */
function isInWordsOf(cited: Speaker, speaker: Speaker): boolean {
  const { sentence } = speaker;
  const [from, to] = [Math.min(cited.last, speaker.last), Math.max(cited.first, speaker.first)];
  return isState(speaker) && cited.code !== speaker.code && !has(sentence, 'CONTRAST', from, to);
}

const PRONOUN = /^(his|her|him|его|ее|ей|його|її|яго|яе)$/;

/** “according to her”, “по его словам”, “паводле яе слоў”; “by its data” is told of a state. */
const isOfWords = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at + 1]?.kind !== 'word' || /^(слов|слів|слоу|words?$|account$)/.test(tokens[at + 1]?.norm ?? '');

/** Whose a verb of saying is: that of a pronoun beside it, of a name, or of one who was named before. */
function saidBy(
  context: Context,
  sentence: Sentence,
  say: Match,
  candidates: readonly Match[],
  before: readonly Speaker[],
): Speaker | null {
  const best = bestFor(context, sentence, say, candidates);
  const standIn = standInFor(sentence, say);
  if (best !== null && !isRather(context, sentence, say, standIn, best)) return speakerOf(context, sentence, best);
  const meant = standIn === null ? null : meantBy(context, before, sentence, standIn);
  return meant === null || standIn === null
    ? null
    : { sentence, first: standIn.first, last: standIn.last, code: meant.code, named: meant.named };
}

function speakerOf({ knowledge }: Context, sentence: Sentence, { first, last, tag }: Match): Speaker {
  const isNobody = tag === 'UNNAMED' || isEnvoy(sentence, { tag, last });
  const code = isNobody ? null : codeOf(knowledge, tag.split(':')[1] ?? '');
  const named = { sentence, first: withGivenName(sentence, first), last };
  return { ...named, code, named };
}

/** “Андрей Ермак”: given names stand before the family name. */
function withGivenName({ tokens }: Sentence, first: number): number {
  const before = tokens[first - 1];
  const isGiven = before?.kind === 'word' && before.capital && tokens[first]?.capital && first - 1 > 0;
  return isGiven && !/^(the|on|in|в|у|на)$/.test(before.norm) ? first - 1 : first;
}

function distinct(speakers: readonly Speaker[]): Speaker[] {
  const isSame = (one: Speaker, other: Speaker): boolean =>
    one.code === null ? other.first === one.first : other.code === one.code;
  return speakers.filter((speaker, at) => speakers.findIndex((other) => isSame(speaker, other)) === at);
}

/** The one who spoke last, where a sentence goes on with it. */
export function speakerBefore(context: Context, speakers: readonly Speaker[], sentence: Sentence): Speaker | null {
  const before = speakers.filter((speaker) => speaker.sentence.index < sentence.index && speaker.code !== null).at(-1);
  if (before === undefined) return null;
  const isList = /^[-*•-]$/.test(sentence.tokens[0]?.norm ?? '');
  return isList || has(sentence, 'PRONOUN_SAYS') || inOneQuote(context, before.sentence, sentence) ? before : null;
}

function inOneQuote({ even }: Context, before: Sentence, sentence: Sentence): boolean {
  if (before.paragraph !== sentence.paragraph) return false;
  const opened = even.text.slice(before.tokens[0]?.start ?? 0, sentence.tokens[0]?.start ?? 0);
  return (opened.match(/[«“]/g) ?? []).length > (opened.match(/[»”]/g) ?? []).length;
}
