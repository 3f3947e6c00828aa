import { both, type Flow, SIDES, type Around, toward } from './flow';
import { isDistributive } from './mention-other';
import type { Mention } from './mention';
import type { Match } from './patterns';
import { found, has, isTagged, type Sentence } from './sentences';

/** “по 95”, “150 each”, “з кожного боку”. */
export function byEach({ mention, from, until }: Around): Flow[] {
  const { sentence, number } = mention;
  if (isOfTowns(mention)) return [];
  if (isDistributive(sentence, number) && mention.nation === null) return both('each');
  const near = found(sentence, 'EACH').some(
    (match) =>
      match.first >= from && match.last <= until && isFor(match, mention, from) && !isOfTimes(sentence, match.last),
  );
  return near && mention.nation === null && !isGivenTo(mention) && !isTakenByBoth(mention) ? both('each') : [];
}

/** “по двоє з Ізюма й Куп'янська”: of those told of. */
const isOfTowns = ({ sentence, number, category }: Mention): boolean =>
  category === null &&
  (number.low ?? FEW) < FEW &&
  isTagged(sentence, number.last + 1, 'AMONG') &&
  sentence.tokens[number.last + 2]?.capital === true;

const FEW = 13;

/** “the sides gave each other wounded: 50 to Kyiv, 47 to Moscow”. */
const isGivenTo = ({ sentence, number }: Mention): boolean =>
  ['TO:', 'WEAK:'].some((tag) => found(sentence, tag).some(({ last }) => last === number.first - 1));

/** “more than 200 soldiers, captured by both sides”: of both together. */
const isTakenByBoth = ({ sentence, last }: Mention): boolean =>
  !isTagged(sentence, last + 1, 'EACH') &&
  found(sentence, 'EACH').some(
    ({ first }) => first - 1 > last && CAPTURED.test(sentence.tokens[first - 1]?.norm ?? ''),
  );

const CAPTURED = /^(captured|seized|taken|захвачен|захоплен|пленен|полонен|узят|взят)/;

/** “1,200 each time”, “two each in Sumy and Mykolaiv regions”. */
function isOfTimes({ tokens }: Sentence, last: number): boolean {
  const isInEach = tokens[last]?.norm === 'each' && tokens[last + 1]?.norm === 'in';
  if (isInEach && tokens.slice(last + 2).some(({ norm }) => /^(regions|districts|cities)$/.test(norm))) return true;
  return /^(time|day|stage|occasion)$/.test(tokens[last + 1]?.norm ?? '');
}

/** Right after the number, or before it and not right after another one. */
function isFor({ first, last }: Match, mention: Mention, from: number): boolean {
  if (first > mention.last) return first - mention.last <= 6;
  const isOfSide = has(mention.sentence, 'SUBJ:', last + 1, mention.first - 1);
  const isApart = from === 0 || first - from > 1 || /^[;:]$/.test(mention.sentence.tokens[first - 1]?.norm ?? '');
  return mention.first - last <= 12 && isApart && !isOfSide;
}

/** “195 российских военнослужащих”: people return to their own. */
export function byNation({ mention, from, releasing }: Around): Flow[] {
  const { nation, category, sentence, first } = mention;
  if (isElided(mention)) return [];
  if (nation === 'BY' && category !== null && releasing === null) return toBelarus(sentence);
  if (nation !== null && SIDES.includes(nation))
    return toward(
      nation,
      category === 'PRISONERS_OF_WAR'
        ? 'nationality of soldiers'
        : category === 'REMAINS'
          ? 'nationality of the dead'
          : 'nationality',
    );
  const among = SIDES.find((side) =>
    found(sentence, `DEM:${side}`, from, first).some(
      (match) =>
        AMONG.test(sentence.tokens[match.first - 1]?.norm ?? '') ||
        AMONG.test(sentence.tokens[match.first - 2]?.norm ?? ''),
    ),
  );
  return toward(among ?? null, 'among');
}

/** “the Ukrainian side gave 1,212, the Russian - 27”: a side that acts, no people. */
const isElided = ({ sentence: { tokens }, number: { first } }: Mention): boolean =>
  tokens[first - 1]?.norm === '-' && /[сз]ь?к(ий|ая|а|і)$/.test(tokens[first - 2]?.norm ?? '');

/** “the Russians who were freed that day, 185 soldiers”: the people of one side alone are named before. */
export function byPeople({ mention: { sentence, first, category }, named, isNext }: Around): Flow[] {
  const [only, ...others] = SIDES.filter((side) => has(sentence, `DEM:${side}`, 0, first));
  if (isNext || named === null || category === 'REMAINS' || only === undefined || others.length > 0) return [];
  const isApposed = /^[,:(-]$/.test(sentence.tokens[first - 1]?.norm ?? '');
  const isSaid = ['SAY', 'ACCORDING'].some((tag) => has(sentence, tag, 0, first));
  return isApposed && !isSaid ? toward(only, 'among') : [];
}

/** “two citizens of Belarus held in Ukraine”. */
function toBelarus(sentence: Sentence): Flow[] {
  const from = ['UA', 'RU'].find((state) => has(sentence, `FROM:${state}`) || has(sentence, `IN:${state}`)) ?? null;
  return [{ to: 'BY', from, rule: 'third country' }];
}

const AMONG = /^(среди|серед|сярод|among|amongst|из|із|з|of)$/;

/** “of whom 100 soldiers”: a part of those just counted. */
export function byPart({ mention, before, from, isNext }: Around): Flow[] {
  const isPart =
    isNext &&
    from > 0 &&
    found(mention.sentence, 'OF_THEM').some(
      ({ first, last }) => (last < mention.first && last >= from - 1) || first === mention.last + 1,
    );
  return isPart || isOfTheFreed(mention, before) || areThese(mention, before)
    ? before.map(({ to, from: by }) => ({ to, from: by, rule: 'part' }))
    : [];
}

/** “189 Ukrainians return. These are 187 soldiers and two civilians”: no deed of its own is told. */
function areThese({ sentence, category }: Mention, before: readonly Flow[]): boolean {
  const isNamed = category === 'PRISONERS_OF_WAR' || category === 'CIVILIANS';
  const isSaid = THESE.test(sentence.tokens[0]?.norm ?? '');
  return (
    before.length === 1 && isNamed && isSaid && !OTHERWISE.some((tag) => has(sentence, tag)) && !hasOfficers(sentence)
  );
}

const OTHERWISE = ['SUBJ:', 'OPPOSITE', 'GIVE', 'GET', 'EXCHANGE', 'PRICE', 'FORMULA'];

const hasOfficers = ({ tokens }: Sentence): boolean =>
  tokens.some(({ norm }) => /^(офицер|офіцер|афіцэр|officer)/.test(norm));

const THESE = /^(these|they|это|це|гэта)$/;

/** “12 of the freed are civilians”: of those told of last. */
function isOfTheFreed({ sentence, number }: Mention, before: readonly Flow[]): boolean {
  const isOf = found(sentence, 'OF_THEM').some(({ first }) => first === number.last + 1);
  return before.length === 1 && isOf;
}
