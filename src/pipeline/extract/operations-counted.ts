import type { Mention } from './mention';
import { has, isTagged } from './sentences';
import type { Token } from './tokens';

/** More hand-overs than this nobody counts: then it is people. */
const MOST = 150;

/** “38 operations”. */
export function isOfOperations({ operations, number, sentence }: Mention): boolean {
  return operations && number.low !== null && number.low > 0 && number.low < MOST && !sentence.heading;
}

/** “exchanges: 66 so far”, “the number of mediations stands at 17”. */
export function isOfNamedOperations({ sentence, first, category, number }: Mention): boolean {
  return (
    category === null && (number.low ?? MOST) < MOST && has(sentence, 'OPERATION', Math.max(0, first - 5), first - 1)
  );
}

/** “and the number of mediations to twelve”. */
export function isNumberOf(mention: Mention): boolean {
  const { sentence, first, number } = mention;
  if (isTagged(sentence, number.last + 1, 'NO_UNIT')) return false;
  const isNear = (tag: string, reach: number): boolean => has(sentence, tag, Math.max(0, first - reach), first - 1);
  const isNumber = isNear('QUANTITY', 7) && (isNear('MEDIATION', 7) || isNear('OPERATION', 2));
  return (isNumber && isOfNamedOperations(mention)) || isHowMany(mention);
}

/** “Обменов за год состоялось 11”, “таких місій провели одинадцять”: the clause begins with what is counted and ends with the number. */
function isHowMany({ sentence: { tokens }, number, category, nation, last }: Mention): boolean {
  const isBare = category === null && nation === null && last === number.last && (number.low ?? MOST) < MOST;
  const next = tokens[last + 1];
  if (!isBare || (next?.kind === 'word' && !AND.test(next.norm))) return false;
  const norm = (at: number): string => tokens[at]?.norm ?? '';
  const verb = MERELY.test(norm(number.first - 1)) ? number.first - 2 : number.first - 1;
  return THERE_WERE.test(norm(verb)) && tokens.slice(Math.max(0, verb - HOW_MANY), verb).some(({ norm: it }, at, all) => SWAPS.test(it) && isOpening(all[at - 1])); // prettier-ignore
}

const isOpening = (before: Token | undefined): boolean =>
  before === undefined || before.kind === 'mark' || SUCH.test(before.norm);

const HOW_MANY = 9;
const SWAPS =
  /^(обменов|обмінів|абмену|абменау|операцій|аперацый|операций|миссий|місій|місіяу|передач|посредничеств|посередництв|пасярэдніцтвау|exchanges|swaps|mediations)$/;
const THERE_WERE =
  /^(было|стало|состоялось|прошло|провел[аи]|проведено|було|відбулося|стала|адбылося|правялі|прайшло|were|numbered)$/;
const MERELY = /^(уже|вже|ужо|всего|лише|толькі|only|already)$/;
const SUCH = /^(таких|такіх|посреднических|пасярэдніцкіх|посередницьких|всех|усіх|their|such|these)$/;
const AND = /^(а|и|і|й|and)$/;
