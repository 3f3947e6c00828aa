import { type ClassType, Field, InputType } from 'type-graphql';
import { tableAt } from '../as-of';
import { type Class, columnOf } from '../shape';
import { all, named, type Sql, sql, TRUE } from '../sql';
import { type FieldFilter, type Filter, type FilterInput, given, inOrder, refuseNull } from './filter';
import { innerScope, type Scope } from './scope';

/** Rows that belong to the one a condition speaks of: a source of SQL, and which row each belongs to. */
export interface Related {
  readonly from: Sql;
  /** The id of the row it belongs to. */
  readonly owner: Sql;
  /** Of these rows only; of all when left out. */
  readonly only?: Sql;
}

export type Relation = (inner: Scope) => Related | Promise<Related>;

/** Whether one of the related rows of `outer` meets a condition. The inner rows are asked for once, not once for each outer row. */
export function exists({ from, owner, only }: Related, { alias }: Scope, met: Sql): Sql {
  const wanted = all([sql`${owner} IS NOT NULL`, ...(only ? [only] : []), ...(met === TRUE ? [] : [met])]);
  return sql`${named(`${alias}.id`)} IN (SELECT ${owner} FROM ${from} WHERE ${wanted})`;
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
  return ({ view, alias }) => ({
    from: sql`${tableAt(view, entity)} ${named(alias)}`,
    owner: columnOf(entity, property, alias),
  });
}

/** How many of the related rows must meet a condition; `some` says whether one does. */
const QUANTIFY: Record<keyof ListInput, (met: Sql, some: (met: Sql) => Sql) => Sql> = {
  some: (met, some) => some(met),
  none: (met, some) => sql`NOT (${some(met)})`,
  every: (met, some) => sql`NOT (${some(sql`NOT (${met})`)})`,
};

/** Related rows, of which some, none or every one meets a filter. */
export function related(target: Filter, relation: Relation, description: string): FieldFilter {
  const type = listType(target);
  return {
    type: () => type,
    description,
    condition: async (input: ListInput, path, scope) => {
      const inner = innerScope(scope);
      const rows = await relation(inner);
      const parts = given(input).map(async ([part, wanted]) => {
        refuseNull(wanted, `${path}.${part}`);
        const met = await target.condition(wanted, inner, `${path}.${part}`);
        return QUANTIFY[part](met, (one) => exists(rows, scope, one));
      });
      return all(await inOrder(parts));
    },
  };
}
