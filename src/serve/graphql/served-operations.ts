import { type ASTVisitor, GraphQLError, OperationTypeNode, type ValidationContext, type ValidationRule } from 'graphql';

/** Refuses what the graph does not have, and what has another address. */
export const servedOperationsRule =
  (served: readonly OperationTypeNode[]): ValidationRule =>
  (context: ValidationContext): ASTVisitor => ({
    OperationDefinition: (node) => {
      const message = refusalOf(node.operation, context, served);
      if (message !== null) context.reportError(new GraphQLError(message, { nodes: node }));
    },
  });

function refusalOf(
  kind: OperationTypeNode,
  context: ValidationContext,
  served: readonly OperationTypeNode[],
): string | null {
  if (!context.getSchema().getRootType(kind)) return `This graph has no ${kind}s.`;
  if (served.includes(kind)) return null;
  return kind === OperationTypeNode.SUBSCRIPTION
    ? 'Subscribe over WebSocket at /graphql, or by server-sent events at /graphql/stream.'
    : `Send a ${kind} by POST to /graphql: here one subscribes.`;
}
