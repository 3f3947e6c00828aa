import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print } from 'graphql';

const read = (file: string): string => readFileSync(join(__dirname, '..', file), 'utf8');
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(read('README.md'))?.[1] ?? '';

describe('The README', () => {
  it('asks the first example and shows its answer', () => {
    expect(print(parse(block('graphql')))).toBe(print(parse(read('test/queries/01-one-exchange.graphql'))));
    expect({ data: JSON.parse(block('json')) as unknown }).toEqual(
      JSON.parse(read('test/queries/01-one-exchange.json')),
    );
  });

  it('names every setting there is', () => {
    const settings = [...read('src/config/environment.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name!);
    expect(settings.length).toBeGreaterThan(15);
    expect(settings.filter((name) => !read('README.md').includes(`\`${name}\``))).toEqual([]);
  });
});
