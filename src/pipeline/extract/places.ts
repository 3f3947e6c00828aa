import type { Context } from './context';
import type { Place } from './place';
import { borderIn } from './place-border';
import { embassyIn } from './place-embassy';
import { belarusIn, onFile } from './place-on-file';
import { regionIn } from './place-region';
import { townIn } from './place-town';
import { found, has, isTagged, type Sentence } from './sentences';

/** Told where nothing nearer is. */
const BELARUS = 'pl-000001';

interface Told {
  readonly place: Place;
  readonly strength: number;
}

/** Where people were handed over: of all places that sentences name, the one next to the plainest words of it. Null where none is told. */
export function placeOf(context: Context, sentences: readonly Sentence[]): Place | null {
  const told = sentences
    .map((sentence) => toldIn(context, sentence))
    .filter((it) => it !== null)
    .sort((a, b) => b.strength - a.strength);
  return told[0]?.place ?? null;
}

function toldIn(context: Context, sentence: Sentence): Told | null {
  const place = placeIn(context, sentence);
  if (place === null) return null;
  return { place, strength: strengthOf(sentence) - (place.placeId === BELARUS ? BEHIND : 0) };
}

const BEHIND = 5;

function placeIn(context: Context, sentence: Sentence): Place | null {
  if (isOfMany(sentence)) return null;
  const border = borderIn(context, sentence);
  if (border !== null) return (isHandOver(sentence) ? within(context, sentence) : null) ?? border;
  if (!isHandOver(sentence) && !has(sentence, 'HOST') && !has(sentence, 'DONE')) return null;
  return within(context, sentence) ?? belarusIn(context, sentence);
}

/** An embassy, a town or a region: nearer than a border. */
function within(context: Context, sentence: Sentence): Place | null {
  return (
    embassyIn(context, sentence) ??
    townIn(context, sentence) ??
    onFile(context, sentence) ??
    regionIn(context, sentence)
  );
}

/** “38 of them took place on the border since 2022”. */
function isOfMany(sentence: Sentence): boolean {
  if (has(sentence, 'TOTAL') || found(sentence, 'SINCE_CUE').some(({ first, last }) => last > first)) return true;
  return sentence.tokens.some(({ value, suffix }, at) => {
    const isMany = value !== null && value > 1 && suffix === '';
    return (
      isMany && [1, 2].some((step) => isTagged(sentence, at + step, 'OPERATION') && isMarkless(sentence, at, step))
    );
  });
}

function isMarkless({ tokens }: Sentence, at: number, step: number): boolean {
  return tokens.slice(at + 1, at + step).every(({ kind }) => kind === 'word');
}

function isHandOver(sentence: Sentence): boolean {
  const isTold = ['EXCHANGE', 'OPERATION', 'COME', 'GIVE'].some((tag) => has(sentence, tag));
  const isReception = has(sentence, 'GET') && PEOPLE.some((tag) => has(sentence, tag));
  return isTold || isReception || sentence.tokens.some(({ norm }) => BORDER.test(norm));
}

const PEOPLE = ['POW', 'PEOPLE', 'CIVIL', 'CHILD', 'DEM:', 'THEIRS', 'OWN'];
const BORDER = /^(border|frontier|crossing|checkpoint|кпп|границ|рубеж|кордон|мяж[аыу]|мест|місц|месц)/;

/** An exchange that took place tells more of where it was than people who came and were met. */
function strengthOf(sentence: Sentence): number {
  const isExchange = has(sentence, 'EXCHANGE') || has(sentence, 'OPERATION');
  const strength = (isExchange ? 2 : has(sentence, 'GIVE') ? 1 : 0) + (has(sentence, 'DONE') ? 1 : 0);
  return strength - (has(sentence, 'BACK') || sentence.heading ? 2 : 0);
}
