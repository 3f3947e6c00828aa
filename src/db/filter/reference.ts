import { type ClassType, Field, ID, InputType } from 'type-graphql';
import { tableAt } from '../as-of';
import { type Class, columnOf } from '../shape';
import { all, named, type Sql, sql } from '../sql';
import { compare } from './comparison';
import type { Expression } from './fields';
import { type FieldFilter, type Filter, type FilterInput, given } from './filter';
import { type Ids, known, type Lookup } from './identity';
import { innerScope, type Scope } from './scope';

/** What a filter says of a row that another one names: its id, and all else it may be filtered by. */
interface ReferenceInput extends FilterInput, Pick<Ids, 'eq' | 'in' | 'isNull'> {}

const references = new Map<Filter, ClassType<ReferenceInput>>();

/** `PartyReference`: a PartyFilter that can also be given ids. */
function referenceType(filter: Filter): ClassType<ReferenceInput> {
  const made = references.get(filter);
  if (made) return made;
  const type = class extends filter.input {} as ClassType<ReferenceInput>;
  const field = (of: () => object, name: string, description: string): void =>
    Field(of, { nullable: true, description })(type.prototype as object, name);
  InputType(`${filter.name}Reference`, { description: `Which ${filter.name} is named: by its id, or by what it is.` })(
    type,
  );
  field(() => ID, 'eq', 'Is the one with this id.');
  field(() => [ID], 'in', 'Is one of those with these ids; none when the list is empty.');
  field(() => Boolean, 'isNull', 'True: none is named; false: one is.');
  references.set(filter, type);
  return type;
}

/** A row that this one names by its id. What names none meets nothing but `isNull: true`. */
export function reference(
  target: Filter<{ id: string }>,
  lookup: Lookup,
  expression: Expression,
  description: string,
): FieldFilter {
  const type = referenceType(target);
  return {
    type: () => type,
    description,
    condition: async ({ eq, in: among, isNull, ...rest }: ReferenceInput, path, scope) => {
      const id = await expression(scope);
      const ids = await known(lookup, scope.view, Object.fromEntries(given({ eq, in: among, isNull })), path);
      const row = await rowThat(target, rest, id, scope, path);
      return all([compare(id, ids, path, scope.view), ...row]);
    },
  };
}

async function rowThat(
  target: Filter<{ id: string }>,
  input: FilterInput,
  id: Sql,
  scope: Scope,
  path: string,
): Promise<Sql[]> {
  if (given(input).length === 0) return [];
  const inner = innerScope(scope);
  const [from, key] = [tableAt(scope.view, target.entity), columnOf(target.entity, 'id', inner.alias)];
  const condition = await target.condition(input, inner, path);
  return [sql`${id} IS NOT NULL`, sql`${id} IN (SELECT ${key} FROM ${from} ${named(inner.alias)} WHERE ${condition})`];
}

/** A field of the row of an entity that this one always names. */
export function through(entity: Class<{ id: string }>, expression: Expression, field: FieldFilter): FieldFilter {
  return {
    ...field,
    condition: async (input, path, scope) => {
      const inner = innerScope(scope);
      const met = await field.condition(input, path, inner);
      const rows = sql`${tableAt(scope.view, entity)} ${named(inner.alias)}`;
      return sql`${await expression(scope)} IN (SELECT ${columnOf(entity, 'id', inner.alias)} FROM ${rows} WHERE ${met})`;
    },
  };
}
