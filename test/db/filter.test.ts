import fc from 'fast-check';
import type { Database } from '../../src/db/database';
import { own, text } from '../../src/db/filter/fields';
import { Filter, type FilterInput } from '../../src/db/filter/filter';
import { boundFilter } from '../../src/db/filter/limits';
import { listScope } from '../../src/db/filter/scope';
import { Reads } from '../../src/db/reads';
import { selectRows } from '../../src/db/rows';
import { sql } from '../../src/db/sql';
import { Source } from '../../src/evidence/source/source.entity';
import type { Operators } from '../../src/kernel/graph/operators';
import { source, write } from '../support/builders';
import { describeEachEngine } from '../support/engines';

const sources = new Filter('TestSource', Source, 'Which sources.', {
  country: text(own(Source, 'country'), 'By country.'),
  name: text(own(Source, 'name'), 'By name.'),
});
const words = ['', 'BY', 'by', 'UA', 'A_', '50%', "O'B", 'ж', 'Ж', 'Білорусь. [Ґ]*?^-\\', '[ґ]*?^-\\', 'ІЛОрусь.'];

const word = fc.constantFrom(...words);
const compared = {
  eq: word,
  not: word,
  in: fc.array(word, { maxLength: 2 }),
  lt: word,
  lte: word,
  gt: word,
  gte: word,
};
const operators = fc.record(
  { ...compared, contains: word, containsAnyCase: word, startsWith: word, isNull: fc.boolean() },
  { requiredKeys: [] },
);
const leaf = fc.record({ country: operators, name: operators }, { requiredKeys: [] });
const { filter } = fc.letrec<{ filter: FilterInput }>((tie) => {
  const several = fc.array(tie('filter'), { maxLength: 2 });
  const joined = fc.record({ and: several, or: several, not: tie('filter') }, { requiredKeys: [] });
  return { filter: fc.oneof({ maxDepth: 2 }, leaf, joined) };
});

type Row = Pick<Source, 'country' | 'name'>;

function holds(row: Row, { and, or, not, ...own }: FilterInput): boolean {
  const given = Object.entries(own).every(([field, asked]) =>
    says(row[field as keyof Row], asked as Operators<string>),
  );
  return (
    given &&
    (and?.every((one) => holds(row, one)) ?? true) &&
    (or?.some((one) => holds(row, one)) ?? true) &&
    (!not || !holds(row, not))
  );
}

const bytes = (text: string): Buffer => Buffer.from(text);
const before = (left: string, right: string): boolean => Buffer.compare(bytes(left), bytes(right)) < 0;

function says(found: string | null, { not, isNull, ...asked }: Operators<string>): boolean {
  if ((not !== undefined && found === not) || (isNull !== undefined && (found === null) !== isNull)) return false;
  return Object.entries(asked).every(
    ([operator, wanted]) => found !== null && HOLDS[operator]!(found, wanted as string),
  );
}

const HOLDS: Record<string, (found: string, wanted: string) => boolean> = {
  eq: (found, wanted) => found === wanted,
  in: (found, wanted) => wanted.includes(found),
  lt: before,
  gt: (found, wanted) => before(wanted, found),
  lte: (found, wanted) => !before(wanted, found),
  gte: (found, wanted) => !before(found, wanted),
  contains: (found, wanted) => found.includes(wanted),
  containsAnyCase: (found, wanted) => found.toLowerCase().includes(wanted.toLowerCase()),
  startsWith: (found, wanted) => found.startsWith(wanted),
};

describeEachEngine('A filter', (open) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await write(
      db,
      words.map((text, index) =>
        source(`so-${index}`, { name: text, country: index % 4 === 3 ? null : text.slice(0, 2) }),
      ),
    );
  });

  it('finds what reading row by row finds', async () => {
    const view = await new Reads(db).viewOf(null);
    const rows = await selectRows(view, Source, sql`ORDER BY t.id`);
    const found = async (where: FilterInput): Promise<string[]> =>
      (await selectRows(view, Source, sql`WHERE ${await sources.where(where, listScope(view))} ORDER BY t.id`)).map(
        ({ id }) => id,
      );
    await fc.assert(
      fc.asyncProperty(filter, async (where) => {
        const expected = rows.filter((row) => holds(row, where)).map(({ id }) => id);
        await found(where).then(
          (got) => expect(got).toEqual(expected),
          (error: unknown) => expect(error).toMatchObject({ code: 'BAD_USER_INPUT' }),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('finds letters whatever their case and script, and signs of patterns as they are', async () => {
    const view = await new Reads(db).viewOf(null);
    for (const wanted of words.map((text) => text.toUpperCase())) {
      const condition = await sources.where({ name: { containsAnyCase: wanted } }, listScope(view));
      const found = await selectRows(view, Source, sql`WHERE ${condition}`);
      const expected = words.filter((text) => text.toUpperCase().includes(wanted));
      expect(found.map(({ name }) => name).sort()).toEqual(expected.sort());
    }
  });

  it('is true or false of every row, never unknown', async () => {
    const view = await new Reads(db).viewOf(null);
    for (const asked of [
      { eq: 'BY' },
      { not: 'BY' },
      { in: ['BY'] },
      { lt: 'BY' },
      { contains: 'B' },
      { containsAnyCase: 'B' },
      { isNull: true },
    ]) {
      const condition = await sources.where({ country: asked }, listScope(view));
      const both = await selectRows(view, Source, sql`WHERE (${condition}) OR NOT (${condition})`);
      expect(both.length).toBe(words.length);
    }
  });
});

describe('A filter', () => {
  const row = listScope(null as never);
  const EMBEDDED = listScope({ engine: 'sqlite' } as never);
  const refused = (where: object, argument: string): Promise<void> =>
    expect(sources.where(where as FilterInput, row)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument });

  it('is refused where it asks for null', async () => {
    await refused({ country: { eq: null } }, 'where.country.eq');
    await refused({ country: null }, 'where.country');
    await refused({ or: [{ not: { name: { contains: null } } }] }, 'where.or[0].not.name.contains');
    await refused({ and: null }, 'where.and');
  });

  it.each([
    { gt: 'B', lt: 'A' },
    { gte: 'B', lte: 'A' },
    { gt: 'A', lt: 'A' },
    { gte: 'A', lt: 'A' },
  ])('is refused as an empty range: %j', (asked) => refused({ country: asked }, 'where.country'));

  it('takes so many letters in any case, and refuses more', async () => {
    await expect(sources.where({ country: { containsAnyCase: 'ж'.repeat(1001) } }, EMBEDDED)).rejects.toMatchObject({
      argument: 'where.country.containsAnyCase',
    });
  });

  it('takes a range of one value', () =>
    expect(sources.where({ country: { gte: 'A', lte: 'A' } }, row)).resolves.toBeDefined());

  const nested = (depth: number): object =>
    Array.from({ length: depth }).reduce<object>((inner) => ({ not: inner }), {});
  const leaves = (count: number): object => ({
    or: Array.from({ length: count }, () => ({ country: { isNull: true } })),
  });
  const list = (count: number): object => ({ country: { in: Array.from({ length: count }, () => 'BY') } });

  it.each([nested(6), leaves(20), list(500)])('may be as large as this', (where) =>
    expect(() => boundFilter(where)).not.toThrow(),
  );

  it.each([nested(7), nested(5000), leaves(51), list(501), { or: Array.from({ length: 5000 }, () => ({})) }])(
    'is refused beyond',
    (where) => expect(() => boundFilter(where)).toThrow(/FILTER_TOO_COMPLEX/),
  );
});
