import { z } from 'zod';
import { type Column, MOST, type Table } from '../../package/columns';
import { resourceOf } from '../../package/resource';
import type { Problems } from './problems';

const constraints = z.looseObject({
  required: z.boolean().optional(),
  enum: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});
const field = z.looseObject({ name: z.string(), type: z.string(), constraints: constraints.default({}) });
const keys = z.union([z.string().transform((key) => [key]), z.array(z.string())]);
const foreignKey = z.looseObject({ fields: keys, reference: z.looseObject({ resource: z.string(), fields: keys }) });

/** The schema of one resource, as the package states it. */
export const schema = z.looseObject({
  fields: z.array(field),
  primaryKey: keys,
  foreignKeys: z.array(foreignKey).default([]),
  missingValues: z.array(z.string()).default(['']),
});

type Field = z.output<typeof field>;
type Schema = z.output<typeof schema>;

/** A package may promise more than we ask, never less. */
export function checkSchema(
  table: Table,
  { name, path, schema }: { name: string; path: string; schema: Schema },
  problems: Problems,
): void {
  const add = (column: string, found: string, expected: string): void =>
    problems.add({ file: 'datapackage.json', line: null, column: `${path} ${column}`, found, expected });
  if (name !== resourceOf(table.name)) add('name', name, resourceOf(table.name));
  for (const [index, column] of table.columns.entries()) {
    const field = schema.fields[index];
    if (field?.name !== column.name) add(`field ${index + 1}`, field?.name ?? 'nothing', column.name);
    else for (const expected of looser(table, column, field, schema)) add(column.name, 'a looser schema', expected);
  }
  for (const { name } of schema.fields.slice(table.columns.length)) add(name, 'a column too many', 'no such column');
  if (schema.primaryKey.join() !== table.key.join()) add('primaryKey', schema.primaryKey.join(), table.key.join());
  if (schema.missingValues.join() !== '') add('missingValues', schema.missingValues.join(), 'only the empty cell');
}

/** What a field of the package would have to say, but does not. */
function looser(table: Table, column: Column, { type, constraints }: Field, schema: Schema): string[] {
  return [
    type !== column.type && `type ${column.type}`,
    column.required && constraints.required !== true && 'required: true',
    column.oneOf && !within(constraints.enum, column.oneOf) && `an enum within ${column.oneOf.join(', ')}`,
    column.name === 'id' && constraints.pattern === undefined && 'a pattern for the id',
    !refers(table, column, schema) && `a foreign key to ${resourceOf(column.references!)}`,
    ...bounds(column, constraints),
  ].filter((expected) => typeof expected === 'string');
}

function bounds(
  { min = -Infinity, max = MOST }: Column,
  { minimum, maximum }: Field['constraints'],
): (string | false)[] {
  return [
    (minimum ?? -Infinity) < min && `minimum: ${min} or more`,
    max !== MOST && (maximum ?? Infinity) > max && `maximum: ${max} or less`,
  ];
}

function within(terms: readonly string[] | undefined, ours: readonly string[]): boolean {
  return terms !== undefined && terms.every((term) => ours.includes(term));
}

/** `record` is no resource: exchanges and medical services share it, so no package can declare a key to it. */
function refers(table: Table, { name, references }: Column, { foreignKeys }: Schema): boolean {
  if (!references || references === 'record') return true;
  const target = references === table.name ? ['', resourceOf(references)] : [resourceOf(references)];
  return foreignKeys.some(
    ({ fields, reference }) =>
      fields.join() === name && target.includes(reference.resource) && reference.fields.join() === 'id',
  );
}
