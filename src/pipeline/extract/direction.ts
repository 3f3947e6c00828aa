import { type Around, type Flow } from './flow';
import { byEllipsis, byExchangeFor, byNeighbour, byOpposite } from './flow-before';
import { byHome, byOwn } from './flow-home';
import { byEach, byNation, byPart } from './flow-own-words';
import { byPhrase } from './flow-phrase';
import { bySubject } from './flow-subject';

/** The rules in the order of their reliability; the first that fires decides. Empty where none does. */
export function flowsOf(around: Around): Flow[] {
  for (const rule of [
    byEach,
    byNation,
    byPart,
    byOpposite,
    byEllipsis,
    byPhrase,
    byOwn,
    bySubject,
    byExchangeFor,
    byHome,
    byNeighbour,
  ]) {
    const flows = rule(around);
    if (flows.length > 0) return flows.map((flow) => (flow.rule === 'each' ? flow : elsewhere(around, flow)));
  }
  return [];
}

/** Belarus lets go, Türkiye had kept, Hungary receives. */
function elsewhere({ releasing, receiving, mention, isLead }: Around, flow: Flow): Flow {
  const isGuess = /^(home|neighbour|only direction|subject and verb|third country)/.test(flow.rule);
  if (releasing === 'BY' && !isLead && isGuess && mention.nation === null)
    return { to: null, from: 'BY', rule: 'third country' };
  if (releasing !== null && flow.to === 'UA') return { ...flow, from: releasing, rule: 'third country' };
  const isTo = receiving !== null && mention.nation === 'UA' && mention.category !== null;
  return isTo ? { to: receiving, from: 'RU', rule: 'third country' } : flow;
}
