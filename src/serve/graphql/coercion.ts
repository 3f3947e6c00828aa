import { type ASTNode, GraphQLError, Kind, parse, type Source, visit } from 'graphql';

/** What graphql-js says of a value that does not fit its type. */
const OF_A_VALUE =
  /cannot represent|does not exist in|Expected (value|non-nullable) of type|Expected value|Exactly one|is not defined by type|of required type|must be non-null/i;

/** The argument whose value does not fit, such as `where.date.eq`; null when an error is about something else. */
export function argumentOf(error: unknown): string | null {
  if (!(error instanceof GraphQLError)) return null;
  const variable = /^Variable "\$(\w+)" (?:got invalid value|of )/.exec(error.message);
  if (variable) return /^[^;]* at "([^"]+)";/.exec(error.message)?.[1] ?? variable[1]!;
  const position = error.positions?.[0];
  if (!OF_A_VALUE.test(error.message) || !error.source || position === undefined) return null;
  return enclosing(error.source, position) || null;
}

/** The argument, fields and places in lists around a position. */
function enclosing(source: Source, position: number): string {
  const steps: string[] = [];
  const isAround = ({ loc }: ASTNode): boolean => loc !== undefined && loc.start <= position && position < loc.end;
  const named = (node: ASTNode & { readonly name: { readonly value: string } }): void | false =>
    isAround(node) ? void steps.push(`.${node.name.value}`) : false;
  visit(parse(source), {
    [Kind.ARGUMENT]: named,
    [Kind.OBJECT_FIELD]: named,
    [Kind.LIST]: ({ values }) => {
      const index = values.findIndex(isAround);
      if (index >= 0) steps.push(`[${index}]`);
    },
  });
  return steps.join('').slice(1);
}
