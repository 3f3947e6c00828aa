import { SIDES } from './flow';
import type { Mention } from './mention';
import type { Match } from './patterns';
import { has, isTagged, type Sentence } from './sentences';

/** “114 came, and will go on to Poland”: where some go afterwards; not “52, who were taken to Lithuania”; nor “who fought for Kyiv”. */
export function isBeyond(sentence: Sentence, mention: Mention, { tag, first, last }: Match): boolean {
  if (isTagged(sentence, first - 1, 'FIGHT') || isTakenThere(sentence, first)) return true;
  if (isInPast(sentence, mention.last, tag, first)) return true;
  if (SIDES.includes(tag.slice('TO:'.length))) return false;
  const isMark = (at: number): boolean => sentence.tokens[at]?.kind === 'mark';
  if (first < mention.first) return range(last + 1, mention.first).some(isMark);
  const mark = range(mention.last + 1, first).find(isMark);
  return mark !== undefined && ['COME', 'GET', 'GIVE', 'FREED'].some((deed) => has(sentence, deed, 0, mark));
}

/** “deported to Russia”: where they were taken before. */
function isTakenThere(sentence: Sentence, first: number): boolean {
  return ['LOSS', 'SEIZED', 'EVAC'].some((tag) => has(sentence, tag, Math.max(0, first - 3), first - 1));
}

/** “residents who had been brought to Ukraine returned to Russia”: the clause tells what was before. */
function isInPast(sentence: Sentence, mention: number, tag: string, first: number): boolean {
  const isBefore = range(mention + 1, first).some(
    (at) => RELATIVE.test(sentence.tokens[at]?.norm ?? '') && BEFORE.test(sentence.tokens[at + 1]?.norm ?? ''),
  );
  return isBefore && SIDES.some((side) => tag !== `TO:${side}` && has(sentence, `TO:${side}`, first + 1));
}

const RELATIVE = /^(who|which|котор(ые|ых)|як(і|их)|як(ія|іх))$/;
const BEFORE = /^(had|ранее|раньше|прежде|раніше|раней|дагэтуль)$/;

function range(from: number, until: number): number[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, step) => from + step);
}
