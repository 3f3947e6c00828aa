import type { Context } from './context';
import type { Match } from './patterns';
import { quotesOf } from './quotes';
import { isNoSpeaker } from './speaker-never';
import { found, has, type Sentence } from './sentences';

/** Whom a verb of saying may belong to: a party with a name, a state, those in its capital, somebody without a name. */
const TAGS = ['NAME:', 'SUBJ:', 'STATE:AE', 'UNNAMED', 'IN:'];

/** An agency carries words; it is no speaker. */
const CARRIER = 'NAME:pa-0049';

const FROM = /^(of|from|at|з|із|из|са|from)$/;
const WHERE = /^(in|at|у|в|во|ва|на)$/;
const TEAMS = /^(office|team|press)$/;

/** Parties, states and persons outside of quotations; none that is a part, a title or the owner of another. */
export function candidatesIn(context: Context, sentence: Sentence): Match[] {
  const all = [...TAGS.flatMap((tag) => found(sentence, tag)), ...privateIn(sentence)];
  const outside = all.filter(({ first, tag }) => tag !== CARRIER && !isInQuote(context, sentence, first));
  const named = outside.filter(({ tag }) => tag.startsWith('NAME:'));
  return outside.filter(
    (match) =>
      !isPart(match, named) &&
      !isTitle(context, sentence, match, named) &&
      !isOwner(sentence, match) &&
      !isHelper(context, sentence, match) &&
      !isHome(sentence, match, named) &&
      !isNoSpeaker(sentence, match) &&
      !outside.some((other) => other.tag === 'UNNAMED' && isBodyOf(context, sentence, other, match, named)) &&
      !(sentence.heading && /^(SUBJ|IN):/.test(match.tag)),
  );
}

/** “[name]”: where the name of a private person stood. */
function privateIn({ tokens }: Sentence): Match[] {
  return tokens.flatMap(({ norm }, at) =>
    norm === 'name' && tokens[at - 1]?.norm === '[' && tokens[at + 1]?.norm === ']'
      ? [{ tag: 'UNNAMED', first: at - 1, last: at + 1 }]
      : [],
  );
}

export function isInQuote({ even }: Context, sentence: Sentence, at: number): boolean {
  const offset = sentence.tokens[at]?.start ?? 0;
  return quotesOf(even.text, sentence).some(({ start, end }) => offset >= start && offset < end);
}

export function overlap(one: Match, other: Match): boolean {
  return one.first <= other.last && other.first <= one.last;
}

function isPart(match: Match, named: readonly Match[]): boolean {
  return !match.tag.startsWith('NAME:') && named.some((other) => overlap(other, match));
}

/** “the Kremlin's Dmitry Peskov”, “the spokesman of the president, Peskov”: the name that follows speaks. */
function isTitle(context: Context, sentence: Sentence, match: Match, named: readonly Match[]): boolean {
  return named.some((other) => {
    const between = sentence.tokens.slice(match.last + 1, other.first);
    if (other.first <= match.last || other === match) return false;
    if (match.tag === 'UNNAMED') return between.length < 5 && !isBodyOf(context, sentence, match, other, named);
    if (isModifier(match, other)) return false;
    return between.length < 3 && between.every(({ capital }) => capital) && other.tag !== match.tag;
  });
}

/** “the spokesman of the ministry”, and no name follows. */
function isBodyOf(
  { knowledge }: Context,
  { tokens }: Sentence,
  { first, last }: Match,
  body: Match,
  named: readonly Match[],
): boolean {
  const kind = knowledge.parties.get(body.tag.slice('NAME:'.length))?.kind;
  const isNear =
    tokens.slice(last + 1, body.first).every(({ kind }) => kind === 'word') &&
    body.first > last &&
    body.first - last <= 3 &&
    last === first &&
    !WHERE.test(tokens[last + 1]?.norm ?? '');
  return (
    kind === 'AUTHORITY' && isNear && !named.some((other) => other.first > body.last && other.first < body.last + 5)
  );
}

/** “the intelligence of the ministry of Ukraine”: right behind a body stands what it belongs to. */
function isModifier(match: Match, other: Match): boolean {
  return match.tag.startsWith('NAME:pa-') && /^NAME:[A-Z]{2}$/.test(other.tag) && other.first === match.last + 1;
}

/** “Yatsenko of the Headquarters”: he speaks, not the body that he comes from. */
function isHome({ tokens }: Sentence, match: Match, named: readonly Match[]): boolean {
  if (named.some((other) => isModifier(other, match))) return true;
  if (match.tag.startsWith('IN:') && named.some(({ last }) => last === match.first - 1)) return true;
  const at = [match.first - 1, match.first - 2].find((before) => FROM.test(tokens[before]?.norm ?? ''));
  return at !== undefined && named.some(({ last }) => last === at - 1 || isApposed(tokens, last, at));
}

/** “Yermak, the head of the Office”. */
function isApposed(tokens: Sentence['tokens'], name: number, from: number): boolean {
  const between = tokens.slice(name + 1, from);
  return between[0]?.norm === ',' && between.length < 6 && between.slice(1).every(({ kind }) => kind === 'word');
}

/** “with the UAE mediating”, “thanks to the UAE”, “with the help of the Red Cross”: spoken of. */
function isHelper({ knowledge }: Context, sentence: Sentence, { first, tag }: Match): boolean {
  const isBody = knowledge.parties.get(tag.slice('NAME:'.length))?.kind === 'ORGANISATION';
  const reach = isBody ? REACH_OF_HELP : REACH_OF_HELP - 1;
  const isSpoken = (cue: string): boolean => has(sentence, cue, Math.max(0, first - reach), first);
  return (isBody || tag.startsWith('STATE:')) && ['MEDIATION', 'THANKS'].some(isSpoken);
}

const REACH_OF_HELP = 4;

/** “Zelensky's office”: not he speaks. */
function isOwner({ tokens }: Sentence, { first, last }: Match): boolean {
  const next = tokens[last + 1];
  const isPossessive = first === last && /'s$/.test(tokens[last]?.norm ?? '');
  return isPossessive && next?.kind === 'word' && !TEAMS.test(next.norm);
}
