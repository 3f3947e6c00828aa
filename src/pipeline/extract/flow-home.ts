import type { Context } from './context';
import { type Around, type Flow, OTHER, SIDES, toward } from './flow';
import { type Knowledge, sideOf } from './knowledge';
import type { Mention } from './mention';
import { nearest } from './nearest';
import { isSaidOf } from './said-of';
import type { Match } from './patterns';
import { found, has, isTagged, type Sentence } from './sentences';

/** “наших” are the people of the one who speaks. */
export function byOwn({ mention, claimant, context }: Around): Flow[] {
  if (!mention.own && !isTagged(mention.sentence, mention.last + 1, 'OWN')) return [];
  const subject = subjectBefore(mention, context) ?? (isReflexive(mention) ? receiverOf(mention) : undefined);
  const side = subject ?? sideOf(context.knowledge, claimant) ?? homeOf(context, mention.sentence, null);
  return toward(side !== null && SIDES.includes(side) ? side : null, 'own side');
}

/** “своих”: of the one who acts, wherever he stands. */
const isReflexive = ({ sentence, number, last }: Mention): boolean =>
  sentence.tokens.slice(Math.max(0, number.first - 1), last + 2).some(({ norm }) => /^сво/.test(norm));

/** “as many of its own were received by Russia”. */
function receiverOf({ sentence, last }: Mention): string | undefined {
  return has(sentence, 'GET', last) ? found(sentence, 'SUBJ:', last)[0]?.tag.slice('SUBJ:'.length) : undefined;
}

/** The side that acts or speaks nearest before. */
function subjectBefore(mention: Mention, { knowledge }: Context): string | undefined {
  const { sentence, first } = mention;
  const named = ['SUBJ:', 'NAME:'].flatMap((family) => found(sentence, family, 0, first));
  const sideIn = ({ tag }: Match): string | null => {
    const name = tag.slice('SUBJ:'.length);
    return tag.startsWith('SUBJ:') ? name : sideOf(knowledge, name);
  };
  const near = nearest(named.filter((match) => sideIn(match) !== null), mention); // prettier-ignore
  return near === null ? undefined : (sideIn(near) ?? undefined);
}

/** Where those who come home live: the side whose people alone are named, beside them or in all the text; else that of the language. */
function homeOf({ lexicon, knowledge, sentences }: Context, beside: Sentence, told: string | null): string | null {
  const named = [[beside], sentences].map((some) => sidesNamed(knowledge, some));
  const only = named.find((sides) => sides.length === 1)?.[0] ?? (told !== null && SIDES.includes(told) ? told : null);
  return only ?? { uk: 'UA', ru: 'RU', en: null, be: null }[lexicon.language];
}

function sidesNamed(knowledge: Knowledge, sentences: readonly Sentence[]): string[] {
  const named = sentences.flatMap((sentence) => found(sentence, 'NAME:').map(({ tag }) => tag.slice('NAME:'.length)));
  return SIDES.filter((side) => named.some((name) => sideOf(knowledge, name) === side));
}

/** “we handed over 157 prisoners”: the side that speaks acts. */
export function byWe({ mention: { sentence }, claimant, context, from, until }: Around): Flow[] {
  const own = sideOf(context.knowledge, claimant);
  const we = sentence.tokens.findIndex(({ norm }, at) => at >= from && at < until && WE.test(norm));
  if (we < 0 || own === null || !SIDES.includes(own)) return [];
  const verb = ['GIVE', 'GET'].find((tag) => has(sentence, tag, we + 1, we + WE_REACH));
  if (verb === undefined) return [];
  return toward(verb === 'GIVE' ? (OTHER[own] ?? null) : own, 'own side');
}

const WE = /^(we|мы|ми)$/;
const WE_REACH = 4;

/** “175 Ukrainian soldiers and seven civilians came home”. */
export function byJoined({ mention: { sentence, number }, before, isNext, isRepeated, named }: Around): Flow[] {
  const isJoined = isNext && !isRepeated && isTagged(sentence, number.first - 1, 'AND');
  if (before.length !== 1 || !isJoined || named === null || named === 'PEOPLE') return [];
  return before.map(({ to, from }) => ({ to, from, rule: 'neighbour' }));
}

/** “home”, said by one side, of what was counted before, or by an outlet. */
export function byHome(around: Around): Flow[] {
  const { mention, claimant, context, before, isNext, told } = around;
  if (/^(REMAINS|FOREIGNERS)$/.test(mention.category ?? '')) return [];
  const own = sideOf(context.knowledge, claimant);
  if (own !== null && SIDES.includes(own)) return ofSide(around, own);
  if (!isComing(around) || isOfBothSides(around)) return [];
  if (isGoingOn(around)) return before.map(({ to, from }) => ({ to, from, rule: isNext ? 'neighbour' : 'going on' }));
  return toward(homeOf(context, mention.sentence, told), 'home of the outlet');
}

/** What one side says of those it names: they are its own. */
function ofSide(around: Around, own: string): Flow[] {
  const { mention, named } = around;
  if (isExchanged(mention) && has(mention.sentence, 'PLAN')) return [];
  if (isComing(around)) return toward(homeFor(around, own), 'home');
  if (named === 'PEOPLE' && isSaidOf(mention)) return toward(around.told ?? own, 'claimant side');
  return named === null || named === 'PEOPLE' || isExchanged(mention) ? [] : toward(own, 'claimant side');
}

/** “an exchange of 1,200 prisoners”: of both sides together, or of either. */
const isExchanged = ({ sentence, first }: Mention): boolean =>
  isTagged(sentence, first - 1, 'EXCHANGE') || (sentence.tokens[first - 1]?.norm === 'of' && isTagged(sentence, first - 2, 'EXCHANGE')); // prettier-ignore

/** “the sides brought home more than 220 soldiers”: those of both together. */
const isOfBothSides = ({ mention: { sentence, nation, first } }: Around): boolean =>
  nation === null && has(sentence, 'SIDES', 0, first);

const isComing = (around: Around): boolean =>
  ['HOME', 'COME'].some((tag) => has(around.mention.sentence, tag)) || isEntry(around);

/** “24 серпня - 115 строковиків”: a line of a chronicle, without a deed. */
function isEntry({ context, mention: { sentence, number } }: Around): boolean {
  const isDated = (context.dates[sentence.index] ?? []).some(({ last }) => last === number.first - 2);
  const isTold = ['GIVE', 'GET', 'EXCHANGE', 'PLAN', 'STILL_HELD', 'LOSS'].some((tag) => has(sentence, tag));
  return isDated && sentence.tokens[number.first - 1]?.norm === '-' && !isTold;
}

/** Who is at home there: the one who speaks, unless he is the one who lets go: “we shall send them home”; children are at home where those told of before are. */
function homeFor({ mention: { sentence, category }, told }: Around, own: string): string | null {
  if (category === 'CHILDREN' && told !== null && SIDES.includes(told)) return told;
  const isSent = has(sentence, 'GIVE') && has(sentence, 'HOME') && !has(sentence, 'COME') && !has(sentence, 'GET');
  return isSent ? (OTHER[own] ?? null) : own;
}

/** “Ukraine brought back first 49, then 103 people”: no other side is named in between. */
function isGoingOn({ mention: { sentence }, before, from, until }: Around): boolean {
  return before.length === 1 && !has(sentence, 'STATE:', from, until) && !has(sentence, 'DEM:', from, until);
}
