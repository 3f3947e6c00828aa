import { isDeepStrictEqual } from 'node:util';
import type { Contender } from './processes';
import type { Query, Variables } from './requests';

const MOST = 25;

/** Asks two contenders the same.
 *  @throws {Error} with both answers where they differ */
export async function sameAnswers(one: Contender, other: Contender, queries: readonly Query[]): Promise<void> {
  for (const query of queries)
    for (const variables of query.variables.slice(0, MOST)) {
      const [left, right] = await Promise.all([answer(one, query, variables), answer(other, query, variables)]);
      if (!isDeepStrictEqual(left, right))
        throw new Error(
          `${query.name} ${JSON.stringify(variables)}: answers differ.\n${one.name}: ${JSON.stringify(left)}\n${other.name}: ${JSON.stringify(right)}`,
        );
    }
}

/** The data of one answer.
 *  @throws {Error} for an answer without data or with errors */
async function answer(contender: Contender, query: Query, variables: Variables): Promise<unknown> {
  const { path, body } = contender.request(query, variables);
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${contender.url}${path}`, { method: 'POST', headers, body });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (response.status !== 200 || errors || !data)
    throw new Error(`${contender.name} ${query.name} ${JSON.stringify(variables)}: ${JSON.stringify(errors)}`);
  return data;
}
