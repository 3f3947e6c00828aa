import type { Context } from './context';
import type { Count } from './count';
import type { Category } from './category-of';
import { isNounTagged } from './mention-words';
import { isDistributive, type Mention } from './mentions';
import type { Match } from './patterns';
import { found, has, isTagged, type Sentence } from './sentences';

/** Numbers that are no counts of people handed over: ages, losses, people still held, parts without a category. */
export function notCounted(context: Context, mention: Mention): boolean {
  if (mention.other || (mention.number.vague && mention.category === null && !isAdjective(mention))) return true;
  return isNobody(mention) || isOtherwiseTold(mention) || isListed(context, mention) || isBare(mention);
}

/** “a group of Russian soldiers, and a group of Ukrainian ones” without the last word. */
function isAdjective({ sentence, number, last }: Mention): boolean {
  return last > number.last && isTagged(sentence, last, 'NAT:');
}

/** “none”, “nobody”. */
function isNobody({ number, sentence }: Mention): boolean {
  return number.low === 0 || [number.bare, number.first - 1].some((at) => isTagged(sentence, at, 'NONE'));
}

/** Entries of lists, limits, ages, people held or lost. */
function isOtherwiseTold(mention: Mention): boolean {
  const { sentence, number } = mention;
  if (mention.category !== 'PRISONERS_OF_WAR' && has(sentence, 'LIST', Math.max(0, number.first - 3), number.first - 1))
    return true;
  return isLimit(mention) || isAged(mention) || isHeld(mention) || isLost(mention) || isTaken(mention) || isBackground(mention); // prettier-ignore
}

/** “74 of the freed defended Azovstal”: a part of which only the past is told. */
function isBackground({ sentence, category, last }: Mention): boolean {
  if (category !== null && category !== 'PEOPLE') return false;
  const isOfMany = isTagged(sentence, last + 1, 'AMONG') && isTagged(sentence, last + 2, 'PEOPLE');
  const end = isOfMany ? last + 2 : last;
  return found(sentence, 'BACKGROUND').some(({ first }) => first > end && first <= end + 2);
}

/** A line that is nothing but a number, and numbers of other things. */
function isBare({ sentence, number, category, first, last }: Mention): boolean {
  if (category !== null || isTagged(sentence, number.first - 1, 'FORMULA')) return false;
  const isLine = sentence.tokens.length <= number.last + 2 && first === 0;
  return isLine || (isTagged(sentence, last + 1, 'NO_UNIT') && first === number.first);
}

/** “twenty of the 95”, “из 115 украинцев 82 ...”: the number was told before. */
export function isReferred({ lexicon }: Context, { sentence, number }: Mention, told: readonly Count[]): boolean {
  const at = /^(the|those|these|этих|тех|цих|тих|гэтых|тых|ста)$/.test(sentence.tokens[number.first - 1]?.norm ?? '')
    ? 2
    : 1;
  if (number.low === null || !isTagged(sentence, number.first - at, 'AMONG')) return false;
  const before = sentence.tokens[number.first - at - 1];
  const isPart =
    before === undefined ||
    before.kind !== 'word' ||
    PART.test(before.norm) ||
    lexicon.cardinal(before.norm) !== undefined;
  return (
    isPart && told.some((count) => count.low === number.low && count.high === number.high && !count.sentence.heading)
  );
}

/** So many children never came back at once. */
const MANY = 1000;

const PART =
  /^(част|половин|палов|большинств|більшіст|большасц|половин|half|most|some|part|many|двое|двоє|трое|троє|none)/;

/** “300 people a day”: what can be done, not what was. */
function isLimit({ sentence, last }: Mention): boolean {
  const after = sentence.tokens
    .slice(last + 1, last + 4)
    .map(({ norm }) => norm)
    .join(' ');
  return /^(за суткі|за сутки|в сутки|на сутки|за добу|на добу|за дзень|per day|a day|a month|в месяц|на месяц|на місяць|у месяц)/.test(
    after,
  );
}

/** “aged 25”, “younger than 25”, “60 years”. */
function isAged({ sentence, number, category }: Mention): boolean {
  const isApposed = [number.first - 1, number.last + 1].every((at) => sentence.tokens[at]?.norm === ',');
  if (isApposed && category === null && (number.low ?? 100) < 100) return true;
  const before = sentence.tokens.slice(Math.max(0, number.first - 3), number.first);
  const own = before.slice(before.findLastIndex(({ kind }) => kind === 'number') + 1);
  return own.some(({ norm }) =>
    /^(исполн|виповн|споун|turned|aged|under|age|возрасте|віці|віком|ўзросце|узросце|наймолодш|старш|моложе|молодш)/.test(
      norm,
    ),
  );
}

/** “Donetsk direction - 451”: a part by place. */
function isListed(context: Context, mention: Mention): boolean {
  const { sentence, number, category } = mention;
  const { tokens } = sentence;
  if (category !== null || isDistributive(sentence, number)) return false;
  if (tokens[number.last + 1]?.norm === '-' && tokens[number.last + 2]?.kind === 'word')
    return !['STATE:', 'TO:', 'UNILATERAL'].some((tag) => isTagged(sentence, number.last + 2, tag));
  const isAfterDash = number.first > 1 && tokens[number.first - 1]?.norm === '-';
  return isAfterDash && !isTagged(sentence, number.last + 1, 'FORMULA') && isEntry(context, mention);
}

