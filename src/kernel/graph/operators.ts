import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar, InstantScalar } from './scalars';

/** What a filter says of one value. All that is given must hold; nothing but `isNull` and `not` holds for a missing value. */
export interface Operators<T = unknown> {
  readonly eq?: T;
  readonly in?: readonly T[];
  readonly not?: T;
  readonly lt?: T;
  readonly lte?: T;
  readonly gt?: T;
  readonly gte?: T;
  readonly contains?: string;
  readonly containsAnyCase?: string;
  readonly startsWith?: string;
  readonly isNull?: boolean;
}

/** `String`, an enum, `Int`: whatever TypeGraphQL takes for a type. */
type Type = () => ClassType | object;

const EQUALITY = { eq: 'Is this.', not: 'Is not this; a missing value passes.' };
const ORDER = { lt: 'Is less, or earlier.', lte: 'Is at most.', gt: 'Is more, or later.', gte: 'Is at least.' };
const TEXT = {
  contains: 'Holds these letters, exactly so.',
  containsAnyCase: 'Holds these letters, whatever their case.',
  startsWith: 'Begins with these letters, exactly so.',
};

function operatorsOf(name: string, type: Type, extra: Record<string, string> = {}): ClassType<Operators> {
  class Filter {}
  const field = (of: Type | (() => Type[]), key: string, description: string): void =>
    Field(of as never, { nullable: true, description })(Filter.prototype, key);
  for (const [key, text] of Object.entries({ ...EQUALITY, ...extra })) field(type, key, text);
  field((() => [type()]) as never, 'in', 'Is one of these; none when the list is empty.');
  field(() => Boolean, 'isNull', 'True: the value is missing; false: it is there.');
  InputType(name, { description: `Conditions on one value; all that are given must hold.` })(Filter);
  return Filter;
}

export const IdOperators = operatorsOf('IdOperators', () => ID);
export const StringOperators = operatorsOf('StringOperators', () => String, TEXT);
export const IntOperators = operatorsOf('IntOperators', () => Int, ORDER);
export const DateOperators = operatorsOf('DateOperators', () => DayScalar, ORDER);
export const InstantOperators = operatorsOf('InstantOperators', () => InstantScalar, ORDER);
export const BooleanOperators = operatorsOf('BooleanOperators', () => Boolean);

const ofEnums = new Map<object, ClassType<Operators>>();

/** Conditions on a value of an enum; one type for each enum. */
export function enumOperators(name: string, enumeration: object): ClassType<Operators> {
  const known = ofEnums.get(enumeration) ?? operatorsOf(`${name}Operators`, () => enumeration);
  ofEnums.set(enumeration, known);
  return known;
}
