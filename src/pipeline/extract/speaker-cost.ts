import type { Context } from './context';
import type { Match } from './patterns';
import type { Sentence } from './sentences';
import type { Token } from './tokens';

/** How far a verb of saying may stand from the one who speaks, in words. */
const REACH: readonly (readonly [tag: string, words: number])[] = [
  ['NAME:', 11],
  ['UNNAMED', 8],
  ['IN:', 2],
  ['', 3],
];

/** Who stands after these is the one who is thanked or blamed. */
const THANKS =
  /^(thank|hail|welcom|prais|congratul|accus|blam|обвин|винит|звинува|вінавац|абвінава|поблагодар|благодар|поздрав|дяку|подяк|привіт|дзяк|падзяк|павінш)/;
const OBLIQUE = /(ого|ому|ему|ым|им|ом|ем|ою|ой|ага|аму|ым|им|ам|у|ю|ові|еві|єві)$/;
const PREPOSITION = /^(with|та|і|й|и|of|to|for|from|by|in|в|во|between|с|со|к|от|для|у|з|із|до|від|на|ад|да|and)$/;
const WHERE = /^(у|в|во|ва)$/;
const PLURAL = /(ли|лі|ют|ят|уть|ять|юць|уць|яць|аць|ат|ут)$/;
const THAT = /^(that|что|що|што|будто|ніби|нібы)$/;
const AS = /^(как|як)$/;
const PASSIVE = /(ется|ится|ється|иться|ецца|іцца|аецца|яецца)$/;
const DATIVE = /(ам|ям|ові|еві)$/;
const NEGATED = /^(не|not|n't)$/;

/** The nearest one that may be the subject of a verb of saying; null for none. */
export function bestFor(
  { lexicon }: Context,
  sentence: Sentence,
  say: Match,
  candidates: readonly Match[],
): Match | null {
  const inOrder = lexicon.language === 'en' && isAfterWord(sentence, say);
  const able = candidates.filter((match) => isAble(sentence, say, match) && !(inOrder && match.first > say.last));
  const costed = able.map((match) => ({ match, cost: costOf(sentence, say, match) + cutOff(sentence, say, match) }));
  return costed.sort((a, b) => a.cost - b.cost)[0]?.match ?? null;
}

/** “the ministry mentioned the UAE”: in English only “..., said the ministry” and “was reported by the ministry” stand the other way. */
function isAfterWord({ tokens }: Sentence, { first }: Match): boolean {
  const [word, before] = [tokens[first], tokens[first - 1]];
  const isPassive = tokens[first + 1]?.norm === 'by';
  return word?.kind === 'word' && before !== undefined && before.kind !== 'mark' && !isPassive;
}

function isAble(sentence: Sentence, say: Match, match: Match): boolean {
  if (isOfNobody(sentence, say)) return false;
  const verb = wordAt(sentence, say);
  if (match.last < say.first ? isThanked(sentence, say) : isObject(sentence, say, match)) return false;
  if (match.tag.startsWith('IN:') && !PLURAL.test(verb)) return false;
  if (match.tag !== 'UNNAMED' && isUnsaid(sentence, say)) return false;
  const reach = REACH.find(([tag]) => match.tag.startsWith(tag))?.[1] ?? 0;
  return costOf(sentence, say, match) <= reach;
}

/** Who is thanked or blamed, or stands in what is said. */
function isObject(sentence: Sentence, say: Match, match: Match): boolean {
  const verb = wordAt(sentence, say);
  return match.first > say.last && (THANKS.test(verb) || isGerund(verb, say) || isContent(sentence, say, match));
}

/** “The Emirates were thanked”, “receive thanks”. */
function isThanked({ tokens }: Sentence, { first }: Match): boolean {
  const isThanks = /^thank/.test(tokens[first]?.norm ?? '');
  return isThanks && /^(was|were|are|is|been|be|being|receive|receives|received)$/.test(tokens[first - 1]?.norm ?? '');
}

/** “said”, “заявили”: what more than one may say. */
export function isOfMany({ lexicon }: Context, sentence: Sentence, say: Match): boolean {
  return lexicon.language === 'en' || PLURAL.test(wordAt(sentence, say));
}

function wordAt({ tokens }: Sentence, { first }: Match): string {
  return tokens[first]?.norm ?? '';
}

/** “..., saying the UAE had helped”: who says it stands before. */
function isGerund(verb: string, { first, last }: Match): boolean {
  return first === last && verb.endsWith('ing');
}

/** “as is reported”: by nobody who is named. */
function isOfNobody({ tokens }: Sentence, { first }: Match): boolean {
  return PASSIVE.test(tokens[first]?.norm ?? '') && AS.test(tokens[first - 1]?.norm ?? '');
}

/** “said that Moscow”, “told journalists”: what is said, and to whom. */
function isContent({ tokens }: Sentence, say: Match, { first, tag }: Match): boolean {
  if (tokens.slice(say.first + 1, first).some(({ norm }) => THAT.test(norm))) return true;
  return tag === 'UNNAMED' && (DATIVE.test(tokens[first]?.norm ?? '') || tokens[say.first]?.norm === 'told');
}

/** What a state does not say, or is asked to have said. */
function isUnsaid({ tokens }: Sentence, { first }: Match): boolean {
  return NEGATED.test(tokens[first - 1]?.norm ?? '') || tokens.at(-1)?.norm === '?';
}

/** Words between, and more for what stands in another case than a subject does. */
function costOf(sentence: Sentence, say: Match, match: Match): number {
  return wordsBetween(sentence, say, match) + 1 + caseCost(sentence, say, match);
}

function wordsBetween({ tokens }: Sentence, say: Match, { first, last }: Match): number {
  return words(say.first > last ? besideAppositions(tokens, last, say.first) : tokens.slice(say.last + 1, first));
}

function caseCost({ tokens }: Sentence, say: Match, { first, last, tag }: Match): number {
  const before = tokens[first - 1]?.norm ?? '';
  if (WHERE.test(before) && PLURAL.test(tokens[say.first]?.norm ?? '')) return 0;
  const isInflected = tag.startsWith('NAME:') && OBLIQUE.test(tokens[last]?.norm ?? '');
  return (isInflected ? 4 : 0) + (PREPOSITION.test(before) ? 5 : 0);
}

/** No subject: in another case, or after a preposition. */
export function isOblique({ tokens }: Sentence, { first, last }: Match): boolean {
  return OBLIQUE.test(tokens[last]?.norm ?? '') || PREPOSITION.test(tokens[first - 1]?.norm ?? '');
}

/** “Pushilin, the head of the republic, speaks of”: what stands between two commas does not count. */
function besideAppositions(tokens: readonly Token[], last: number, verb: number): readonly Token[] {
  const between = tokens.slice(last + 1, verb);
  const isApposition = between.length > 2 && between[0]?.norm === ',' && between.at(-1)?.norm === ',';
  return isApposition && between.filter(({ norm }) => norm === ',').length === 2 ? [] : between;
}

function words(tokens: readonly Token[]): number {
  return tokens.filter(({ kind }) => kind !== 'mark').length;
}

/** “Lukashenka pardoned them, said Eismont”: a comma right before the verb parts it from those before. */
function cutOff({ tokens }: Sentence, say: Match, { first, last }: Match): number {
  const isEnclosed = last === say.first - 2 && [first - 1, first - 2].some((at) => tokens[at]?.norm === ',');
  return last < say.first && tokens[say.first - 1]?.norm === ',' && !isEnclosed ? 6 : 0;
}