/** The word before the dash is no date, no state, no “for”. */
function isEntry({ dates }: Context, { sentence, number }: Mention): boolean {
  const at = number.first - 2;
  if ((dates[sentence.index] ?? []).some(({ last }) => last === at) || sentence.tokens[at]?.kind !== 'word')
    return false;
  return !['STATE:', 'NAT:', 'DEM:', 'TO:', 'FORMULA'].some((tag) => isTagged(sentence, at, tag));
}

/** “82 of them defended Mariupol” is no count of its own; “five of them wounded” is. */
export function isPartOf(mention: Mention, whole: Category | undefined, next: Mention | undefined): boolean {
  const { category } = mention;
  const isBreakdown = whole === undefined && category === 'PRISONERS_OF_WAR' && next?.category === 'CIVILIANS';
  if (isBreakdown || !isOfThem(mention)) return false;
  if (whole === 'REMAINS' || category === null || (category === 'PEOPLE' && !isOfNation(mention))) return true;
  return category === 'PRISONERS_OF_WAR' && whole !== 'PEOPLE';
}

/** “among them five citizens of Ukraine”: of other states than the rest. */
function isOfNation({ sentence, nation, first, last }: Mention): boolean {
  return nation !== null && found(sentence, 'PEOPLE').some((match) => match.first >= first && match.last <= last);
}

/** “of them” stands before it, or right behind it and not after a comma. */
function isOfThem({ sentence, number, last }: Mention): boolean {
  const cues = found(sentence, 'OF_THEM');
  if (cues.some((cue) => cue.last < number.first && number.first - cue.last <= 12)) return true;
  const isBehind = cues.some(({ first }) => first === number.last + 1 || (first > last && first <= last + 2));
  return isBehind && sentence.tokens[last + 1]?.norm !== ',';
}

function isHeld(mention: Mention): boolean {
  return near(mention, 'STILL_HELD', 5) && !isPast(mention, 'STILL_HELD') && !isInBelarus(mention);
}

/** “who for now stay in Belarus”: freed, and on their way. */
function isInBelarus({ sentence, last }: Mention): boolean {
  if (has(sentence, 'PRISON', last)) return false;
  return found(sentence, 'STILL_HELD', last).some((cue) => has(sentence, 'STATE:BY', cue.last, cue.last + 5));
}

/** “20,000 minors were taken away”: nobody came back. */
export function isTaken({ sentence, number, last, category }: Mention): boolean {
  return (
    category === 'CHILDREN' && (number.low ?? number.high ?? 0) >= MANY && has(sentence, 'LOSS', last + 1, last + 5)
  );
}

function isLost(mention: Mention): boolean {
  if (isBroughtOut(mention.sentence)) return false;
  const isAlone = !RETURN.some((tag) => has(mention.sentence, tag));
  return near(mention, 'LOSS', isAlone ? 10 : 4) && !isPast(mention, 'LOSS');
}

/** “12 minors were taken out to government-held territory”, “вивезли з окупації”. */
function isBroughtOut(sentence: Sentence): boolean {
  const isOut = ['TO:UA', 'FROM:RU'].some((tag) => has(sentence, tag)) && !has(sentence, 'TO:RU');
  return isOut && found(sentence, 'LOSS').every(({ first }) => TAKEN_OUT.test(sentence.tokens[first]?.norm ?? ''));
}

const TAKEN_OUT = /^(вивез|вывез|taken|евакуй)/;

const RETURN = ['COME', 'GET', 'GIVE', 'EXCHANGE', 'HOME'];
const RELATIVE = /^(котор|яки|які|яка|якія|якіх|що|што|who|whom|that)/;

/** “103 servicemen taken prisoner near Kursk”, “residents who stayed there are home”: what befell them before they came back. */
function isPast({ sentence, number, first, last }: Mention, tag: string): boolean {
  const cues = found(sentence, tag).filter((cue) => cue.first > number.last);
  const isRelative = (at: number): boolean =>
    sentence.tokens.slice(last + 1, at).some(({ norm }) => RELATIVE.test(norm)) ||
    [at - 1, at - 2].some((before) => sentence.tokens[before]?.norm === ',');
  const isAfter = cues.some((cue) => cue.first <= last + 2 || isRelative(cue.first));
  const isHeldNow = tag === 'STILL_HELD' && !cues.some((cue) => isRelative(cue.first));
  const isBack = RETURN.some((deed) =>
    found(sentence, deed).some((match) => match.last < first || match.first > (cues[0]?.last ?? last)),
  );
  return isAfter && !isHeldNow && isBack;
}

function near({ sentence, first, last }: Mention, tag: string, reach: number): boolean {
  const cues = found(sentence, tag).filter((cue) => !isOfNoun(sentence, cue));
  return cues.some((match) => (match.first > last ? match.first - last : first - match.last) <= reach);
}

/** “ten captured occupiers”: those who are let go now. */
function isOfNoun(sentence: Sentence, { last }: Match): boolean {
  return isTagged(sentence, last, 'SEIZED') && isNounTagged(sentence, last + 1);
}
