import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const TOOLS = join(__dirname, 'node_modules');
const installed = existsSync(join(TOOLS, 'relay-compiler'));

const LIST = `
graphql\`
  fragment list_exchanges on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
  @refetchable(queryName: "listPageQuery") {
    exchanges(first: $count, after: $cursor) @connection(key: "list_exchanges") {
      edges { node { ...list_row } }
    }
  }
\`;
graphql\`
  fragment list_row on Exchange {
    title
    date { from to precision }
    claims(first: 5) { edges { node { id asStated } } }
  }
\`;
graphql\`
  query listQuery($id: ID!) { ...list_exchanges exchange(id: $id) { ...list_row } }
\`;
`;

/** Fails to compile where a type is not what the schema says. */
const USE = `
import type { WhoSays207Query } from './gql/graphql';
export const best = (data: WhoSays207Query): number | null | undefined => data.exchanges.nodes[0]?.returned?.best;
// @ts-expect-error The number may be missing.
export const never = (data: WhoSays207Query): number => data.exchanges.nodes[0]!.returned!.best;
// @ts-expect-error There is no such field.
export const none = (data: WhoSays207Query): unknown => data.exchanges.nodes[0]!.detainees;
`;

if (!installed) it.skip('Tools of clients: NOT TESTED, run "npm ci --prefix test/clients"', () => undefined);
else
  describe('Tools of clients', () => {
    let folder: string;
    beforeAll(() => {
      mkdirSync(join(ROOT, 'var'), { recursive: true });
      folder = mkdtempSync(join(ROOT, 'var', 'clients-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    /** Throws with what the tool said, unless it ends well. */
    const run = (cwd: string, tool: string, ...args: readonly string[]): void => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { cwd });
      if (status !== 0) throw new Error(`${tool} ended with ${status}:\n${stdout.toString()}\n${stderr.toString()}`);
    };
    const configured = (file: string, config: object): void =>
      writeFileSync(join(folder, file), JSON.stringify(config, null, 2));

    it('Relay compiles fragments, and the query that turns their pages', () => {
      copyFileSync(join(ROOT, 'schema.graphql'), join(folder, 'schema.graphql'));
      writeFileSync(join(folder, 'list.ts'), LIST);
      configured('relay.config.json', { src: '.', schema: 'schema.graphql', language: 'typescript' });
      run(folder, join(TOOLS, 'relay-compiler', 'cli.js'), 'relay.config.json');
      const made = (name: string): string => readFileSync(join(folder, '__generated__', `${name}.graphql.ts`), 'utf8');
      expect(made('listPageQuery')).toContain('hasNextPage');
      expect(made('listQuery')).toContain('edges');
    }, 60_000);

    it('typed code is made of the examples, and holds under tsc', () => {
      configured('codegen.json', {
        schema: join(ROOT, 'schema.graphql'),
        // The generator loses the backslashes of this one.
        documents: [join(ROOT, 'test/queries/*.graphql'), `!${join(ROOT, 'test/queries/20-search-not-ready.graphql')}`],
        generates: { [`${folder}/gql/`]: { preset: 'client' } },
      });
      run(__dirname, join(TOOLS, '@graphql-codegen', 'cli', 'cjs', 'bin.js'), '--config', join(folder, 'codegen.json'));
      writeFileSync(join(folder, 'use.ts'), USE);
      const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'node16', '--target', 'es2022'];
      run(folder, join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), ...options, '--types', 'node', 'use.ts');
      expect(readFileSync(join(folder, 'gql', 'graphql.ts'), 'utf8')).toContain('export type WhoSays207Query');
    }, 60_000);
  });
