import type { TableColumnOptions } from 'typeorm';
import type { TableForeignKeyOptions } from 'typeorm/schema-builder/options/TableForeignKeyOptions';

/** The columns that migrations are made of, in the words of `columns.ts`. */

export const text = (name: string, length: number): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
});

export const reference = (name: string): TableColumnOptions => text(name, 40);

export const id = (name: string): TableColumnOptions => primary(reference(name));

export const integer = (name: string): TableColumnOptions => ({ name, type: 'int' });

export const revisionColumn = (name: string): TableColumnOptions => ({ name, type: 'int', unsigned: true });

export const flag = (name: string): TableColumnOptions => ({ name, type: 'boolean' });

export const degrees = (name: string): TableColumnOptions => ({ name, type: 'double' });

export const primary = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isPrimary: true });

export const optional = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isNullable: true });

/** To the `id` of another table; nothing is ever deleted or renumbered along with it. */
export function foreignKey(name: string, column: string, table: string): TableForeignKeyOptions {
  const rest = {
    referencedTableName: table,
    referencedColumnNames: ['id'],
    onDelete: 'NO ACTION',
    onUpdate: 'NO ACTION',
  };
  return { name, columnNames: [column], ...rest };
}
