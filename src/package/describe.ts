import { type Column, MOST, type Table } from './columns';
import { fileOf, resourceOf } from './resource';
import { TABLES } from './tables';

/** What is measured of a file. */
export interface Measured {
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

/** What a package is called, and under which licence its data may be used. */
export interface Named {
  readonly name: string;
  readonly license: string;
}

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';
const TITLE = 'Who was handed over, when, where, and who says so';
const DESCRIPTION =
  'The state of a Handover gateway at one revision, claim by claim: who says what, in which document, with what number, date and place. Values live only in claims; conflicting claims stand side by side. No detainee is named.';

/** The descriptor of a package, as `datapackage.json` holds it. Equal for equal files: neither revision nor time is part of it. */
export function describePackage(
  { name, license }: Named,
  version: string,
  files: ReadonlyMap<string, Measured>,
): string {
  const head = { $schema: PROFILE, name, title: TITLE, description: DESCRIPTION, version };
  const resources = TABLES.map((table) => resource(table, files.get(table.name)!));
  return `${JSON.stringify({ ...head, licenses: [{ name: license }], resources }, null, 2)}\n`;
}

function resource(table: Table, { bytes, sha256 }: Measured): object {
  const form = { type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' };
  const path = fileOf(table.name);
  return { name: resourceOf(table.name), path, ...form, bytes, hash: `sha256:${sha256}`, schema: schemaOf(table) };
}

function schemaOf(table: Table): object {
  const foreignKeys = table.columns.flatMap((column) => foreignKey(table, column));
  return {
    fields: table.columns.map(field),
    missingValues: [''],
    primaryKey: table.key,
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

/** `record` is no resource: exchanges and medical services share it. */
function foreignKey(table: Table, { name, references }: Column): object[] {
  if (!references || references === 'record') return [];
  return [
    {
      fields: name,
      reference: { resource: references === table.name ? '' : resourceOf(references), fields: 'id' },
    },
  ];
}

const PARTIAL = '^\\d{4}(-\\d{2}){0,2}$';

function field({ name, type, ...column }: Column): object {
  const { required, maxLength, oneOf, min, max } = column;
  const pattern = column.partial ? PARTIAL : column.pattern?.source;
  const constraints = {
    ...(required && { required }),
    ...(oneOf && { enum: oneOf }),
    ...(pattern && { pattern }),
    ...(maxLength !== undefined && { maxLength }),
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && max !== MOST && { maximum: max }),
  };
  return { name, type, ...(Object.keys(constraints).length > 0 && { constraints }) };
}
