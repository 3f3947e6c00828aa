import type { Context } from './context';
import { sideOf } from './knowledge';
import type { Category } from './category-of';
import { isDistributive, type Mention } from './mentions';
import type { Match } from './patterns';
import { found, has, isTagged, type Sentence } from './sentences';

/** From whom to whom people went, and which rule says so. */
export interface Flow {
  readonly to: string | null;
  readonly from: string | null;
  readonly rule: string;
}

/** What is known around a mention. */
export interface Around {
  readonly context: Context;
  readonly mention: Mention;
  /** What its own words say that it counts; null where that is told by what stands before. */
  readonly named: Category | null;
  /** True where the same was counted just before: a part of it. */
  readonly isRepeated: boolean;
  /** Tokens between the mentions before and after it. */
  readonly from: number;
  readonly until: number;
  /** What was found for the mention before it. */
  readonly before: readonly Flow[];
  /** True where that mention stands in the same sentence. */
  readonly isNext: boolean;
  /** Code of the one who says it; null for the outlet. */
  readonly claimant: string | null;
  /** The one who lets go, where the text tells of another one than the two sides. */
  readonly releasing: string | null;
  /** A third country that receives. */
  readonly receiving: string | null;
}

export const OTHER: Readonly<Record<string, string>> = { UA: 'RU', RU: 'UA' };
const SIDES = ['UA', 'RU'];

/** The rules in the order of their reliability; the first that fires decides. Empty where none does. */
export function flowsOf(around: Around): Flow[] {
  for (const rule of [
    byEach,
    byNation,
    byPart,
    byEllipsis,
    byPhrase,
    byOwn,
    bySubject,
    byExchangeFor,
    byHome,
    byNeighbour,
  ]) {
    const flows = rule(around);
    if (flows.length > 0) return flows.map((flow) => (flow.rule === 'each' ? flow : elsewhere(around, flow)));
  }
  return [];
}

/** Belarus lets go, Türkiye had kept, Hungary receives. */
function elsewhere({ releasing, receiving, mention }: Around, flow: Flow): Flow {
  if (releasing !== null && flow.to === 'UA') return { ...flow, from: releasing, rule: 'third country' };
  const isTo = receiving !== null && mention.nation === 'UA' && mention.category !== null;
  return isTo ? { to: receiving, from: 'RU', rule: 'third country' } : flow;
}

export function both(rule: string): Flow[] {
  return SIDES.map((to) => ({ to, from: OTHER[to] ?? null, rule }));
}

export function toward(to: string | null, rule: string): Flow[] {
  return to === null ? [] : [{ to, from: OTHER[to] ?? null, rule }];
}

/** “по 95”, “150 each”, “з кожного боку”. */
function byEach({ mention, from, until }: Around): Flow[] {
  const { sentence, number } = mention;
  if (isDistributive(sentence, number) && mention.nation === null) return both('each');
  const near = found(sentence, 'EACH').some(
    (match) => match.first >= from && match.last <= until && isFor(match, mention, from),
  );
  return near && mention.nation === null && !mention.own ? both('each') : [];
}

/** Right after the number, or before it and not right after another one. */
function isFor({ first, last }: Match, mention: Mention, from: number): boolean {
  if (first > mention.last) return first - mention.last <= 6;
  return mention.first - last <= 12 && (from === 0 || first - from > 1);
}

