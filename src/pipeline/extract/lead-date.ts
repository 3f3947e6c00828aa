import type { ReadOutcome } from '../tables/extraction';
import { shifted } from './calendar';
import type { Context } from './context';
import type { DateRef } from './date-ref';
import { eventDates, isOfDispatch } from './frames-dates';
import { isUsable, OPENING } from './lead-usable';
import { has, type Sentence } from './sentences';

interface Dated {
  readonly date: DateRef | null;
  readonly dated: Sentence | null;
}

/** Up to which sentence a day stands for the hand-over though no word of it stands beside, where it is counted from the publication. */
const FIRST = 2;
const NONE: Dated = { date: null, dated: null };

/** The date of the hand-over that a text is about: the first one which is not told as background. Null where none is named. */
export function leadDate(context: Context, outcome: ReadOutcome): Dated {
  const all = context.sentences.flatMap((sentence) =>
    eventDates(context, sentence).map((date) => ({ date, dated: sentence })),
  );
  const usable = all.filter(({ date, dated }) => isUsable(date, dated, outcome, context.published));
  const inText = usable.filter(({ date, dated }) => !dated.heading && !isBeforeIt(context, date, dated));
  const told = inText.find(({ dated }) => tellsOfHandOver(dated));
  const when = inText.find(({ date, dated }) => tellsWhenItWas(dated, date));
  const isToldApart = when !== undefined && (told === undefined || when.dated.index < told.dated.index);
  const first =
    (isToldApart ? when : told) ??
    inText.find(({ date, dated }) => dated.index <= (date.basis === 'TEXT' ? OPENING : FIRST)) ??
    usable.find(({ dated }) => dated.heading);
  if (first === undefined && outcome !== 'HELD') return NONE;
  if (first === undefined) return all.find(({ date, dated }) => isOfPage(date, dated, context)) ?? dispatched(context);
  return (
    all.find(({ date }) => date.basis === 'TEXT' && date.from === first.date.from && date.to === first.date.to) ?? first
  );
}

/** “26 April: 40 came home”, some sentences after the news of another one that is told without its day: an earlier one. */
function isBeforeIt({ sentences, dates, mentions, published }: Context, { to }: DateRef, { index }: Sentence): boolean {
  if ((mentions[index] ?? []).every(({ other }) => other)) return false;
  const opening = sentences.slice(0, FIRST + 1);
  const isDone = opening.some((sentence) => !sentence.heading && has(sentence, 'DONE') && has(sentence, 'EXCHANGE'));
  const isDated = opening.some((sentence) => (dates[sentence.index] ?? []).length > 0);
  return isDone && !isDated && index > FIRST && published !== null && to < shifted(published, -DAYS_BEFORE);
}

const DAYS_BEFORE = 3;

/** Planned for the day of the page, which tells that it was done. */
function isOfPage({ from, to, basis }: DateRef, { heading }: Sentence, { published }: Context): boolean {
  return !heading && basis === 'TEXT' && from === published && to === published;
}

/** “ABU DHABI, 24 August (WAM) -”: the day of the dispatch, where no other one is told. */
function dispatched({ sentences, dates, published }: Context): Dated {
  for (const dated of sentences.slice(0, FIRST + 1)) {
    const date = (dates[dated.index] ?? []).find((ref) => isOfDispatch(dated, ref));
    if (date !== undefined && (published === null || date.to <= published)) return { date, dated };
  }
  return NONE;
}

/** “It happened on Monday”: of what the sentences before tell. */
const tellsWhenItWas = ({ index, tokens }: Sentence, { first }: DateRef): boolean =>
  index > 1 && index < IT_WITHIN && first < IT_REACH && tokens.length < IT_LENGTH && IT_WAS.test(tokens.slice(0, 2).map(({ norm }) => norm).join(' ')); // prettier-ignore

const IT_WITHIN = 9;
const IT_REACH = 6;
const IT_LENGTH = 11;
const IT_WAS =
  /^((it|this) (happened|was|took)|(это|то) (было|произошло|случилось|состоялось)|(было|произошло|случилось) это|(це|то) (було|сталося|відбулося|трапилося)|(було|сталося) це|(гэта|тое) (было|адбылося|здарылася|сталася)|(было|здарылася) гэта)$/;

function tellsOfHandOver(sentence: Sentence): boolean {
  const isOut = has(sentence, 'PRISON') && has(sentence, 'FROM:');
  return isOut || ['EXCHANGE', 'OPERATION', 'COME', 'GIVE', 'GET', 'BODY'].some((tag) => has(sentence, tag));
}
