import { GraphQLScalarType, Kind, print } from 'graphql';
import { isDay } from '../partial-date';

function day(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new TypeError(`Date cannot represent ${JSON.stringify(value)}: expected a calendar day such as "2024-01-31".`);
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

function instant(value: unknown): string {
  const at = typeof value === 'string' && RFC_3339.test(value) && isDay(value.slice(0, 10)) ? new Date(value) : null;
  if (at && !Number.isNaN(at.getTime()) && /^\d{4}-/.test(at.toISOString())) return at.toISOString();
  throw new TypeError(
    `DateTime cannot represent ${JSON.stringify(value)}: expected an instant such as "2024-01-31T12:00:00Z".`,
  );
}

function textScalar(name: string, description: string, parse: (value: unknown) => string): GraphQLScalarType<string> {
  return new GraphQLScalarType<string>({
    name,
    description,
    serialize: parse,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : print(node)),
  });
}

export const DayScalar = textScalar('Date', 'Calendar date, YYYY-MM-DD.', day);

export const InstantScalar = textScalar('DateTime', 'UTC instant, RFC 3339, to the millisecond.', instant);
