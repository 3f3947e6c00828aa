import { shapeOf } from '../../src/db/shape';
import { entityOf } from '../../src/package/entities';
import { TABLES } from '../../src/package/tables';

/** What a package does not carry: when a row held and why it ended is history; the rest no package can say so far. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  document: ['replaces_id'],
  claim: [
    ...['since_revision', 'until_revision', 'span_start', 'span_end'],
    ...['pinned', 'extractor', 'extractor_version', 'ended_because'],
  ],
  tally: ['since_revision', 'until_revision', 'ended_because'],
  match: ['since_revision', 'until_revision'],
};

describe('The tables of a package', () => {
  it.each(TABLES)('hold every column of $name but those left out on purpose', ({ name, key, columns }) => {
    const shape = shapeOf(entityOf(name));
    const carried = columns.map((column) => column.name);
    const all = shape.columns.map(({ column }) => column);
    expect(shape.table).toBe(name);
    expect(all.filter((column) => !carried.includes(column))).toEqual(LEFT_OUT[name] ?? []);
    expect(carried.filter((column) => !all.includes(column))).toEqual([]);
    const primary = shape.columns.filter((column) => column.primary).map(({ column }) => column);
    expect(primary.filter((column) => column !== 'since_revision')).toEqual(key);
  });
});
