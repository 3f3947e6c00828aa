import { PartyRole } from '../../src/evidence/claim/claim.terms';
import type { Filed, FiledCount } from '../../src/records/exchange/filed';
import { ReportedStatus } from '../../src/records/reading/reading.terms';

/** A record as a clerk would copy it from the graph. */
export interface Sheet extends Omit<Filed, 'ordinals'> {
  readonly sources?: readonly string[];
}

export interface Question {
  readonly keys: readonly string[];
  /** Null: every side. */
  readonly to: string | null;
  readonly category: string;
  readonly noBest: boolean;
}

type Number = number | null;

export interface Bounds {
  readonly best: Number;
  readonly low: Number;
  readonly high: Number;
  readonly notReported: number;
  readonly derived: number;
  readonly contested: number;
  readonly notBrokenDown: number;
}

export interface Sum {
  readonly values: readonly (string | null)[];
  readonly exchanges: number;
  readonly conflicts: number;
  readonly people: Bounds;
  readonly remains: Bounds;
}

/** A number on a record, or one that ought to be there. */
interface Line {
  readonly sheet: Sheet;
  readonly to: string | null;
  readonly category: string;
  readonly count: FiledCount | null;
}

const isNone = ({ count }: Line): boolean => count?.status === ReportedStatus.NONE;
const part = (line: Line, end: 'best' | 'low' | 'high'): Number => (isNone(line) ? 0 : (line.count?.[end] ?? null));
const given = (numbers: readonly Number[]): number[] => numbers.filter((number) => number !== null);
const add = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const orNull = (numbers: readonly Number[]): Number => (given(numbers).length > 0 ? add(given(numbers)) : null);
const isOpen = (line: Line): boolean => {
  const [best, low, high] = [part(line, 'best'), part(line, 'low'), part(line, 'high')];
  return high === null && (best !== null || low !== null);
};

/** Goes through the groups one by one, and in each through every series, side and category. */
export function sumByHand(sheets: readonly Sheet[], question: Question): Sum[] {
  const lines = sheets.flatMap((sheet) => linesOf(sheet, question));
  const standing = sheets.flatMap((sheet) => {
    const own = lines.filter((line) => line.sheet === sheet);
    return groupsOfSheet(sheet, own, question).map((values) => ({ sheet, word: JSON.stringify(values), values }));
  });
  const wordsOf = new Map(
    lines.map((line) => [line, new Set(groupsOfLine(line, question).map((values) => JSON.stringify(values)))]),
  );
  const words = [...new Map(standing.map(({ word, values }) => [word, values]))];
  const all = question.keys.length === 0 ? [['[]', []] as [string, []]] : words;
  return all.map(([word, values]) => {
    const members = new Set(standing.filter((one) => one.word === word).map(({ sheet }) => sheet));
    const isHere = (line: Line): boolean => wordsOf.get(line)!.has(word);
    const selected = lines.filter((line) =>
      groupsOfLine(line, question).some((one) => isSelection(one, values, question)),
    );
    const among = standing.filter((one) => isSelection(one.values, values, question)).map(({ sheet }) => sheet);
    const living = selected.filter(({ category }) => category !== 'REMAINS');
    const dead = selected.filter(({ category }) => category === 'REMAINS');
    return {
      values,
      exchanges: members.size,
      conflicts: add([...members].map(({ conflicts }) => conflicts)),
      people: bounds(living, isHere, among, question),
      remains: bounds(dead, isHere, among, question),
    };
  });
}

/** By party, role and source each group is a selection of records, within which a series counts once. */
const isSelection = (one: readonly (string | null)[], other: readonly (string | null)[], { keys }: Question): boolean =>
  keys.every((key, index) => !['PARTY', 'ROLE', 'SOURCE'].includes(key) || one[index] === other[index]);

const sides = ({ parties, counts }: Sheet): (string | null)[] => [
  ...new Set([
    ...counts.map(({ toId }) => toId),
    ...parties.filter(({ role }) => role === PartyRole.RECEIVED).map(({ partyId }) => partyId),
  ]),
];

function linesOf(sheet: Sheet, { keys, to, category }: Question): Line[] {
  const every = keys.includes('CATEGORY');
  const counted: Line[] = sheet.counts.map((count) => ({ sheet, to: count.toId, category: count.category, count }));
  const dead = sheet.kind === 'REMAINS_REPATRIATION';
  const expected = dead ? ['REMAINS'] : [every ? 'PEOPLE' : category].filter((one) => one !== 'REMAINS');
  const received = sheet.parties.filter(({ role }) => role === PartyRole.RECEIVED).map(({ partyId }) => partyId);
  const due =
    sheet.outcome === 'HELD' ? [...new Set(received)].flatMap((side) => expected.map((one) => ({ side, one }))) : [];
  const missing = due
    .filter(({ side, one }) => !counted.some((line) => line.to === side && line.category === one))
    .map(({ side, one }): Line => ({ sheet, to: side, category: one, count: null }));
  return [...counted, ...missing]
    .filter((line) => to === null || line.to === to)
    .filter((line) => every || line.category === category || line.category === 'REMAINS');
}

function groupsOfSheet(sheet: Sheet, lines: readonly Line[], question: Question): (string | null)[][] {
  const bare = sides(sheet).filter(
    (side) => (question.to === null || side === question.to) && !lines.some((line) => line.to === side),
  );
  const nowhere = (to: string | null): (string | null)[][] => product(sheet, question, { TO: to });
  const emptySides = question.keys.includes('TO') ? bare.flatMap(nowhere) : [];
  const found = [...lines.flatMap((line) => groupsOfLine(line, question)), ...emptySides];
  return found.length > 0 ? found : nowhere(null);
}

