import { type Around, type Flow, OTHER, SIDES, toward } from './flow';
import type { Mention } from './mentions';
import { nearest } from './nearest';
import type { Match } from './patterns';
import { found, has, type Sentence } from './sentences';

/** “to Ukraine”, “из украинского плена”. */
export function byPhrase({ mention, from, until }: Around): Flow[] {
  const { sentence } = mention;
  const weak = found(sentence, 'WEAK:', from, until).filter((match) => opensClause(sentence, match));
  const near = nearest(
    [
      ...found(sentence, 'TO:', from, until).filter(
        (match) => !isWhere(sentence, match) && !isBeyond(sentence, mention, match),
      ),
      ...found(sentence, 'FROM:', from, until).filter(({ tag }) => tag !== 'FROM:BY'),
      ...weak,
    ],
    mention,
    sentence,
  );
  if (near === null) return inside(mention, from, until);
  const state = near.tag.split(':')[1] ?? '';
  return /^(TO|WEAK):/.test(near.tag) ? toward(state, 'destination') : toward(OTHER[state] ?? null, 'captivity');
}

/** “России передали ...”: the form is that of several cases; at the beginning it means the receiver. */
function opensClause({ tokens }: Sentence, { first }: Match): boolean {
  const before = tokens[first - 1];
  return before === undefined || before.kind === 'mark' || /^(а|и|і|й|ж)$/.test(before.norm);
}

/** “в Минску”: the form of the receiver, but told as a place. */
function isWhere({ tokens }: Sentence, { first, last }: Match): boolean {
  return first === last && WHERE.test(tokens[first - 1]?.norm ?? '');
}

/** “114 came, and will go on to Poland”: where some go afterwards; not “52, who were taken to Lithuania”. */
function isBeyond(sentence: Sentence, mention: Mention, { tag, first, last }: Match): boolean {
  if (SIDES.includes(tag.slice(3))) return false;
  const [from, until] = first > mention.last ? [mention.last + 1, first] : [last + 1, mention.first];
  const between = sentence.tokens.slice(from, until);
  const isTheirs = between.some(({ norm }) => WHO.test(norm)) && !has(sentence, 'PLAN', from, until);
  return between.some(({ kind }) => kind === 'mark') && !isTheirs;
}

const WHO = /^(who|which|whom|котор(ые|ых|ый)|які|яких|якія|якіх|що|што)$/;
const WHERE = /^(у|в|во|на|пры|при)$/;

/** “reunited with their families in Ukraine”. */
function inside({ sentence }: Mention, from: number, until: number): Flow[] {
  const state = found(sentence, 'IN:', from, until)[0]?.tag.slice(3);
  return state !== undefined && found(sentence, 'HOME').length > 0 ? toward(state, 'destination') : [];
}
