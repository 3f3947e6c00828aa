/** How a package names a table: its resources are written with dashes. */
export const resourceOf = (table: string): string => table.replaceAll('_', '-');

/** The file of a table. */
export const fileOf = (table: string): string => `${table}.csv`;
