import { type ColumnOptions, getMetadataArgsStorage } from 'typeorm';
import { joined, named, type Sql, sql } from './sql';

export type Class<T> = abstract new (...args: never[]) => T;

export interface ColumnShape {
  /** Name of the property. */
  readonly property: string;
  /** Name in the database, which is that of the data package. */
  readonly column: string;
  readonly type: ColumnOptions['type'];
  /** Letters at most; null where there is no such limit. */
  readonly length: number | null;
  readonly primary: boolean;
}

/** A table as its entity declares it. */
export interface Shape {
  readonly table: string;
  readonly columns: readonly ColumnShape[];
  /** Properties that are true or false, which the engines keep as numbers. */
  readonly booleans: readonly string[];
  /** True where rows hold from one revision until another. */
  readonly versioned: boolean;
  /** True where rows wait for review. */
  readonly reviewed: boolean;
}

const shapes = new Map<unknown, Shape>();

export function shapeOf(entity: Class<object>): Shape {
  const known = shapes.get(entity) ?? readShape(entity);
  shapes.set(entity, known);
  return known;
}

function readShape(entity: Class<object>): Shape {
  const storage = getMetadataArgsStorage();
  const table = storage.tables.find(({ target }) => target === entity)?.name;
  if (table === undefined) throw new Error(`${entity.name} is not an entity`);
  const columns = storage.columns.filter(({ target }) => target === entity).map(columnShape);
  const has = (column: string): boolean => columns.some((one) => one.column === column);
  const booleans = columns.filter(({ type }) => type === 'boolean').map(({ property }) => property);
  return { table, columns, booleans, versioned: has('until_revision'), reviewed: has('review') };
}

function columnShape({ propertyName, options }: { propertyName: string; options: ColumnOptions }): ColumnShape {
  const { name = propertyName, type, length, primary = false } = options;
  return { property: propertyName, column: name, type, length: length ? Number(length) : null, primary };
}

/** The column of a property, under an alias. */
export function columnOf<T extends object>(entity: Class<T>, property: keyof T & string, alias = 't'): Sql {
  const found = shapeOf(entity).columns.find((one) => one.property === property);
  if (!found) throw new Error(`${entity.name}.${property} is not a column`);
  return named(`${alias}.${found.column}`);
}

const lists = new WeakMap<Shape, Map<string, Sql>>();

/** `t.side_id AS sideId, ...`: every column under the name of its property, or those of some properties. */
export function selectList(shape: Shape, only?: ReadonlySet<string>): Sql {
  const known = lists.get(shape) ?? new Map<string, Sql>();
  lists.set(shape, known);
  const name = only ? [...only].sort().join() : '*';
  const list = known.get(name) ?? listOf(shape.columns.filter(({ property }) => only?.has(property) ?? true));
  known.set(name, list);
  return list;
}

const listOf = (columns: readonly ColumnShape[]): Sql =>
  joined(
    columns.map(({ column, property }) => sql`${named(`t.${column}`)} AS ${named(property)}`),
    ', ',
  );
