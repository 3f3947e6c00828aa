import { z } from 'zod';
import { CollectFailure } from '../fetch/failure';
import { type Connector, type Page, type Setting, type State, webAddress } from './connector';
import { pageOf } from './item';
import { at, listAt, mapped, mapping, parsedJson, pointer } from './mapping';

const config = z.strictObject({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).default({}),
  /** The list of items in an answer, such as `/data/posts/nodes`. */
  items: pointer,
  ...mapping,
  /** The variable that says where to go on; without one there is one page. */
  after: z.string().optional(),
  /** What it is set to next; the walk ends where there is nothing. */
  endCursor: pointer.default('/data/pageInfo/endCursor'),
  hasNextPage: pointer.optional(),
  pages: z.int().min(1).max(100).default(10),
});

type Config = z.output<typeof config>;

/** A GraphQL endpoint, page by page. Where it goes on is kept with each page, and a walk that came to its end begins anew. */
export const graphql: Connector<Config> = { address: webAddress, config, pull };

async function* pull(setting: Setting<Config>, state: State): AsyncGenerator<Page> {
  const { address, config: of } = setting;
  let after = typeof state?.after === 'string' ? state.after : null;
  for (let count = 1; count <= of.pages; count += 1) {
    const variables = of.after === undefined ? of.variables : { ...of.variables, [of.after]: after };
    const post = JSON.stringify({ query: of.query, variables });
    const fetched = await setting.fetch({ address, post, accept: 'application/json' });
    const answer = parsedJson(setting.text(fetched));
    refuseErrors(answer);
    after = nextOf(answer, of, after);
    yield pageOf(listAt(answer, of.items), (part) => mapped(part, of, address, fetched.sha256), { after });
    if (after === null) return;
  }
}

function nextOf(answer: unknown, { after, endCursor, hasNextPage }: Config, before: string | null): string | null {
  if (after === undefined || (hasNextPage !== undefined && at(answer, hasNextPage) !== true)) return null;
  const next = at(answer, endCursor);
  return typeof next === 'string' && next !== '' && next !== before ? next : null;
}

function refuseErrors(answer: unknown): void {
  const errors = at(answer, '/errors');
  if (Array.isArray(errors) && errors.length > 0) throw new CollectFailure('UNREADABLE', 'the answer holds errors');
}
