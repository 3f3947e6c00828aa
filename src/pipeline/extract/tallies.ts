import type { TallyUnit } from '../../records/tally/tally.terms';
import type { ReadTally } from '../tables/extraction';
import { wordsOf, type Context } from './context';
import type { Count } from './count';
import { OTHER } from './flow';
import type { Frames } from './frames';
import { sideOf } from './knowledge';
import { UNMEASURED } from './confidence';
import type { Mention } from './mention';
import { isNumberOf, isOfNamedOperations, isOfOperations } from './operations-counted';
import { type Ordinal, ordinalsOf } from './ordinals';
import { found, has, type Sentence } from './sentences';
import { timesOf } from './times';
import { isOfBothTogether } from './total-shares';
import { claimantOf } from './claimants';
import type { Speaker } from './speaker';

interface Parts {
  readonly context: Context;
  readonly frames: Frames;
  readonly speakers: readonly Speaker[];
  readonly counts: readonly Count[];
}

/** Totals that somebody claims, and the numbers of hand-overs in a series. */
export function talliesOf(parts: Parts, totals: ReadonlySet<Mention>): ReadTally[] {
  const numbers = ordinalsOf(parts.context).filter((ordinal) => !isStage(ordinal));
  const numbered = numbers.map((ordinal) => ofOrdinal(parts, ordinal));
  const times = timesOf(parts.context).map((ordinal) => ({ ...ofOrdinal(parts, ordinal), ordinal: false }));
  const summed = [...totals]
    .filter((mention) => !isTitleOf(mention, totals))
    .map((mention) => ofTotal(parts, mention, isOfNamedOperations(mention) ? 'EXCHANGES' : undefined));
  const operations = parts.context.mentions
    .flat()
    .filter((mention) => isOfOperations(mention) || (!totals.has(mention) && isNumberOf(mention)))
    .filter(({ sentence, last }) => !numbers.some((number) => number.sentence === sentence && number.last === last))
    .map((mention) => ofTotal(parts, mention, 'EXCHANGES'));
  return [...numbered, ...times, ...summed, ...operations];
}

/** “the second stage” is that of one deal, and so is a low number of a title. */
function isStage({ sentence, value, last }: Ordinal): boolean {
  return value < 5 && (sentence.heading || STAGE.test(sentence.tokens[last + 1]?.norm ?? ''));
}

const STAGE = /^(этап|етап|stage|phase|round|раунд)/;

/** The text says it too. */
function isTitleOf({ sentence, number }: Mention, totals: ReadonlySet<Mention>): boolean {
  return sentence.heading && [...totals].some((other) => !other.sentence.heading && other.number.low === number.low);
}

function ofOrdinal(parts: Parts, { sentence, first, last, value }: Ordinal): ReadTally {
  const made = base(parts, sentence, first, last, 'ordinal');
  return {
    ...made,
    unit: 'EXCHANGES' as TallyUnit,
    low: value,
    high: value,
    ordinal: true,
    to: null,
    category: null,
    ...scopeOf(parts, sentence, first),
  };
}

function ofTotal(parts: Parts, mention: Mention, unit?: 'EXCHANGES'): ReadTally {
  const { sentence, first, last, number } = mention;
  const made = base(parts, sentence, first, last, 'total');
  const scope = scopeOf(parts, sentence, first);
  const isOfDay = isBothWays(parts, mention);
  const day = parts.frames.lead.date?.from ?? parts.context.published;
  const people = isOfBodies(parts, mention) ? 'REMAINS' : 'PEOPLE';
  return {
    ...made,
    unit: (unit ?? people) as TallyUnit,
    low: number.low,
    high: number.high,
    ordinal: false,
    to: unit !== undefined || isOfDay || made.via !== null ? null : towardOf(parts, mention, made.countedBy),
    category: null,
    ...(isOfDay ? { since: day, until: day } : scope),
  };
}

/** Of the living, bodies beside them are counted apart. */
function isOfBodies(parts: Parts, { category, sentence }: Mention): boolean {
  return category === null ? has(sentence, 'BODY') || areOnlyBodies(parts) : category === 'REMAINS';
}

function areOnlyBodies({ counts }: Parts): boolean {
  return counts.length > 0 && counts.every(({ category }) => category === 'REMAINS');
}

function isBothWays({ counts }: Parts, { number }: Mention): boolean {
  return counts.some(({ low, high }) => low !== null && low === high && low * 2 === number.low);
}

function towardOf({ context }: Parts, mention: Mention, countedBy: string | null): string | null {
  const { sentence, nation, own } = mention;
  if (nation === null && has(sentence, 'TO:UA') && has(sentence, 'TO:RU')) return null;
  if (isOfBothTogether(mention)) return null;
  const side = countedBy ?? (own && context.lexicon.language === 'uk' ? 'UA' : null);
  const told = [nation, found(sentence, 'TO:')[0]?.tag.slice(3) ?? bySubject(mention), side];
  return told.find((code) => code === 'UA' || code === 'RU') ?? null;
}

/** “Russia handed over 7,000 and received 97”: by the nearest verb of the one who acts. */
function bySubject(mention: Mention): string | null {
  const { sentence } = mention;
  const subject = found(sentence, 'SUBJ:')[0]?.tag.slice('SUBJ:'.length);
  const verbs = ['GET', 'GIVE'].flatMap((tag) => found(sentence, tag, 0, mention.first));
  const verb = verbs.sort((one, other) => other.first - one.first)[0] ?? found(sentence, 'GET')[0];
  if (subject === undefined || verb === undefined) return null;
  return verb.tag === 'GET' ? subject : (OTHER[subject] ?? null);
}

const MEDIATORS = ['AE', 'BY', 'TR', 'QA', 'US'];

function base(
  parts: Parts,
  sentence: Sentence,
  first: number,
  last: number,
  rule: string,
): Omit<ReadTally, 'unit' | 'low' | 'high' | 'ordinal' | 'to' | 'category' | 'since' | 'until'> {
  const { context, speakers } = parts;
  const claimant = sideOf(context.knowledge, claimantOf(context, speakers, sentence, first));
  const mediator = MEDIATORS.find((code) => has(sentence, `STATE:${code}`)) ?? null;
  const via =
    mediator !== null &&
    (has(sentence, 'MEDIATION') || mediator === claimant || has(sentence, 'HOST') || has(sentence, 'OPERATION'))
      ? mediator
      : null;
  const countedBy = claimant ?? (via === 'AE' ? 'AE' : null);
  return { countedBy, via, ...wordsOf(context, sentence, first, last), rule, ...UNMEASURED };
}

/** From when to when it is counted. */
function scopeOf(
  { context }: Parts,
  sentence: Sentence,
  first: number,
): { since: string | null; until: string | null } {
  const year = context.published === null ? null : Number(context.published.slice(0, 4));
  const period = found(sentence, 'PERIOD:').sort((a, b) => Math.abs(a.first - first) - Math.abs(b.first - first))[0];
  if (period?.tag === 'PERIOD:thisYear' && year !== null) return { since: `${year}-01-01`, until: null };
  if (period?.tag === 'PERIOD:lastYear' && year !== null)
    return { since: `${year - 1}-01-01`, until: `${year - 1}-12-31` };
  const since = (context.dates[sentence.index] ?? []).find((date) =>
    /^(с|со|з|із|від|ад|са|since|from|початку|начала|пачатку|пачынаючы)$/.test(
      sentence.tokens[date.first - 1]?.norm ?? '',
    ),
  );
  return { since: since?.from ?? null, until: null };
}
