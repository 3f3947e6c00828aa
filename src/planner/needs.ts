import { getNamedType, type GraphQLObjectType, isObjectType } from 'graphql';
import { isPlain } from '../kernel/graph/plain-field';
import type { PlannedField } from './plan';

/** The names of the fields asked of the objects that a field yields; null where it yields objects of several types. */
export function namesBelow(field: PlannedField): ReadonlySet<string> | null {
  const type = typeBelow(field);
  return type && new Set(field.selection!.on(type).map(({ definition }) => definition.name));
}

/** Fields of that name below a field. */
export function fieldsBelow(field: PlannedField, name: string): PlannedField[] {
  const type = typeBelow(field);
  return type ? field.selection!.on(type).filter(({ definition }) => definition.name === name) : [];
}

/** The rows of a connection: what is asked of them by `nodes` and by `edges { node }`. */
export const rowsBelow = (connection: PlannedField): PlannedField[] => [
  ...fieldsBelow(connection, 'nodes'),
  ...fieldsBelow(connection, 'edges').flatMap((edges) => fieldsBelow(edges, 'node')),
];

function typeBelow({ definition, selection }: PlannedField): GraphQLObjectType | null {
  const type = getNamedType(definition.type);
  return selection && isObjectType(type) ? type : null;
}

/** What the resolvers of some fields look at, beside the id. Plain fields look at the property of their name. */
const LOOKED_AT: Readonly<Record<string, readonly string[]>> = {
  'Statement.speaker': ['speakerId'],
  'Statement.document': ['documentId'],
  'Statement.source': ['documentId'],
  'Document.source': ['sourceId'],
  'Claim.statement': ['statementId'],
  'Claim.to': ['toId'],
  'Claim.from': ['fromId'],
  'Claim.party': ['partyId'],
};

/** The properties that the fields asked of some rows look at; undefined where that is not known of each, and all had better be read. */
export function propertiesFor(rows: readonly PlannedField[]): ReadonlySet<string> | undefined {
  const looks = rows.map(fieldsOn).flat().map(propertiesOf);
  return looks.every((look) => look !== null) ? new Set(looks.flat()) : undefined;
}

/** What is asked of the objects that a field yields; nothing is told of objects of several types. */
export function fieldsOn(rows: PlannedField): readonly PlannedField[] {
  const type = typeBelow(rows);
  return type ? rows.selection!.on(type) : [];
}

function propertiesOf({ name, definition }: PlannedField): readonly string[] | null {
  if (definition.name === '__typename') return [];
  return isPlain(definition) ? [definition.name] : (LOOKED_AT[name] ?? null);
}
