import { type ASTVisitor, GraphQLError, Kind, type SelectionNode, type ValidationContext } from 'graphql';

const MAX_SAME = 50;
const MAX_NAME = 100;

/** Refuses what nobody asks for in earnest: one field again and again, the schema twice, names without end. */
export function excessRule(context: ValidationContext): ASTVisitor {
  const refuse = (message: string): void => context.reportError(new GraphQLError(message));
  let introspections = 0;
  return {
    SelectionSet: ({ selections }) => {
      if (mostOfOne(selections) > MAX_SAME) refuse(`One field stands more than ${MAX_SAME} times side by side.`);
    },
    Field: ({ name }) => {
      if (name.value === '__schema' && ++introspections === 2) refuse('Ask for the schema once.');
    },
    Name: ({ value }) => {
      if (value.length > MAX_NAME) refuse(`A name is longer than ${MAX_NAME} characters.`);
    },
  };
}

/** How often the most frequent field stands there. */
function mostOfOne(selections: readonly SelectionNode[]): number {
  const counts = new Map<string, number>();
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const name = (selection.alias ?? selection.name).value;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
