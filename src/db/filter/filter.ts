import { type ClassType, Field, InputType } from 'type-graphql';
import { BadUserInput } from '../../kernel/errors';
import { AND, NOT, OR } from '../../kernel/graph/words';
import type { Class } from '../shape';
import { all, any, type Sql, sql } from '../sql';
import { boundFilter, boundSql } from './limits';
import type { Scope } from './scope';

/** A filter of the graph: conditions on fields, with `and`, `or` and `not` over filters of the same kind. */
export interface FilterInput {
  readonly and?: readonly FilterInput[];
  readonly or?: readonly FilterInput[];
  readonly not?: FilterInput;
  readonly [field: string]: unknown;
}

/** One field of a filter: what a client may say of it, and the condition this makes. */
export interface FieldFilter {
  readonly type: () => object;
  readonly description: string;
  /** A condition that is never NULL. `path` names the argument. */
  condition(input: never, path: string, scope: Scope): Promise<Sql>;
}

type Fields = Readonly<Record<string, FieldFilter>>;

/** What rows of an entity may be filtered by: an input type of the graph, and the SQL of what it says. */
export class Filter<T extends object = object> {
  /** The input type, `PartyFilter` for `Party`. */
  readonly input: ClassType<FilterInput>;
  private readonly fields = new Map<string, FieldFilter>();

  constructor(
    readonly name: string,
    readonly entity: Class<T>,
    description: string,
    fields: Fields,
  ) {
    this.input = class {} as ClassType<FilterInput>;
    InputType(`${name}Filter`, { description: `${description} All that is given must hold.` })(this.input);
    Field(() => [this.input], AND)(this.input.prototype as object, 'and');
    Field(() => [this.input], OR)(this.input.prototype as object, 'or');
    Field(() => this.input, NOT)(this.input.prototype as object, 'not');
    this.extend(fields);
  }

  /** Adds fields that lead to types further right in the flow; their folders say so. */
  extend(fields: Fields): void {
    for (const [name, field] of Object.entries(fields)) {
      this.fields.set(name, field);
      Field(field.type, { nullable: true, description: field.description })(this.input.prototype as object, name);
    }
  }

  /** The condition of a client's filter. An empty filter holds for every row.
   *  @throws {BadUserInput} naming the argument */
  async where(input: FilterInput | null | undefined, scope: Scope): Promise<Sql> {
    boundFilter(input);
    return boundSql(await this.condition(input, scope, 'where'));
  }

  /** The same for a part of one. */
  async condition(input: FilterInput | null | undefined, scope: Scope, path: string): Promise<Sql> {
    const said = given(input ?? {}).map(([name, value]) => this.part(String(name), value, scope, `${path}.${name}`));
    return all(await inOrder(said));
  }

  private async part(name: string, value: unknown, scope: Scope, path: string): Promise<Sql> {
    refuseNull(value, path);
    if (name === 'not') return sql`NOT (${await this.condition(value as FilterInput, scope, path)})`;
    if (name !== 'and' && name !== 'or') return this.fields.get(name)!.condition(value as never, path, scope);
    const parts = (value as FilterInput[]).map((one, index) => this.condition(one, scope, `${path}[${index}]`));
    return name === 'and' ? all(await inOrder(parts)) : any(await inOrder(parts));
  }
}

/** What a client said, by name. */
export function given<I extends object>(input: I): [keyof I & string, Exclude<I[keyof I], undefined>][] {
  return Object.entries(input).filter(([, value]) => value !== undefined) as never;
}

/** @throws {BadUserInput} for a null where a filter is expected */
export function refuseNull(value: unknown, path: string): void {
  if (value === null)
    throw new BadUserInput(path, `${path} is null: leave it out, or use isNull to ask for missing values.`);
}

/** Waits for all, so that they share their statements; of several failures the first in order is told, on every engine the same. */
export async function inOrder<T>(parts: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(parts);
  const done: T[] = [];
  for (const part of parts) done.push(await part);
  return done;
}
