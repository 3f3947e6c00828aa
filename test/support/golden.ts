import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text made to develop on, with what its label says. */
export interface GoldenText {
  readonly name: string;
  readonly title: string;
  readonly body: string;
  readonly language: string;
  readonly relevant: boolean;
  /** Invented names of persons, as written. */
  readonly names: readonly string[];
}

/** The texts of `test/golden/dev`. */
export function goldenTexts(): GoldenText[] {
  const folder = join(__dirname, '../golden/dev');
  const names = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return names.map((file) => golden(folder, file.replace('.txt', '')));
}

function golden(folder: string, name: string): GoldenText {
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
  const end = text.indexOf('\n\n');
  const label = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Omit<
    GoldenText,
    'name' | 'title' | 'body'
  >;
  return { ...label, name, title: text.slice(0, end), body: text.slice(end).trim() };
}
