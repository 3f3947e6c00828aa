import type { ReadMedicalService } from '../tables/extraction';
import { wordsOf, type Context } from './context';
import { found, has, type Sentence } from './sentences';

const SERVICES: readonly (readonly [tag: string, kind: string])[] = [
  ['SICKSWAP', 'EXCHANGE_OF_WOUNDED'],
  ['COMMISSION', 'MEDICAL_COMMISSION'],
  ['EVAC', 'EVACUATION'],
  ['TREATMENT', 'TREATMENT_IN_TRANSIT'],
  ['PSYCH', 'PSYCHOLOGICAL_HELP'],
  ['SUPPLY', 'SUPPLIES'],
];

/** Towns of Belarus through which the way leads. */
const ON_THE_WAY = /^(гом[еэ]л|homel|gomel|мозыр|мазыр|mozyr|mazyr|мокран|макран|mokran)/;

/** Help given to those handed over on their way; treatment at home afterwards is none. */
export function medicalOf(context: Context, isRepatriation: boolean): ReadMedicalService[] {
  const told = context.sentences
    .filter(({ heading }) => !heading)
    .flatMap((sentence) => SERVICES.flatMap(([tag, kind]) => serviceIn(context, sentence, tag, kind)));
  const swap = context.sentences.flatMap((sentence) => wounded(context, sentence));
  const all = isRepatriation ? [...told, ...evacuation(context)] : [...told, ...swap];
  return all.filter(({ kind }, at) => all.findIndex((other) => other.kind === kind) === at);
}

/** A repatriation of wounded is one of its own. */
function evacuation(context: Context): ReadMedicalService[] {
  const sentence = context.sentences.find((it) => !it.heading && has(it, 'WOUNDED'));
  const match = sentence === undefined ? undefined : found(sentence, 'WOUNDED')[0];
  if (sentence === undefined || match === undefined) return [];
  return [
    {
      kind: 'EVACUATION',
      provider: null,
      ...wordsOf(context, sentence, match.first, match.last),
    },
  ];
}

/** “the sides exchanged prisoners: severely wounded and ill came home”: both categories, as agreements name them. */
function wounded(context: Context, sentence: Sentence): ReadMedicalService[] {
  const all = found(sentence, 'WOUNDED');
  const one = all.find(({ last }) =>
    all.some(({ first }) => first > last + 1 && first <= last + PAIR && has(sentence, 'AND', last + 1, first - 1)),
  );
  if (one === undefined || sentence.heading || !isSwapDone(sentence)) return [];
  return [{ kind: 'EXCHANGE_OF_WOUNDED', provider: null, ...wordsOf(context, sentence, one.first, one.last) }];
}

const PAIR = 4;

function isSwapDone(sentence: Sentence): boolean {
  const isDone = ['COME', 'GET', 'GIVE', 'HOME'].some((tag) => has(sentence, tag));
  return (
    isDone && has(sentence, 'EXCHANGE') && !['PLAN', 'BACK', 'TREATMENT', 'OF_THEM'].some((tag) => has(sentence, tag))
  );
}

function serviceIn(context: Context, sentence: Sentence, tag: string, kind: string): ReadMedicalService[] {
  const match = found(sentence, tag)[0];
  if (tag === 'EVAC' && isSwapOfWounded(sentence)) return [];
  const isOnTheWay = tag === 'SICKSWAP' || tag === 'COMMISSION' || tag === 'EVAC' || isInBelarus(context, sentence);
  if (match === undefined || !isOnTheWay) return [];
  return [{ kind, provider: providerOf(sentence, tag), ...wordsOf(context, sentence, match.first, match.last) }];
}

/** Wounded of both sides, named one by one. */
function isSwapOfWounded(sentence: Sentence): boolean {
  return found(sentence, 'WOUNDED').length > 1 && has(sentence, 'EXCHANGE');
}

/** In the sentence or the two before it, unless it tells of help at home. */
function isInBelarus({ sentences }: Context, sentence: Sentence): boolean {
  const { index } = sentence;
  if (isThere(sentence)) return true;
  if (AT_HOME.some((tag) => has(sentence, tag))) return false;
  return isBoth(sentence) || sentences.slice(Math.max(0, index - 2), index).some(isThere);
}

/** “medical and psychological aid” is given on the way, wherever that leads. */
function isBoth(sentence: Sentence): boolean {
  return ['TREATMENT', 'PSYCH', 'HELPED'].every((tag) => has(sentence, tag));
}

const AT_HOME = ['IN:UA', 'IN:RU', 'TO:UA', 'STATE:UA'];

function isThere(sentence: Sentence): boolean {
  const isTold = ['STATE:BY', 'NAME:pa-0002', 'STATE:QA'].some((tag) => has(sentence, tag));
  return isTold || sentence.tokens.some(({ norm }) => ON_THE_WAY.test(norm));
}

function providerOf(sentence: Sentence, tag: string): string | null {
  if (tag === 'SICKSWAP') return null;
  if (tag === 'COMMISSION') return has(sentence, 'STATE:UA') ? 'UA' : null;
  return has(sentence, 'NAT:BY') || has(sentence, 'NAME:pa-0002') ? 'BY' : null;
}
