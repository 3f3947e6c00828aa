import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getOperationAST, graphql, parse } from 'graphql';
import type { Database } from '../../src/db/contract';
import { Planner } from '../../src/planner/answer';
import { Compiler } from '../../src/serve/graphql/compiler';
import { withBundled } from '../support/bundled';
import { describeEachEngine } from '../support/engines';
import { contextOver, graphSchema } from '../support/graph';

const EXAMPLES = join(__dirname, '..', 'queries');
const examples = readdirSync(EXAMPLES).filter((file) => file.endsWith('.graphql'));

describeEachEngine('The ways of executing', (open) => {
  let db: Database;
  beforeAll(async () => (db = await withBundled(open)));

  it.each(examples)('give %s the same bytes', async (name) => {
    const source = readFileSync(join(EXAMPLES, name), 'utf8');
    const schema = await graphSchema();
    const document = parse(source);
    const query = { document, operation: getOperationAST(document)!, variables: {} };
    const plain = await graphql({ schema, source, contextValue: await contextOver(db) });
    const planned = await new Planner(schema).answer(query, await contextOver(db));
    expect(JSON.stringify(planned)).toBe(JSON.stringify(plain.data));
    const compiled = await new Compiler(schema).answer(query, await contextOver(db));
    expect(JSON.stringify(compiled)).toBe(JSON.stringify(plain.data));
  });
});
