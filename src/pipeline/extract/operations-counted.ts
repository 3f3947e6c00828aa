import type { Mention } from './mention';
import { has, isTagged } from './sentences';

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

/** “Обменов за год состоялось 11”, “таких місій провели одинадцять”. */
function isHowMany({ sentence: { tokens }, number, category, nation, last }: Mention): boolean {
  const before = tokens.slice(Math.max(0, number.first - HOW_MANY), number.first).map(({ norm }) => norm);
  const swaps = before.findLastIndex((norm) => SWAPS.test(norm));
  const isBare = category === null && nation === null && last === number.last && (number.low ?? MOST) < MOST;
  return isBare && swaps >= 0 && before.slice(swaps + 1).some((norm) => THERE_WERE.test(norm));
}

const HOW_MANY = 10;
const SWAPS =
  /^(обменов|обмінів|абмену|абменау|операций|операцій|аперацый|миссий|місій|місіяу|передач|посредничеств|посередництв|пасярэдніцтвау|exchanges|swaps|mediations)$/;
const THERE_WERE =
  /^(было|стало|состоялось|прошло|провел[аи]|проведено|було|відбулося|провел[аи]|стала|адбылося|правялі|прайшло|were|numbered|amounts?)$/;
