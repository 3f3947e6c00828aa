import { isBeyond } from './beyond';
import { type Around, type Flow, OTHER, toward } from './flow';
import type { Mention } from './mentions';
import { nearest } from './nearest';
import type { Match } from './patterns';
import { found, type Sentence } from './sentences';

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

const WHERE = /^(у|в|во|на|пры|при)$/;

/** “reunited with their families in Ukraine”. */
function inside({ sentence }: Mention, from: number, until: number): Flow[] {
  const state = found(sentence, 'IN:', from, until)[0]?.tag.slice(3);
  return state !== undefined && found(sentence, 'HOME').length > 0 ? toward(state, 'destination') : [];
}
