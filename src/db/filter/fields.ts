import type { ClassType } from 'type-graphql';
import {
  BooleanOperators,
  DateOperators,
  enumOperators,
  InstantOperators,
  IntOperators,
  type Operators,
  StringOperators,
} from '../../kernel/graph/operators';
import type { Scalar } from '../contract';
import { type Class, columnOf } from '../shape';
import type { Sql } from '../sql';
import { compare } from './comparison';
import type { FieldFilter } from './filter';
import type { Scope } from './scope';

/** A value of the row that a condition speaks of. */
export type Expression = (scope: Scope) => Sql | Promise<Sql>;

/** A column of the row itself. */
export const own =
  <T extends object>(entity: Class<T>, property: keyof T & string): Expression =>
  ({ alias }) =>
    columnOf(entity, property, alias);

type Field = (expression: Expression, description: string) => FieldFilter;

const fieldOf =
  (operators: ClassType<Operators>): Field =>
  (expression, description) => ({
    type: () => operators,
    description,
    condition: async (input: Operators<Scalar | boolean>, path: string, scope: Scope) =>
      compare(await expression(scope), input, path, scope.view),
  });

export const text = fieldOf(StringOperators);
export const number = fieldOf(IntOperators);
export const day = fieldOf(DateOperators);
export const instant = fieldOf(InstantOperators);
export const flag = fieldOf(BooleanOperators);

/** A field with the values of an enum, whose name in the graph is `name`. */
export const term = (name: string, enumeration: object): Field => fieldOf(enumOperators(name, enumeration));
