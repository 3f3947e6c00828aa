import { type ClassType, Field, InputType } from 'type-graphql';
import { BadUserInput } from '../kernel/errors';
import { Direction } from '../kernel/graph/direction';
import { publishEnum } from '../kernel/graph/enums';
import type { OrderKey } from './list';
import type { Sql } from './sql';
import type { View } from './view';

/** One key of an order, as a client gives it. */
export interface OrderInput {
  readonly key: string;
  readonly direction: Direction;
}

interface Choice {
  readonly description: string;
  /** A value of the row `t`. */
  readonly by: Sql | ((view: View) => Sql);
}

const MAX_KEYS = 6;

/** What a list may be ordered by: an input type of the graph, and the SQL of it. */
export class Order {
  /** The input type, `PartyOrder` for `Party`. */
  readonly input: ClassType<OrderInput>;

  constructor(
    name: string,
    private readonly choices: Readonly<Record<string, Choice>>,
  ) {
    const [keys, texts] = [{} as Record<string, string>, {} as Record<string, string>];
    for (const [key, { description }] of Object.entries(choices)) [keys[key], texts[key]] = [key, description];
    publishEnum(keys, `${name}OrderKey`, `What a list of ${name} is ordered by.`, texts);
    this.input = orderType(name, keys);
  }

  /** The keys of what a client asked for. */
  keys(view: View, orderBy: readonly OrderInput[]): OrderKey[] {
    boundOrder(orderBy);
    return orderBy.map(({ key, direction }) => {
      const { by } = this.choices[key]!;
      return { by: typeof by === 'function' ? by(view) : by, descending: direction === Direction.DESC };
    });
  }
}

/** @throws {BadUserInput} for more keys than anybody can mean */
export function boundOrder(orderBy: readonly unknown[]): void {
  if (orderBy.length > MAX_KEYS)
    throw new BadUserInput('orderBy', `orderBy has ${orderBy.length} keys: give at most ${MAX_KEYS}.`);
}

function orderType(name: string, keys: object): ClassType<OrderInput> {
  const type = class {} as ClassType<OrderInput>;
  InputType(`${name}Order`, { description: `One key of the order of a list of ${name}.` })(type);
  Field(() => keys, { description: 'What to order by.' })(type.prototype as object, 'key');
  const way = { defaultValue: Direction.ASC, description: 'Which way.' };
  Field(() => Direction, way)(type.prototype as object, 'direction');
  return type;
}
