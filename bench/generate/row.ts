import type { Row as ExportedRow } from '../../src/serve/export/row';

/** The cells of a row by column; what is not there is empty. */
export type Row = ExportedRow;

/** Rows of some tables, by the name of the table. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

/** Wide enough for scale 10 and more, so that the order of ids is that of numbers. */
export const idOf = (prefix: string, number: number): string => `${prefix}-${String(number).padStart(8, '0')}`;
