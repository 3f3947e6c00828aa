import type { Category } from './category-of';
import type { Flow } from './flow';
import type { Frame } from './frame';
import type { Mention } from './mention';
import type { PlaceOfCount } from './place-of-count';
import { has, isTagged } from './sentences';

/** Only Russia hands over as many at once. */
const LOT_OF_BODIES = 200;
/** More than Ukraine ever gave in all: Russia's, planned, offered or handed over. */
const MOST_OF_RUSSIA = 1000;

/** Where no rule tells a direction: the only one told elsewhere, that of many bodies, or none. Empty for what is no count. */
export function undirected(place: PlaceOfCount, frame: Frame, category: Category): Flow[] {
  const { mention } = place;
  if (mention.category === null && category !== 'REMAINS') return [];
  const only = isSpecific(mention) ? onlyFlow(place, frame) : null;
  if (only !== null) return [{ ...only, rule: 'only direction' }];
  if (mention.sentence.heading && mention.category === null) return [];
  if (isOfBodies(mention, frame, category) || isReceived(place, frame, category)) return BODIES;
  return isTold(mention, category) ? [{ to: null, from: null, rule: 'no direction' }] : [];
}

const BODIES: Flow[] = [{ to: 'UA', from: 'RU', rule: 'bodies' }];

function isSpecific({ category }: Mention): boolean {
  return category !== null && category !== 'PEOPLE';
}

/** The direction of all that was counted of a hand-over. */
function onlyFlow({ earlier, own }: PlaceOfCount, frame: Frame): Omit<Flow, 'rule'> | null {
  const counts = [...earlier, ...own].filter((count) => count.frame === frame);
  const first = counts[0];
  if (first === undefined || first.to === null || counts.some(({ to }) => to !== first.to)) return null;
  return { to: first.to, from: first.from };
}

function isOfBodies(
  { category: named, number: { low, high }, sentence }: Mention,
  frame: Frame,
  category: Category,
): boolean {
  if (category !== 'REMAINS') return false;
  if (named !== null && (low ?? 0) >= MOST_OF_RUSSIA) return true;
  if (!/^(HELD|POSTPONED|CALLED_OFF)$/.test(frame.outcome)) return false;
  const isOpen = named !== null && (has(sentence, 'PLAN') || (!frame.lead && frame.date === null));
  return !isOpen && low === high && (low ?? 0) >= LOT_OF_BODIES;
}

/** “прийняли 58 тіл”: who writes in Ukrainian tells of those that came to Ukraine. */
function isReceived({ context, mention: { sentence } }: PlaceOfCount, { outcome }: Frame, category: Category): boolean {
  const isThere = ['STATE:RU', 'DEM:RU', 'NAT:RU', 'SUBJ:'].some((tag) => has(sentence, tag));
  const isHere =
    ['GET', 'COME'].some((tag) => has(sentence, tag)) &&
    !isThere &&
    !sentence.tokens.some(({ norm }) => ENEMY.test(norm));
  return context.lexicon.language === 'uk' && category === 'REMAINS' && outcome === 'HELD' && isHere;
}

const ENEMY = /^(ворог|ворож|противник|загарбник|агресор|окупант)/;

/** Words of a hand-over stand beside it, and none of a sum. */
function isTold(mention: Mention, category: Category): boolean {
  const { number, sentence } = mention;
  const isHandOver = ['EXCHANGE', 'COME', 'GIVE', 'GET', 'BODY', 'PLAN'].some((tag) => has(sentence, tag));
  const isVague = number.low === null || number.low !== number.high;
  if (number.vague) return false;
  if (category === 'PEOPLE' && isExchanged(mention)) return true;
  if (category === 'MEDICAL_PERSONNEL' || sentence.heading || has(sentence, 'TOTAL')) return false;
  return isHandOver && (isVague || isSpecific(mention));
}

/** “an exchange of 1,200 people”, “обмін 1200 людей”. */
const isExchanged = ({ sentence, number: { first }, category }: Mention): boolean =>
  category !== null && [1, 2].some((step) => isTagged(sentence, first - step, 'EXCHANGE')) && has(sentence, 'PLAN');
