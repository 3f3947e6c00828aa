import { type ClassType, Field, InputType } from 'type-graphql';
import { tableAt } from '../as-of';
import { type Class, columnOf } from '../shape';
import { all, any, named, type Sql, sql } from '../sql';
import { type FieldFilter, type Filter, type FilterInput, given, inOrder, refuseNull } from './filter';
import { innerScope, type Scope } from './scope';

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
  const made = lists.get(filter);
  if (made) return made;
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
