import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isLeafType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { getFieldDef } from 'graphql/execution/execute';
import { type Shape, shapeOf } from './shape';

export type Variables = Readonly<Record<string, unknown>>;

/** One field of an answer, to be read for all its parents at once. */
export interface PlannedField {
  /** Its name in the answer. */
  readonly key: string;
  /** `Type.field`, of the type of its parents. */
  readonly name: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** Turns a value into what the answer holds. */
  readonly shape: Shape;
  /** What is asked of the objects it yields; null of a leaf. */
  readonly selection: Selection | null;
}

/** What a query asks of the objects at one place of its answer, by their type. */
export class Selection {
  private readonly known = new Map<GraphQLObjectType, readonly PlannedField[]>();

  constructor(private readonly collect: (type: GraphQLObjectType) => readonly PlannedField[]) {}

  on(type: GraphQLObjectType): readonly PlannedField[] {
    const fields = this.known.get(type) ?? this.collect(type);
    this.known.set(type, fields);
    return fields;
  }
}

/** A query made ready for running. */
export interface Plan {
  readonly type: GraphQLObjectType;
  readonly selection: Selection;
}

interface Source {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variables: Variables;
}

/** The plan of a query; null for another operation, and for what asks about the schema. Of the variables only those matter that @skip and
 *  @include look at. */
export function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
  variables: Variables,
): Plan | null {
  const type = schema.getQueryType();
  if (operation !== OperationTypeNode.QUERY || !type) return null;
  const source: Source = { schema, fragments: fragmentsOf(document), variables };
  const root = collectFields(schema, source.fragments, variables, type, selectionSet);
  if ([...root.values()].some(([node]) => ABOUT_THE_SCHEMA.has(node!.name.value))) return null;
  return { type, selection: new Selection((on) => fieldsOf(source, on, root)) };
}

const ABOUT_THE_SCHEMA = new Set([SchemaMetaFieldDef.name, TypeMetaFieldDef.name]);

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}

const fieldsOf = (source: Source, on: GraphQLObjectType, grouped: Map<string, readonly FieldNode[]>): PlannedField[] =>
  [...grouped].map(([key, nodes]) => fieldOf(source, on, key, nodes));

function fieldOf(source: Source, on: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): PlannedField {
  const node = nodes[0]!;
  const definition = getFieldDef(source.schema, on, node)!;
  const shape = shapeOf(source.schema, definition.type);
  const selection = isLeafType(getNamedType(definition.type)) ? null : below(source, nodes);
  return { key, name: `${on.name}.${definition.name}`, definition, node, shape, selection };
}

function below(source: Source, nodes: readonly FieldNode[]): Selection {
  const { schema, fragments, variables } = source;
  return new Selection((on) => fieldsOf(source, on, collectSubfields(schema, fragments, variables, on, nodes)));
}
