import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const rows = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(__dirname, '../../../data', file)), { columns: true });

/** The names of parties and places in the bundled data, as an import knows them. */
export function bundledNames(): ReadonlySet<string> {
  const places = rows('place.csv').flatMap(({ name_en, name_ru, name_uk, name_be }) => [
    name_en,
    name_ru,
    name_uk,
    name_be,
  ]);
  return new Set(
    [...rows('party_name.csv').map(({ text }) => text), ...places].filter(
      (name) => name !== undefined && name !== '',
    ) as string[],
  );
}
