import fc from 'fast-check';
import { LISTS } from '../../../src/serve/export/lists';
import { parquetPieces } from '../../../src/serve/export/parquet';
import type { Row, Rows } from '../../../src/serve/export/row';
import { withBundled } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { exportedBytes, parquetRows } from '../../support/exported';

async function written(rows: readonly Row[], atOnce: number): Promise<{ bytes: Buffer; counted: number }> {
  const [parts, counts]: [Uint8Array[], number[]] = [[], []];
  const types = { number: 'integer', is: 'boolean', texts: 'texts' } as const;
  for await (const piece of parquetPieces(['text', 'number', 'is', 'texts'], types, inParts(rows, atOnce))) {
    parts.push(piece.bytes);
    counts.push(piece.rows);
  }
  return { bytes: Buffer.concat(parts), counted: counts.reduce((sum, one) => sum + one, 0) };
}

async function* inParts(rows: readonly Row[], atOnce: number): Rows {
  for (let at = 0; at < rows.length; at += atOnce) yield rows.slice(at, at + atOnce);
}

describe('Parquet', () => {
  const orNull = <T>(cells: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(cells);
  const rows = fc.array(
    fc.record({
      text: orNull(fc.string({ unit: 'grapheme' })),
      number: orNull(fc.integer({ min: 0, max: 2_147_483_647 })),
      is: orNull(fc.boolean()),
      texts: orNull(fc.array(fc.string({ unit: 'grapheme' }))),
    }),
  );

  it('gives every cell back as it was, null as null and a list as a list', async () => {
    const whole = fc.asyncProperty(rows, async (some) => {
      expect(await parquetRows((await written(some, 3)).bytes)).toEqual(some);
    });
    await fc.assert(whole);
  });

  it('is the same bytes however the rows come, in groups where they are many', async () => {
    const many = Array.from({ length: 12_001 }, (_, at) => ({
      text: `${at}`,
      number: at,
      is: at % 2 === 0,
      texts: [],
    }));
    const [one, other] = [await written(many, 200), await written(many, 7000)];
    expect(one.bytes.equals(other.bytes)).toBe(true);
    expect([one.counted, other.counted]).toEqual([12_001, 12_001]);
    expect(await parquetRows(one.bytes)).toEqual(many);
  });
});

describeEachEngine('A list as Parquet', (open) => {
  it.each(Object.keys(LISTS))('has the rows and cells that %s has as JSON', async (list) => {
    const db = await withBundled(open);
    const lines = (await exportedBytes(db, 1, `${list}.ndjson`)).toString().trim().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as Row);
    expect(rows.length).toBeGreaterThan(0);
    expect(await parquetRows(await exportedBytes(db, 1, `${list}.parquet`))).toEqual(rows);
  });
});