/** “195 российских военнослужащих”: people return to their own. */
function byNation({ mention, from }: Around): Flow[] {
  const { nation, category, sentence, first } = mention;
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

const AMONG = /^(среди|серед|сярод|among|amongst|из|із|з|of)$/;

/** “of whom 100 soldiers”: a part of those just counted. */
function byPart({ mention, before, from, isNext }: Around): Flow[] {
  const isPart =
    isNext &&
    from > 0 &&
    found(mention.sentence, 'OF_THEM').some(({ last }) => last < mention.first && last >= from - 1);
  return isPart ? before.map((flow) => ({ to: flow.to, from: flow.from, rule: 'part' })) : [];
}

/** “to Ukraine”, “из украинского плена”. */
function byPhrase({ mention, from, until }: Around): Flow[] {
  const { sentence } = mention;
  const weak = found(sentence, 'WEAK:', from, until).filter((match) => opensClause(sentence, match));
  const near = nearest(
    [...found(sentence, 'TO:', from, until), ...found(sentence, 'FROM:', from, until), ...weak],
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

/** “reunited with their families in Ukraine”. */
function inside({ sentence }: Mention, from: number, until: number): Flow[] {
  const state = found(sentence, 'IN:', from, until)[0]?.tag.slice(3);
  return state !== undefined && found(sentence, 'HOME').length > 0 ? toward(state, 'destination') : [];
}

/** “and Russia 78”, “Москва - 97”. */
function byEllipsis({ mention, before, context }: Around): Flow[] {
  const { sentence, number } = mention;
  const at = sentence.tokens[number.first - 1]?.norm === '-' ? number.first - 2 : number.first - 1;
  const subject =
    found(sentence, 'SUBJ:').find(({ last }) => last === at) ??
    found(sentence, 'WEAK:').find(({ last }) => last === at);
  const isDashed = at < number.first - 1;
  const isDated = isDashed && (context.dates[sentence.index] ?? []).some(({ last }) => last === at);
  if (isDated) return before.map((flow) => ({ to: flow.to, from: flow.from, rule: 'ellipsis' }));
  if (subject === undefined || before.length === 0) return [];
  return toward(subject.tag.split(':')[1] ?? null, 'ellipsis');
}

/** “наших” are the people of the one who speaks. */
function byOwn({ mention, claimant, context }: Around): Flow[] {
  if (!mention.own && !isTagged(mention.sentence, mention.last + 1, 'OWN')) return [];
  const subject = nearest(found(mention.sentence, 'SUBJ:', 0, mention.first), mention)?.tag.split(':')[1];
  const side = subject ?? sideOf(context.knowledge, claimant) ?? homeOf(context);
  return toward(side !== null && SIDES.includes(side) ? side : null, 'own side');
}

function homeOf({ lexicon }: Context): string | null {
  return { uk: 'UA', ru: 'RU', en: null, be: null }[lexicon.language];
}

/** “Украина получила 1000 тел”, “Moscow handed over 300”. */
function bySubject(around: Around): Flow[] {
  const { mention, from, until } = around;
  const { sentence } = mention;
  const verbs = ['GET', 'GIVE', 'COME'].flatMap((tag) => found(sentence, tag, from, until));
  const verb = nearest(
    verbs.filter((one) => !OBLIQUE.test(sentence.tokens[one.first]?.norm ?? '') && !verbs.some(isWider(one))),
    mention,
    sentence,
  );
  if (verb === null) return [];
  const subjects = found(sentence, 'SUBJ:', 0, Math.max(verb.last + 3, mention.first));
  const subject = nearest(subjects, verb)?.tag.split(':')[1];
  if (subject === undefined) return [];
  const isGesture = found(sentence, 'EVAC').length > 0;
  if (verb.tag === 'GET' || (verb.tag === 'COME' && !isGesture)) return toward(subject, 'subject and verb');
  return SIDES.includes(subject)
    ? toward(OTHER[subject] ?? null, 'subject and verb')
    : [{ to: 'UA', from: subject, rule: 'third country' }];
}

/** “secured the release” is a getting, not a giving. */
function isWider(one: Match): (other: Match) => boolean {
  return (other) =>
    other.first <= one.first && other.last >= one.last && other.last - other.first > one.last - one.first;
}

/** “of those handed over”: no verb. */
const OBLIQUE = /(нных|ных|тых|ным|нными|енні|них)$/;

/** “215 украинцев обменяли на 56 человек”. */
function byExchangeFor({ mention, before }: Around): Flow[] {
  const to = before[0]?.to;
  const isFor =
    isTagged(mention.sentence, mention.number.first - 1, 'FORMULA') ||
    isTagged(mention.sentence, mention.number.first - 2, 'FORMULA');
  return isFor && to != null && before.length === 1 ? toward(OTHER[to] ?? null, 'in exchange for') : [];
}

/** “home”, said by one side, of what was counted before, or by an outlet. */
function byHome(around: Around): Flow[] {
  const { mention, claimant, context, named, before } = around;
  if (mention.category === 'REMAINS') return [];
  const isHome = has(mention.sentence, 'HOME') || has(mention.sentence, 'COME');
  const own = sideOf(context.knowledge, claimant);
  const isSide = own !== null && SIDES.includes(own);
  if (isSide && isHome) return toward(own, 'home');
  if (isSide) return named === null || named === 'PEOPLE' ? [] : toward(own, 'claimant side');
  if (!isHome) return [];
  if (isGoingOn(around)) return before.map(({ to, from }) => ({ to, from, rule: 'neighbour' }));
  return toward(homeOf(context), 'home of the outlet');
}

/** “Ukraine brought back first 49, then 103 people”: no other side is named in between. */
function isGoingOn({ mention: { sentence }, before, isNext, from, until }: Around): boolean {
  return isNext && before.length === 1 && !has(sentence, 'STATE:', from, until) && !has(sentence, 'DEM:', from, until);
}

/** A part of those just counted. */
function byNeighbour({ before, mention: { sentence }, isNext, isRepeated, named, from, until }: Around): Flow[] {
  if (sentence.heading || named === 'PEOPLE' || isRepeated || !isNext) return [];
  const isSaid = ['GIVE', 'GET', 'COME', 'PLAN', 'SAY', 'ACCORDING', 'FORMULA'].some((tag) =>
    has(sentence, tag, from, until),
  );
  if (named === null && !isSaid) return [];
  return before.map(({ to, from }) => ({ to, from, rule: 'neighbour' }));
}

/** The match nearest to a place. */
function nearest(
  matches: readonly Match[],
  { first, last }: { first: number; last: number },
  sentence?: Sentence,
): Match | null {
  const comma = (from: number, to: number): number =>
    sentence?.tokens.slice(from, to).some(({ norm }) => /^[,;:]$/.test(norm)) ? 4 : 0;
  const gap = (match: Match): number =>
    match.first > last
      ? match.first - last + comma(last, match.first)
      : match.last < first
        ? first - match.last + 0.5 + comma(match.last, first)
        : 0;
  return [...matches].sort((a, b) => gap(a) - gap(b))[0] ?? null;
}

/** Where the part of a sentence that tells of a mention begins and ends: between its neighbours. */
export function windowOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  at: number,
): { from: number; until: number } {
  const [before, after] = [mentions[at - 1], mentions[at + 1]];
  const mention = mentions[at];
  if (mention !== undefined && after !== undefined && areJoined(sentence, mention, after))
    return { from: before === undefined ? 0 : before.last + 1, until: windowOf(sentence, mentions, at + 1).until };
  const isSecond = mention !== undefined && before !== undefined && areJoined(sentence, before, mention);
  const from = before === undefined ? 0 : isSecond ? windowStart(mentions, at - 1) : before.last + 1;
  const until = after === undefined ? sentence.tokens.length : after.first - 1;
  const cuts = sentence.tokens.flatMap(({ norm }, where) => (norm === ';' ? [where] : []));
  return {
    from: Math.max(from, ...cuts.filter((cut) => cut < (mention?.first ?? 0))),
    until: Math.min(until, ...cuts.filter((cut) => cut > (mention?.last ?? 0))),
  };
}

function windowStart(mentions: readonly Mention[], at: number): number {
  const before = mentions[at - 1];
  return before === undefined ? 0 : before.last + 1;
}

/** “four teenagers and one girl”: what is told of one is told of both. */
function areJoined(sentence: Sentence, one: Mention, other: Mention): boolean {
  const between = other.first - one.last - 1;
  if (between < 1 || between > 2) return false;
  return Array.from({ length: between }, (_, step) => one.last + 1 + step).every(
    (at) => isTagged(sentence, at, 'AND') || isTagged(sentence, at, 'BESIDE'),
  );
}
