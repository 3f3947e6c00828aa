import fc from 'fast-check';
import { PersonCategory } from '../../../src/evidence/claim/claim.terms';
import type { Amount } from '../../../src/records/exchange/amount';
import { seriesOf, sumOf } from '../../../src/records/exchange/sum';
import { Policy } from '../../../src/records/reading/reading.terms';
import { CountBounds } from '../../../src/records/statistics/count-bounds';
import type { Asked } from '../../../src/records/statistics/cell';
import type { Group } from '../../../src/records/statistics/group';
import type { Counted } from '../../../src/records/statistics/place-in-groups';
import { ExchangeGroupKey } from '../../../src/records/statistics/statistics.terms';
import { filled, filledSize, withRunning } from '../../../src/records/statistics/time';
import { Totals } from '../../../src/records/statistics/totals';
import { sumByHand } from '../../support/by-hand';
import { sheets } from '../../support/sheets';

const { PEOPLE, CHILDREN, REMAINS } = PersonCategory;
const ALL = { toId: null, category: PEOPLE };
const OVERLAPPING = new Set<string>(['TO', 'CATEGORY', 'PARTY', 'ROLE', 'SOURCE', 'CORROBORATION', 'STATUS']);

const someKeys = fc.shuffledSubarray(Object.values(ExchangeGroupKey), { maxLength: 4 });
const keysApart = fc.shuffledSubarray(Object.values(ExchangeGroupKey).filter((key) => !OVERLAPPING.has(key)));
const timeKeys = fc.constantFrom<ExchangeGroupKey[][]>(
  [ExchangeGroupKey.MONTH, ExchangeGroupKey.TO],
  [ExchangeGroupKey.KIND, ExchangeGroupKey.QUARTER],
  [ExchangeGroupKey.YEAR, ExchangeGroupKey.MONTH],
);

function groupsOf(records: readonly Counted[], keys: readonly ExchangeGroupKey[], asked: Asked): Group[] {
  const totals = new Totals(keys, asked);
  totals.add(records);
  return totals.all();
}

const shown = ({ people, remains, ...group }: Group, policy: Policy | null = null): object => ({
  ...group,
  people: { ...new CountBounds(people, policy) },
  remains: { ...new CountBounds(remains, policy) },
});

const inOrder = <T extends { values: readonly unknown[] }>(groups: readonly T[]): T[] =>
  [...groups].sort((left, right) => (JSON.stringify(left.values) < JSON.stringify(right.values) ? -1 : 1));

describe('Statistics', () => {
  it('come to what a clerk finds by going through the records by hand', () => {
    const questions = fc.record({
      keys: someKeys,
      to: fc.constantFrom(null, 'north'),
      category: fc.constantFrom(PEOPLE, CHILDREN, REMAINS),
      noBest: fc.boolean(),
    });
    fc.assert(
      fc.property(sheets, questions, (records, { keys, to, category, noBest }) => {
        const asked = { toId: to, category: keys.includes(ExchangeGroupKey.CATEGORY) ? null : category };
        const groups = groupsOf(records, keys, asked).map((group) => shown(group, noBest ? Policy.NO_BEST : null));
        const byHand = sumByHand(records, { keys, to, category, noBest });
        expect(inOrder(groups as Group[])).toEqual(inOrder(byHand));
      }),
      { numRuns: 400 },
    );
  });

  it('are, without a key, the sums that totals are checked against', () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom(null, 'north'), (records, toId) => {
        const [group] = groupsOf(records, [], { toId, category: PEOPLE });
        const sum = (category: PersonCategory): Amount => sumOf(records, { toId, category, beside: 'INCLUDED' });
        expect([group!.people, group!.remains]).toEqual([sum(PEOPLE), sum(REMAINS)]);
      }),
    );
  });

  it('add up over groups that cannot overlap', () => {
    fc.assert(
      fc.property(sheets, keysApart, (records, keys) => {
        const total = (groups: readonly Group[]): number[] => [
          groups.reduce((sum, { people }) => sum + people.best, 0),
          groups.reduce((sum, { remains }) => sum + remains.best, 0),
          groups.reduce((sum, { people }) => sum + people.notBrokenDown, 0),
          groups.reduce((sum, { exchanges }) => sum + exchanges, 0),
        ];
        expect(total(groupsOf(records, keys, ALL))).toEqual(total(groupsOf(records, [], ALL)));
      }),
    );
  });

  it('do not depend on the order of records, and come in an order of their own', () => {
    const shuffled = sheets.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
    );
    fc.assert(
      fc.property(shuffled, someKeys, ([records, other], keys) => {
        const groups = groupsOf(records, keys, ALL);
        expect(groupsOf(other, keys, ALL)).toEqual(groups);
        const words = groups.map(({ values }) => values.map((value) => value ?? '~').join(' '));
        expect(words).toEqual([...new Set(words)].sort());
      }),
    );
  });

  it('are the same when they are summed one series after the other', () => {
    fc.assert(
      fc.property(sheets, someKeys, (records, keys) => {
        const totals = new Totals(keys, ALL);
        for (const series of seriesOf(records).values()) totals.add(series);
        expect(totals.all()).toEqual(groupsOf(records, keys, ALL));
        expect(totals.size).toBe(records.length === 0 ? 0 : totals.all().length);
      }),
    );
  });

  it('never let the dead into the living, nor the living into the dead', () => {
    const without = (records: readonly Counted[], dead: boolean): Counted[] =>
      records.map((record) => ({
        ...record,
        counts: record.counts.filter(({ category }) => (category === REMAINS) !== dead),
      }));
    fc.assert(
      fc.property(sheets, (records) => {
        const [all] = groupsOf(records, [], ALL);
        const held = records.map((record) => ({ ...record, outcome: 'ANNOUNCED' }));
        const [planned] = groupsOf(held, [], ALL);
        expect(groupsOf(without(records, true), [], ALL)[0]!.people).toEqual(all!.people);
        expect(groupsOf(without(held, false), [], ALL)[0]!.remains).toEqual(planned!.remains);
        expect(groupsOf(records, [], { ...ALL, category: REMAINS })[0]!.people).toMatchObject({
          bests: 0,
          notReported: 0,
        });
      }),
    );
  });

  it('run up to the sum of what is dated, with or without empty periods', () => {
    fc.assert(
      fc.property(sheets, timeKeys, fc.boolean(), (records, keys, fill) => {
        const found = groupsOf(records, keys, ALL);
        const groups = fill ? filled(found, keys) : found;
        const running = withRunning(groups, keys);
        const dated = running.filter(({ runningPeople }) => runningPeople !== null);
        const lines = new Map(dated.map((group) => [group.values.filter((_, at) => !isTime(keys[at]!)).join(), group]));
        const ends = [...lines.values()].reduce((sum, { runningPeople }) => sum + runningPeople!.best, 0);
        expect(ends).toBe(dated.reduce((sum, { people }) => sum + people.best, 0));
        expect(running.map(({ values }) => values)).toEqual(groups.map(({ values }) => values));
        expect(groups.filter(({ exchanges }) => exchanges > 0)).toEqual(found);
        if (fill) expect(groups).toHaveLength(filledSize(found, keys));
      }),
    );
  });
});

const isTime = (key: ExchangeGroupKey): boolean => ['MONTH', 'QUARTER', 'YEAR'].includes(key);
