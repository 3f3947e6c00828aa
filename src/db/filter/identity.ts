import { BadUserInput } from '../../kernel/errors';
import { IdOperators, type Operators } from '../../kernel/graph/operators';
import { type Class, shapeOf } from '../shape';
import { isIn, named, type Sql, sql } from '../sql';
import type { Batch, View } from '../view';
import { compare } from './comparison';
import type { Expression } from './fields';
import { type FieldFilter, inOrder } from './filter';

/** Ids as a client gives them. */
export type Ids = Pick<Operators<string>, 'eq' | 'in' | 'not' | 'isNull'>;

/** Answers for an id the one to compare with, or null when there is no such thing. */
export type Lookup = (view: View, id: string) => Promise<string | null>;

/** A field that holds an id. */
export function identity(lookup: Lookup, expression: Expression, description: string): FieldFilter {
  return {
    type: () => IdOperators,
    description,
    condition: async (input: Ids, path, scope) =>
      compare(await expression(scope), await known(lookup, scope.view, input, path), path, scope.view),
  };
}

/** The ids to compare with.
 *  @throws {BadUserInput} for an id of nothing: that is a slip of the client, not an empty answer */
export async function known(lookup: Lookup, view: View, input: Ids, path: string): Promise<Ids> {
  const one = async (id: string, at: string): Promise<string> => {
    const found = id === null ? id : await lookup(view, id);
    if (found === null && id !== null)
      throw new BadUserInput(at, `${at} is ${JSON.stringify(id.slice(0, 64))}, which is the id of nothing.`);
    return found as string;
  };
  const many = (ids: readonly string[]): Promise<string[]> =>
    inOrder(ids.map((id, index) => one(id, `${path}.in[${index}]`)));
  return {
    ...input,
    ...(input.eq !== undefined && { eq: await one(input.eq, `${path}.eq`) }),
    ...(input.not !== undefined && { not: await one(input.not, `${path}.not`) }),
    ...(input.in && { in: await many(input.in) }),
  };
}

/** Ids of an entity, at whatever revision it stood; one statement for many. Proposals are unseen. */
export function idsOf(entity: Class<{ id: string }>): Lookup {
  const ask: Batch<string, string | null> = async (view, ids) => {
    const { table, reviewed } = shapeOf(entity);
    const seen = reviewed ? sql` AND review = ${'ACCEPTED'}` : sql``;
    const asked: Sql = sql`SELECT DISTINCT id FROM ${named(table)} WHERE ${isIn(sql`id`, ids)}${seen}`;
    const found = new Set((await view.query<{ id: string }>(asked.text, asked.params)).map(({ id }) => id));
    return ids.map((id) => (found.has(id) ? id : null));
  };
  return (view, id) => view.load(ask, id);
}
