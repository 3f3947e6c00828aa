import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Context } from '../db/context';
import { argumentsOf } from './arguments';
import type { Args } from './batched';
import { batchedFields } from './fields';
import { Unplanned } from './unplanned';
import type { Plan, PlannedField, Selection, Variables } from './plan';
import { type Gather, type Out, unused } from './shape';
import { andThen, isPromise, type MaybePromise } from '../kernel/maybe-promise';

/** Objects of one type at one place of the answer, with what stands for each in it. */
interface Group {
  readonly parents: object[];
  readonly outs: Out[];
}

/** Answers a plan: level by level, each field for all its parents at once. Rejects when anything goes wrong, whatever it is. */
export async function run({ type, selection }: Plan, variables: Variables, context: Context): Promise<Out> {
  const data: Out = {};
  await new Run(variables, context).fill(selection, type, { parents: [{}], outs: [data] });
  return data;
}

class Run {
  constructor(
    private readonly variables: Variables,
    private readonly context: Context,
  ) {}

  /** Waits only where a field does. */
  fill(selection: Selection, type: GraphQLObjectType, group: Group): MaybePromise<unknown> {
    const waits: unknown[] = [];
    for (const field of selection.on(type)) {
      const wait = this.started(field, type, group);
      if (wait !== undefined) waits.push(wait);
    }
    return allOf(waits);
  }

  /** A failure of one field must not leave the others without somebody who waits for them. */
  private started(field: PlannedField, type: GraphQLObjectType, group: Group): MaybePromise<unknown> {
    try {
      return this.field(field, type, group);
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Unplanned());
    }
  }

  private field(field: PlannedField, type: GraphQLObjectType, group: Group): MaybePromise<unknown> {
    if (field.definition === TypeNameMetaFieldDef) return place(field, group, () => type.name);
    const values = this.valuesOf(field, group.parents);
    if (!isPromise(values)) return this.complete(field, group, values);
    place(field, group, () => null);
    return values.then((found) => this.complete(field, group, found));
  }

  private valuesOf(field: PlannedField, parents: object[]): MaybePromise<readonly unknown[]> {
    const args = argumentsOf(field, this.variables);
    const found = batchedFields.get(field.name)?.({ field, parents, args, context: this.context }) ?? null;
    return found === null
      ? this.oneByOne(field, parents, args)
      : andThen(found, (values) => values ?? this.oneByOne(field, parents, args));
  }

  private oneByOne({ definition }: PlannedField, parents: object[], args: Args): MaybePromise<unknown[]> {
    const { resolve } = definition as { resolve: Resolve };
    const isBare = definition.args.length === 0;
    const values = parents.map((parent) => resolve(parent, isBare ? args : { ...args }, this.context, NO_INFO));
    return values.some(isPromise) ? Promise.all(values) : values;
  }

  private complete(field: PlannedField, group: Group, values: readonly unknown[]): MaybePromise<unknown> {
    if (field.selection === null) return placeLeaves(field, group, values);
    const children = new Map<GraphQLObjectType, Group>();
    const gather = gatherInto(children);
    place(field, group, (index) => field.shape(values[index], gather));
    const waits: unknown[] = [];
    for (const [type, below] of children) {
      const wait = this.fill(field.selection, type, below);
      if (wait !== undefined) waits.push(wait);
    }
    return allOf(waits);
  }
}

/** No resolver here asks where it stands in the query. */
const NO_INFO = undefined as unknown as GraphQLResolveInfo;

type Resolve = GraphQLFieldResolver<unknown, Context>;

const allOf = (waits: readonly unknown[]): MaybePromise<unknown> => (waits.length > 0 ? Promise.all(waits) : undefined);

/** Most fields are leaves, so they are placed with nothing made for each value. */
function placeLeaves({ key, shape }: PlannedField, { outs }: Group, values: readonly unknown[]): undefined {
  for (let index = 0; index < outs.length; index += 1) outs[index]![key] = shape(values[index], unused);
}

/** In the order of the query, whatever comes first. */
function place({ key }: PlannedField, { outs }: Group, valueOf: (index: number) => unknown): undefined {
  for (let index = 0; index < outs.length; index += 1) outs[index]![key] = valueOf(index);
}

/** An object that stands at several places of the answer is filled once. */
function gatherInto(groups: Map<GraphQLObjectType, Group>): Gather {
  const gathered = new Map<object, Out>();
  return (type, value) => {
    const known = gathered.get(value);
    if (known) return known;
    const group = groups.get(type) ?? { parents: [], outs: [] };
    groups.set(type, group);
    const out: Out = {};
    gathered.set(value, out);
    group.parents.push(value);
    group.outs.push(out);
    return out;
  };
}
