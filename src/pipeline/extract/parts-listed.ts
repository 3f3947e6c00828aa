import type { Context } from './context';
import type { Mention } from './mention';
import { isDistributive } from './mention-other';
import { isBackground } from './not-freed';
import { has, isTagged, type Sentence } from './sentences';

/** Parts without a category: by place, by service, of those who came. */
export const isPartListed = (context: Context, mention: Mention): boolean =>
  isShare(mention) || isAfterShare(context, mention) || isSomeOfThem(mention) || isListed(context, mention);

/** “139 of those who came”: a part of which nothing is said that counts. */
function isShare({ sentence, category, last }: Mention): boolean {
  const isOfThose =
    ['COME', 'PEOPLE'].some((tag) => isTagged(sentence, last + 2, tag)) ||
    FREED.test(sentence.tokens[last + 2]?.norm ?? '');
  return category === null && isTagged(sentence, last + 1, 'AMONG') && isOfThose;
}

const FREED = /^(вернут|вызвален|звільнен|повернен|визволен|освобожд|возвращ|обмін[яе]н|обмен[яе]н|абм[яе]н[яе]н)/;

/** “46 of the returned are marines, 29 border guards, five of the territorial defence”: what follows are such parts too. */
function isAfterShare({ mentions }: Context, { sentence, first, last, category }: Mention): boolean {
  if (['COME', 'GET', 'GIVE'].some((tag) => has(sentence, tag, last + 1, last + 2))) return false;
  const all = mentions[sentence.index] ?? [];
  const isPart = (other: Mention): boolean => isShare(other) || (all.length >= SERVICES && isBackground(other));
  return category === null && all.some((other) => other.first < first && isPart(other));
}

/** “most of them, 403, came from Donetsk”. */
function isSomeOfThem({ sentence: { tokens }, number, category }: Mention): boolean {
  const before = tokens[number.first - 1]?.norm === ',' ? number.first - 2 : number.first - 1;
  return category === null && SOME.test(tokens[before]?.norm ?? '');
}

const SOME = /^(most|majority|большинств|більшіст|большасц)/;

/** “Donetsk direction - 451”: a part by place. */
function isListed(context: Context, mention: Mention): boolean {
  const { sentence, number, category } = mention;
  const { tokens } = sentence;
  if (category !== null || isDistributive(sentence, number)) return false;
  if (isOfServices(context, mention) || isOneOfMany(context, sentence)) return true;
  if (tokens[number.last + 1]?.norm === '-' && tokens[number.last + 2]?.kind === 'word')
    return !['STATE:', 'TO:', 'UNILATERAL'].some((tag) => isTagged(sentence, number.last + 2, tag));
  return (
    isAfterDash(sentence, number.first) && !isTagged(sentence, number.last + 1, 'FORMULA') && isEntry(context, mention)
  );
}

/** The word before the dash is no date, no state, no “for”. */
function isEntry({ dates }: Context, { sentence, number }: Mention): boolean {
  const at = number.first - 2;
  if ((dates[sentence.index] ?? []).some(({ last }) => last === at) || sentence.tokens[at]?.kind !== 'word')
    return false;
  return !['STATE:', 'NAT:', 'DEM:', 'TO:', 'FORMULA'].some((tag) => isTagged(sentence, at, tag));
}

function isAfterDash({ tokens }: Sentence, at: number): boolean {
  return at > 1 && tokens[at - 1]?.norm === '-';
}

/** “National Guard - 59, Navy - 30, Armed Forces - 28”: parts, whatever they are called; but not the sides, nor days. */
function isOfServices({ dates, mentions }: Context, mention: Mention): boolean {
  const { sentence } = mention;
  const isDay = (at: number): boolean =>
    (dates[sentence.index] ?? []).some(({ first, last }) => last === at - 2 || first === at + 2);
  if (['UA', 'RU'].every((state) => has(sentence, `STATE:${state}`))) return false;
  const isDashed = ({ number }: Mention): boolean =>
    isAfterDash(sentence, number.first) || isBeforeDash(sentence, number.last);
  const dashed = (mentions[sentence.index] ?? []).filter((other) => isDashed(other) && !isDay(other.number.first));
  return isDashed(mention) && dashed.length >= SERVICES;
}

const SERVICES = 3;

/** “13 in the navy, eight in the army, four guarded the border, two served in the police”. */
function isOneOfMany({ dates, mentions }: Context, sentence: Sentence): boolean {
  const isBare = ({ category, nation, other }: Mention): boolean => category === null && nation === null && !other;
  const isOfSides = ['STATE:', 'EACH', 'FORMULA'].some((tag) => has(sentence, tag));
  return (
    !isOfSides &&
    (dates[sentence.index] ?? []).length === 0 &&
    (mentions[sentence.index] ?? []).filter(isBare).length >= MANY_PARTS
  );
}

const MANY_PARTS = 4;

const isBeforeDash = ({ tokens }: Sentence, at: number): boolean => tokens[at + 1]?.norm === '-';
