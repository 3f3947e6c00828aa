import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Served } from '../serve/http/static';

/** The folder that holds package.json, from dist/src/app. */
const ROOT = join(__dirname, '..', '..', '..');

/** The files that the gateway hands out as they are. */
export async function served(): Promise<Served> {
  const [manifest, sdl, example] = await Promise.all(
    ['package.json', 'schema.graphql', 'test/queries/01-one-exchange.graphql'].map((file) =>
      readFile(join(ROOT, file), 'utf8'),
    ),
  );
  const { version } = JSON.parse(manifest!) as { version: string };
  return { version, sdl: sdl!, example: example!, playground: join(ROOT, 'dist', 'explorer', 'playground') };
}
