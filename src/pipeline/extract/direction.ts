import { type Around, type Flow } from './flow';
import { byAbroad } from './flow-abroad';
import { byExchangeFor, byJoint, byNeighbour, byOpposite, byPrice, byReturn, byTurn } from './flow-before';
import { byEllipsis } from './flow-ellipsis';
import { byHome, byJoined, byOwn, byWe } from './flow-home';
import { byEach, byNation, byPart, byPeople } from './flow-own-words';
import { byPhrase } from './flow-phrase';
import type { Match } from './patterns';
import { found, has, type Sentence } from './sentences';
import { bySubject } from './flow-subject';
import { isGivenByTurkey, letsGo } from './third-country';

/** The direction that the rules tell; empty where none does. */
export function flowsOf(around: Around): Flow[] {
  const flows = flowsByRule(around);
  const isOfReceiver = isOnList(around) && !flows.every(({ to }) => to === 'UA');
  return isOfReceiver ? [{ to: null, from: null, rule: 'no direction' }] : flows;
}

/** The rules in the order of their reliability; the first that fires decides. */
function flowsByRule(around: Around): Flow[] {
  if (isOfTurkey(around)) return [{ to: 'UA', from: 'TR', rule: 'third country' }];
  for (const rule of [
    byEach,
    byAbroad,
    byNation,
    byPart,
    byJoint,
    byOpposite,
    byEllipsis,
    byExchangeFor,
    byPrice,
    byTurn,
    byPhrase,
    byOwn,
    byWe,
    byReturn,
    bySubject,
    byPeople,
    byJoined,
    byHome,
    byNeighbour,
  ]) {
    const flows = rule(around);
    if (flows.length > 0) return flows.map((flow) => (TOLD.has(flow.rule) ? flow : elsewhere(around, flow)));
  }
  return isLetGo(around) ? [{ to: null, from: 'BY', rule: 'third country' }] : [];
}

/** Those who had to stay there until the end of the war. */
const isOfTurkey = ({ mention: { sentence, category } }: Around): boolean =>
  category === 'PRISONERS_OF_WAR' && isGivenByTurkey(sentence);

/** “Kyiv was given a list of 640 captives”: it is the list that goes there. */
const isOnList = ({ mention: { sentence, number, category } }: Around): boolean =>
  category === 'PRISONERS_OF_WAR' && has(sentence, 'LIST', Math.max(0, number.first - LIST_REACH), number.first - 1);

const LIST_REACH = 3;

/** “Lukashenko pardoned 123 people”: it is not told to whom. */
function isLetGo({ releasing, mention: { sentence }, named }: Around): boolean {
  const isFreed = ['FREED', 'PARDON', 'GIVE'].some((tag) => has(sentence, tag));
  return releasing === 'BY' && named !== null && named !== 'REMAINS' && isFreed;
}

/** Rules that name both sides themselves. */
const TOLD = new Set(['each', 'abroad']);

/** Belarus lets go, Hungary receives. */
function elsewhere(around: Around, flow: Flow): Flow {
  const { receiving, mention } = around;
  const releasing = around.releasing ?? (isOfBelarus(around) ? 'BY' : null);
  if (releasing === 'BY' && (goApart(around) || isOpenGuess(around, flow)))
    return { to: null, from: 'BY', rule: 'third country' };
  if (releasing !== null && flow.to !== null && !/^(RU|BY)$/.test(flow.to))
    return { ...flow, from: releasing, rule: 'third country' };
  const isTo = receiving !== null && mention.nation === 'UA' && mention.category !== null;
  return isTo ? { to: receiving, from: 'RU', rule: 'third country' } : flow;
}

/** “five Ukrainians were let out of Belarusian colonies”. */
function isOfBelarus({ mention: { sentence }, from, until }: Around): boolean {
  if (letsGo(sentence) || isKeptInBelarus(sentence)) return true;
  if (has(sentence, 'STATE:RU')) return false;
  return has(sentence, 'FROM:BY', from, until) && has(sentence, 'FREED', from, until) && !has(sentence, 'EXCHANGE');
}

/** “31 citizens who were held in Belarus”. */
function isKeptInBelarus(sentence: Sentence): boolean {
  const isNear = ({ last }: Match): boolean => has(sentence, 'STATE:BY', last, last + KEPT_REACH);
  return found(sentence, 'SEIZED').some(isNear) && !has(sentence, 'EXCHANGE');
}

const KEPT_REACH = 2;

function isOpenGuess(around: Around, { rule }: Flow): boolean {
  const isGuess = /^(home of the outlet|neighbour|only direction|subject and verb|third country)/.test(rule);
  return isGuess && around.mention.nation === null && isOpen(around);
}

/** “some were taken to Ukraine, some to Lithuania”. */
function goApart({ mention: { sentence, nation }, from, until }: Around): boolean {
  const isTo = (state: string): boolean => has(sentence, `TO:${state}`, from, until);
  return nation === null && isTo('UA') && (isTo('LT') || isTo('PL'));
}

/** Freed by Belarus: of another hand-over, or of one with more than one destination, it is not told to whom. */
function isOpen({ isLead, mention: { sentence }, context }: Around): boolean {
  if (['DEM:UA', 'NAT:UA', 'TO:UA', 'SUBJ:UA'].some((tag) => has(sentence, tag))) return false;
  return !isLead || context.sentences.some((other) => has(other, 'TO:LT') || has(other, 'TO:PL'));
}
