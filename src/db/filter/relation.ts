import { type ClassType, Field, ID, InputType } from 'type-graphql';
import { tableAt } from '../as-of';
import { type Class, columnOf } from '../shape';
import { all, any, named, type Sql, sql } from '../sql';
import { compare } from './comparison';
import type { Expression } from './fields';
import { type FieldFilter, type Filter, type FilterInput, inOrder, refuseNull } from './filter';
import { type Ids, known, type Lookup } from './identity';
import { innerScope, type Scope } from './scope';

/** What a filter says of a row that another one names: its id, and all else it may be filtered by. */
interface ReferenceInput extends FilterInput, Pick<Ids, 'eq' | 'in' | 'isNull'> {}

const references = new Map<Filter, ClassType<ReferenceInput>>();

/** `PartyReference`: a PartyFilter that can also be given ids. */
function referenceType(filter: Filter): ClassType<ReferenceInput> {
  const known = references.get(filter);
  if (known) return known;
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
      const named = await expression(scope);
      const ids = await known(lookup, scope.view, Object.fromEntries(given({ eq, in: among, isNull })), path);
      const row = await rowThat(target, rest, named, scope, path);
      return all([compare(named, ids, path), ...row]);
    },
  };
}

/** What a client said, by name. */
function given<I extends object>(input: I): [keyof I, Exclude<I[keyof I], undefined>][] {
  return Object.entries(input).filter(([, value]) => value !== undefined) as never;
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
  return [sql`EXISTS (SELECT 1 FROM ${from} ${named(inner.alias)} WHERE ${key} = ${id} AND (${condition}))`];
}

/** Rows that belong to the one a condition speaks of: a source of SQL, and what ties them to it. */
export interface Related {
  readonly from: Sql;
  readonly on: Sql;
  /** Of which rows this is worth asking; of all when left out. */
  readonly when?: Sql;
}

/** The ways in which rows belong to another one; each is asked for itself, so that each can use its index. */
export type Relation = (inner: Scope, outer: Scope) => Related[] | Promise<Related[]>;

/** Whether one of the related rows meets a condition. */
export function exists(ways: readonly Related[], met: Sql): Sql {
  return any(
    ways.map(({ from, on, when }) => {
      const found = sql`EXISTS (SELECT 1 FROM ${from} WHERE ${on} AND (${met}))`;
      return when ? sql`${when} AND ${found}` : found;
    }),
  );
}

interface ListInput {
  readonly some?: FilterInput;
  readonly none?: FilterInput;
  readonly every?: FilterInput;
}

const lists = new Map<Filter, ClassType<ListInput>>();

/** `ClaimListFilter`: some, none or every one. */
function listType(filter: Filter): ClassType<ListInput> {
  const known = lists.get(filter);
  if (known) return known;
  const type = class {} as ClassType<ListInput>;
  const field = (name: string, description: string): void =>
    Field(() => filter.input, { nullable: true, description })(type.prototype as object, name);
  InputType(`${filter.name}ListFilter`, { description: 'Conditions on related rows; all that are given must hold.' })(
    type,
  );
  field('some', 'At least one meets this; `{}`: there is one.');
  field('none', 'None meets this; `{}`: there is none.');
  field('every', 'Each one meets this; holds where there is none.');
  lists.set(filter, type);
  return type;
}

/** The rows of an entity that name this one in one of their columns. */
export function naming<T extends object>(entity: Class<T>, property: keyof T & string): Relation {
  return ({ view, alias }, outer) => [
    {
      from: sql`${tableAt(view, entity)} ${named(alias)}`,
      on: sql`${columnOf(entity, property, alias)} = ${named(`${outer.alias}.id`)}`,
    },
  ];
}

/** How many of the related rows must meet a condition. */
const QUANTIFY: Record<keyof ListInput, (ways: readonly Related[], met: Sql) => Sql> = {
  some: exists,
  none: (ways, met) => sql`NOT (${exists(ways, met)})`,
  every: (ways, met) => sql`NOT (${exists(ways, sql`NOT (${met})`)})`,
};

/** Related rows, of which some, none or every one meets a filter. */
export function related(target: Filter, relation: Relation, description: string): FieldFilter {
  const type = listType(target);
  return {
    type: () => type,
    description,
    condition: async (input: ListInput, path, scope) => {
      const inner = innerScope(scope);
      const ways = await relation(inner, scope);
      const parts = given(input).map(async ([part, wanted]) => {
        refuseNull(wanted, `${path}.${part}`);
        return QUANTIFY[part](ways, await target.condition(wanted, inner, `${path}.${part}`));
      });
      return all(await inOrder(parts));
    },
  };
}
