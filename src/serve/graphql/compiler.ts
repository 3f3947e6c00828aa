import {
  getNamedType,
  type GraphQLSchema,
  isInputObjectType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  OperationTypeNode,
  typeFromAST,
  valueFromASTUntyped,
  type VariableDefinitionNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from '../../db/context';
import type { Query } from '../../planner/answer';
import type { Variables } from '../../planner/plan';

/** Executes queries by code that graphql-jit makes of them, kept as long as somebody keeps the query. */
export class Compiler {
  private readonly compiled = new WeakMap<OperationDefinitionNode, CompiledQuery | null>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The data of an answer without errors: rejects where it goes wrong anywhere. Null for what cannot be compiled. */
  answer(query: Query, context: Context): Promise<Record<string, unknown>> | null {
    const compiled = query.operation.operation === OperationTypeNode.QUERY ? this.compiledFor(query) : null;
    return compiled && this.run(compiled, query, context);
  }

  private async run(
    { query }: CompiledQuery,
    { operation, variables }: Query,
    context: Context,
  ): Promise<Record<string, unknown>> {
    const { data, errors } = await query(undefined, context, withDefaults(operation, variables));
    if (errors || !data) throw new Error('The compiled query went wrong', { cause: errors?.[0] });
    return data;
  }

  private compiledFor(query: Query): CompiledQuery | null {
    const known = this.compiled.get(query.operation);
    if (known !== undefined) return known;
    const compiled = this.compile(query);
    this.compiled.set(query.operation, compiled);
    return compiled;
  }

  private compile({ document, operation }: Query): CompiledQuery | null {
    if (operation.variableDefinitions?.some((variable) => this.isObject(variable))) return null;
    const made = compileQuery(this.schema, document, operation.name?.value);
    return isCompiledQuery(made) ? made : null;
  }

  /** graphql-jit writes code for every path through an input object: for a filter that reaches across the graph, 15 seconds of it. */
  private isObject({ type }: VariableDefinitionNode): boolean {
    return isInputObjectType(getNamedType(typeFromAST(this.schema, type as NamedTypeNode)));
  }
}

/** graphql-jit asks for a required variable although it has a default. */
function withDefaults(operation: OperationDefinitionNode, given: Variables): Record<string, unknown> {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...given };
}
