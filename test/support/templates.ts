import type { Database } from '../../src/db/contract';
import type { TestEngine } from './engines';
import { once } from './once';

/** What many tests begin with. It is made once in a run of the suite and copied from then on. */
export interface Template {
  readonly name: string;
  fill(db: Database): Promise<void>;
}

/** The address of a database that a template filled. */
export function templateOf(template: Template, engine: TestEngine): Promise<string> {
  return once(`${engine.name}-${template.name}`, async () => {
    const database = await engine.create();
    const db = await database.open();
    await template.fill(db).finally(() => db.close());
    return database.url;
  });
}