function groupsOfLine({ sheet, to, category, count }: Line, question: Question): (string | null)[][] {
  const [STATUS, CORROBORATION] = [count?.status ?? 'NOT_REPORTED', count?.corroboration ?? 'NO_VOICE'];
  return product(sheet, question, { TO: to, CATEGORY: category, STATUS, CORROBORATION });
}

/** Every combination of what the sheet says on the keys, in their order. */
function product(sheet: Sheet, { keys }: Question, line: Record<string, string | null>): (string | null)[][] {
  const isAsked = (...some: string[]): boolean => keys.some((key) => some.includes(key));
  const pairs = isAsked('PARTY', 'ROLE') && sheet.parties.length > 0 ? sheet.parties : [{ partyId: null, role: null }];
  const { sources: behind = [] } = sheet;
  const sources = isAsked('SOURCE') && behind.length > 0 ? behind : [null];
  const found = pairs.flatMap((pair) =>
    sources.map((SOURCE): Record<string, string | null> => {
      const facts = { KIND: sheet.kind, OUTCOME: sheet.outcome, PLACE: sheet.placeId, SOURCE };
      return { ...facts, ...periods(sheet), PARTY: pair.partyId, ROLE: pair.role, ...line };
    }),
  );
  const tuples = found.map((facts) => keys.map((key) => facts[key] ?? null));
  return [...new Map(tuples.map((tuple) => [JSON.stringify(tuple), tuple])).values()];
}

function periods({ from, to }: Sheet): Record<string, string | null> {
  const month = (day: string | null): string | null => day?.slice(0, 7) ?? null;
  const quarter = (day: string | null): string | null => {
    const third =
      day && ['01 02 03', '04 05 06', '07 08 09', '10 11 12'].findIndex((some) => some.includes(day.slice(5, 7)));
    return day && `${day.slice(0, 4)}-Q${Number(third) + 1}`;
  };
  const year = (day: string | null): string | null => day?.slice(0, 4) ?? null;
  const within = (of: (day: string | null) => string | null): string | null => (of(from) === of(to) ? of(from) : null);
  return { MONTH: within(month), QUARTER: within(quarter), YEAR: within(year) };
}

interface Entry {
  readonly best: Number;
  readonly low: Number;
  readonly high: Number;
  readonly open: boolean;
  readonly lines: readonly Line[];
  readonly notBrokenDown: number;
}

function bounds(
  lines: readonly Line[],
  isHere: (line: Line) => boolean,
  sheets: readonly Sheet[],
  { noBest }: Question,
): Bounds {
  const entries = [...new Set(sheets.map(({ id, headId }) => headId ?? id))].flatMap((series) => {
    const ofSeries = lines.filter(({ sheet }) => (sheet.headId ?? sheet.id) === series);
    const hasStages = sheets.some(({ headId }) => headId === series);
    const kinds = [...new Set(ofSeries.map(({ to, category }) => JSON.stringify([to, category])))];
    return kinds.flatMap((kind) =>
      entriesOf(
        ofSeries.filter(({ to, category }) => JSON.stringify([to, category]) === kind),
        hasStages,
        isHere,
      ),
    );
  });
  const counted = entries.flatMap((entry) => entry.lines);
  const isMissing = (line: Line): boolean =>
    part(line, 'best') === null && !(noBest && (part(line, 'low') !== null || part(line, 'high') !== null));
  return {
    best: orNull(entries.map(({ best }) => best)),
    low: orNull(entries.map(({ low }) => low)),
    high: entries.some(({ open }) => open) ? null : orNull(entries.map(({ high }) => high)),
    notReported: counted.filter(isMissing).length,
    derived: counted.filter(({ count }) => count?.status === ReportedStatus.DERIVED).length,
    contested: counted.filter(({ count }) => count?.conflict === true && count.status !== ReportedStatus.NONE).length,
    notBrokenDown: add(entries.map((entry) => entry.notBrokenDown)),
  };
}

const simple = (line: Line): Entry => ({
  ...{ best: part(line, 'best'), low: part(line, 'low'), high: part(line, 'high') },
  ...{ open: isOpen(line), lines: [line], notBrokenDown: 0 },
});

/** One side and category of one series in one group. */
function entriesOf(lines: readonly Line[], hasStages: boolean, isHere: (line: Line) => boolean): Entry[] {
  const stages = lines.filter(({ sheet }) => sheet.headId !== null);
  const head = lines.find(({ sheet }) => sheet.headId === null);
  if (!head || !hasStages) return lines.filter(isHere).map(simple);
  const total = (of: readonly Line[], end: 'best' | 'low'): number => add(given(of.map((line) => part(line, end))));
  const anyBest = lines.some((line) => part(line, 'best') !== null);
  const end = anyBest ? 'best' : 'low';
  const headCounts = stages.length === 0 || total([head], end) > total(stages, end);
  if (!headCounts) return stages.filter(isHere).map(simple);
  if (!isHere(head)) return stages.filter(isHere).map(simple);
  const others = stages.filter((line) => !isHere(line));
  const best = part(head, 'best') === null ? null : total([head], 'best') - total(others, 'best');
  const openElsewhere = others.some(isOpen);
  const most = add(given(others.map((line) => part(line, 'high'))));
  const low = part(head, 'low') === null ? null : openElsewhere ? 0 : Math.max(0, total([head], 'low') - most);
  const high = part(head, 'high') === null ? null : Math.max(best ?? 0, part(head, 'high')! - total(others, 'low'));
  return [
    {
      best,
      low,
      high,
      open: isOpen(head),
      lines: [head],
      notBrokenDown: total([head], 'best') - total(stages, 'best'),
    },
  ];
}
