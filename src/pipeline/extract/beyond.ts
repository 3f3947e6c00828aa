import { SIDES } from './flow';
import type { Mention } from './mentions';
import type { Match } from './patterns';
import { has, type Sentence } from './sentences';

/** “114 came, and will go on to Poland”: where some go afterwards; not “52, who were taken to Lithuania”. */
export function isBeyond(sentence: Sentence, mention: Mention, { tag, first, last }: Match): boolean {
  if (SIDES.includes(tag.slice('TO:'.length))) return false;
  const [from, until] = first > mention.last ? [mention.last + 1, first] : [last + 1, mention.first];
  const between = sentence.tokens.slice(from, until);
  const isTheirs = between.some(({ norm }) => WHO.test(norm)) && !has(sentence, 'PLAN', from, until);
  return between.some(({ kind }) => kind === 'mark') && !isTheirs;
}

const WHO = /^(who|which|whom|котор(ые|ых|ый)|які|яких|якія|якіх|що|што)$/;
