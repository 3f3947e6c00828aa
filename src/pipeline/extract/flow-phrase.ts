import { isBeyond } from './beyond';
import { type Around, type Flow, OTHER, toward } from './flow';
import type { Mention } from './mention';
import { sideOf } from './knowledge';
import { nearest } from './nearest';
import type { Match } from './patterns';
import { found, has, isTagged, type Sentence } from './sentences';

/** “to Ukraine”, “из украинского плена”. */
export function byPhrase(around: Around): Flow[] {
  const { mention, from, until } = around;
  if (isOwnTaken(mention, from)) return [];
  const near = nearest(phrasesOf(around), mention, mention.sentence);
  if (near === null) return inside(mention, from, until);
  if (near.tag === 'TO:BY' && mention.own) return [];
  const state = near.tag.split(':')[1] ?? '';
  if (isOrigin(around, near)) return toward(state, 'origin');
  return /^(TO|WEAK):/.test(near.tag) ? toward(state, 'destination') : toward(OTHER[state] ?? null, 'captivity');
}

/** What tells where to or from where people went. */
function phrasesOf({ mention, from, until }: Around): Match[] {
  const { sentence } = mention;
  const isNoWay = (to: Match): boolean =>
    isWhere(sentence, to) || isBeyond(sentence, mention, to) || isWithin(sentence, to) || isSource(sentence, to);
  return [
    ...found(sentence, 'TO:', from, until).filter((to) => !isNoWay(to)),
    ...found(sentence, 'FROM:', from, until).filter((out) => out.tag !== 'FROM:BY' && !isTakenFrom(sentence, out)),
    ...found(sentence, 'WEAK:', from, until).filter((to) => opensClause(sentence, to) || isGiven(sentence, to)),
  ];
}

/** “handed 757 bodies to Ukraine and got 49 of its own”, “gave Moscow a politician for 200 of its own”: of the one who acts. */
function isOwnTaken({ sentence, own, number }: Mention, from: number): boolean {
  const isPrice = isTagged(sentence, number.first - 1, 'PRICE');
  return own && (isPrice || (has(sentence, 'AND', from, number.first) && has(sentence, 'GET', from, number.first)));
}

/** “на подконтрольной Киеву территории”: the form of the receiver within the words for where from. */
const isWithin = (sentence: Sentence, { first, last }: Match): boolean =>
  found(sentence, 'FROM:').some((from) => from.first < first && from.last > last);

/** “children whom soldiers took away from Ukraine”: where they lived before. */
const isTakenFrom = (sentence: Sentence, { first }: Match): boolean =>
  has(sentence, 'LOSS', Math.max(0, first - 2), first - 1) && !has(sentence, 'PRISON', first, first + 2);

/** “according to the Russian side”: who says it. */
const isSource = ({ tokens }: Sentence, { first }: Match): boolean => tokens[first - 1]?.norm === 'according';

/** “103 military men from Ukraine”: whose they are, where nobody says how they went. */
function isOrigin(around: Around, { tag, first }: Match): boolean {
  const { sentence, category, last } = around.mention;
  if (/^(held|kept|imprisoned|captured|jailed)$/.test(sentence.tokens[first]?.norm ?? '')) return false;
  const isTold = ['COME', 'GIVE', 'GET', 'EXCHANGE', 'PRISON', 'HOME', 'FREED'].some((deed) => has(sentence, deed));
  const isOwn = tag.startsWith('FROM:') && first === last + 1 && category !== null && category !== 'REMAINS';
  const state = tag.slice('FROM:'.length);
  return isOwn && (!isTold || isHandedOverBy(sentence, OTHER[state]) || isAtHome(around, state));
}

/** “children from Ukraine who had been living in Russia”; “soldiers from Russia have come home”, said by Russia. */
function isAtHome({ mention: { sentence, last }, claimant, context }: Around, state: string): boolean {
  const isAway = has(sentence, `IN:${OTHER[state] ?? ''}`) && has(sentence, 'STAY');
  return (
    isAway || (has(sentence, 'HOME') && !has(sentence, 'PRISON', last) && sideOf(context.knowledge, claimant) === state)
  );
}

/** “were handed over by Ukraine”, “have been let go home by the authorities of Russia”. */
function isHandedOverBy(sentence: Sentence, side = ''): boolean {
  return ['GIVE', 'FREED']
    .flatMap((tag) => found(sentence, tag))
    .some(({ last }) => {
      const by = sentence.tokens.findIndex(({ norm }, at) => norm === 'by' && at > last && at <= last + 2);
      return by > 0 && has(sentence, `STATE:${side}`, by + 1, by + BY_REACH);
    });
}

const BY_REACH = 5;

/** “России передали ...”: the form is that of several cases; at the beginning it means the receiver, not so in “of Ukraine and Russia”. */
function opensClause(sentence: Sentence, { first, last }: Match): boolean {
  const { tokens } = sentence;
  const before = tokens[first - 1];
  const next = tokens[last + 1];
  if (isTagged(sentence, first, 'SUBJ:') && next?.kind === 'word' && !NOBODY_NAMED.test(next.norm)) return false;
  if (isTagged(sentence, first - 1, 'AND') && isTagged(sentence, first - 2, 'STATE:')) return false;
  return before === undefined || before.kind === 'mark' || /^(а|и|і|й|ж)$/.test(before.norm);
}

/** “столько же передали России”: right behind the verb, of which nobody is the subject. */
const isGiven = (sentence: Sentence, { first }: Match): boolean =>
  isTagged(sentence, first - 1, 'GIVE') && NOBODY_NAMED.test(sentence.tokens[first - 1]?.norm ?? '');

/** “РФ передали”, “РФ передано”: others did it; in “РФ передала” the state itself. */
const NOBODY_NAMED = /(ли|лі|но|то|та|ны|нас|ют|ут|ють|уть|юць|уць)$/;

/** “в Минску”: the form of the receiver, but told as a place. */
function isWhere({ tokens }: Sentence, { first, last }: Match): boolean {
  return first === last && WHERE.test(tokens[first - 1]?.norm ?? '');
}

const WHERE = /^(у|в|во|на|пры|при)$/;

/** “reunited with their families in Ukraine”. */
function inside(mention: Mention, from: number, until: number): Flow[] {
  const { sentence } = mention;
  const state = nearest(found(sentence, 'IN:', from, until), mention, sentence)?.tag.slice('IN:'.length);
  return state !== undefined && found(sentence, 'HOME').length > 0 ? toward(state, 'destination') : [];
}
