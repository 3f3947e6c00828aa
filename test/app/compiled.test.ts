import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { Script } from 'node:vm';

const ROOT = join(__dirname, '..', '..');

interface Kept {
  readonly sha: string;
  readonly code: Buffer;
}

const textOf = (name: string): string => readFileSync(join(ROOT, name), 'utf8').replace(/^\uFEFF/, '');

describe('What V8 made of the modules of the gateway', () => {
  const kept = [...(deserialize(readFileSync(join(ROOT, 'dist', 'compiled.v8'))) as Map<string, Kept>)];

  it('is of what was built', () => {
    expect(kept.length).toBeGreaterThan(1000);
    expect(kept.filter(([name, { sha }]) => sha !== hash('sha1', textOf(name)))).toEqual([]);
  });

  it('is taken by this version of Node', () => {
    const refused = kept.filter(
      ([name, { code }]) => new Script(Module.wrap(textOf(name)), { cachedData: code }).cachedDataRejected,
    );
    expect(refused.map(([name]) => name)).toEqual([]);
  });

  it('holds nothing that imports later', () => {
    expect(kept.filter(([name]) => /\bimport\(/.test(textOf(name)))).toEqual([]);
  });
});
