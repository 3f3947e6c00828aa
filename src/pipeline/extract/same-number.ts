import type { Category } from './category-of';
import type { Context } from './context';
import type { Count } from './count';
import type { Mention } from './mention';
import { mentionOf } from './mentions';
import type { Match } from './patterns';
import { found, has, isTagged, type Sentence } from './sentences';

/** “столько же украинских”: the number is that of the count before. */
export function sameNumberMentions(context: Context, sentence: Sentence, earlier: readonly Count[]): Mention[] {
  const counts = earlier.filter((count) => count.status === 'STATED' && count.low !== null && !isPart(count));
  return found(sentence, 'SAME').flatMap((match) => {
    const mention = mentionLike(context, sentence, match, counts);
    return mention === null ? [] : [...besideIt(context, mention), mention];
  });
}

/** “185 servicemen and 20 civilians returned to Ukraine and as many to Russia”: the same of both. */
function besideIt({ mentions }: Context, mention: Mention): Mention[] {
  const { sentence, first, number, category } = mention;
  const own = (mentions[sentence.index] ?? []).filter((other) => other.first < first && !other.other);
  const [one, other] = own.slice(-2);
  if (one === undefined || other === undefined || has(sentence, 'OPPOSITE')) return [];
  const isOfOther = other.number.low === number.low && other.category === category;
  const isPair = one.category !== null && one.category !== category && other.first - one.last === 2;
  if (!isOfOther || !isPair || !isTagged(sentence, one.last + 1, 'AND')) return [];
  return [{ ...mention, category: one.category, number: { ...number, low: one.number.low, high: one.number.high } }];
}

function mentionLike(context: Context, sentence: Sentence, match: Match, counts: readonly Count[]): Mention | null {
  const { lexicon } = context;
  const { first, last } = match;
  const bare = { first, last, bare: first, low: 1, high: 1, vague: false };
  const noun = nounOf(mentionOf(sentence, bare, lexicon));
  const own = ownBefore(context, sentence, first, noun, counts);
  const whole = wholesOf(counts);
  const before = whole.findLast(fits(noun)) ?? whole.findLast(mayBe(noun));
  const same = own?.number ?? before;
  if (same === undefined || same.low === null || followedByNumber(sentence, last, same.low)) return null;
  const mention = mentionOf(sentence, { ...bare, low: same.low, high: same.high }, lexicon);
  return { ...mention, other: false, category: mention.category ?? own?.category ?? before?.category ?? null };
}

/** “as many people”: it stays open what they are. */
const nounOf = ({ category }: Mention): Category | null => (category === 'PEOPLE' ? null : category);

/** No parts; and “1,000 for 1,000” names the agreement more often than those who came that day. */
function wholesOf(counts: readonly Count[]): readonly Count[] {
  const plain = counts.filter(({ rule }) => rule !== 'formula');
  const told = plain.length > 0 ? plain : counts;
  return told.filter((count) => !isLess(count, told));
}

/** The number in the same sentence, where it counts the same or nothing before does. */
function ownBefore(
  { mentions }: Context,
  sentence: Sentence,
  first: number,
  noun: Category | null,
  counts: readonly Count[],
): Mention | undefined {
  const told = (mentions[sentence.index] ?? []).filter((mention) => mention.first < first && !mention.other);
  const wholes = told.filter((mention) => !has(sentence, 'OF_THEM', mention.first - PART_REACH, mention.first - 1));
  const own = wholes.length > 0 ? wholes : told;
  return own.findLast(fits(noun)) ?? (counts.some(fits(noun)) ? undefined : own.at(-1));
}

const PART_REACH = 3;

function fits(noun: Category | null): (told: { readonly category: Category | null }) => boolean {
  return ({ category }) => noun === null || noun === category;
}

/** Of the living and of the dead numbers differ. */
const mayBe =
  (noun: Category | null) =>
  ({ category }: { readonly category: Category | null }): boolean =>
    noun === null || (noun === 'REMAINS') === (category === 'REMAINS');

/** “seven are civilians, 19 were sentenced”: parts of a larger number in the same hand-over. */
function isLess({ frame, to, low, category }: Count, counts: readonly Count[]): boolean {
  return counts.some((other) => {
    const isWider = other.category === 'PEOPLE' || other.category === category;
    return other.frame === frame && other.to === to && isWider && (other.low ?? 0) > (low ?? 0);
  });
}

/** “among them four civilians”: not what the same number goes back to. */
function isPart({ sentence, first }: Count): boolean {
  return has(sentence, 'OF_THEM', 0, first - 1);
}

/** “the same number, 757”: that number is read itself. */
function followedByNumber({ tokens }: Sentence, last: number, same: number): boolean {
  const after = tokens.slice(last + 1, last + 4);
  const isApposed = after.some(({ norm }) => norm === '-') && after.some(({ value }) => value === same);
  return after.some(({ kind }) => kind === 'number') && !isApposed;
}
