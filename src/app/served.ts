import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundled } from '../config/bundled';
import type { Served } from '../serve/http/static';

/** The files that the gateway hands out as they are, and `charts`, the program that draws charts. */
export async function served(): Promise<Served & { readonly charts: string }> {
  const [manifest, sdl, example] = await Promise.all(
    ['package.json', 'schema.graphql', 'test/queries/01-one-exchange.graphql'].map((file) =>
      readFile(bundled(file), 'utf8'),
    ),
  );
  const { version } = JSON.parse(manifest!) as { version: string };
  const [explorer, playground, built] = ['web', 'playground', 'charts'].map((folder) =>
    bundled(join('dist', 'explorer', folder)),
  );
  const charts = join(built!, 'charts.mjs');
  return { version, sdl: sdl!, example: example!, explorer: explorer!, playground: playground!, charts };
}

const QUERIES = bundled('test/queries');

/** The names of the operations that the playground offers. */
export async function exampleNames(): Promise<string[]> {
  const files = (await readdir(QUERIES)).filter((file) => file.endsWith('.graphql'));
  const texts = await Promise.all(files.map((file) => readFile(join(QUERIES, file), 'utf8')));
  return texts.flatMap((text) => /^query (\w+)/m.exec(text)?.[1] ?? []);
}
