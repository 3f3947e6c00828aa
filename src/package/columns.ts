export type CellType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';

export interface Column {
  readonly name: string;
  readonly type: CellType;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly pattern?: RegExp;
  readonly oneOf?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** The table whose id it holds. */
  readonly references?: string;
  /** A date that may be a year or a month only. */
  readonly partial?: boolean;
  /** Text in sentences, which passes the privacy screen. */
  readonly prose?: boolean;
}

export interface Table {
  /** Of the table in the database, of the file without its ending, and of the entity in the change feed. */
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly Column[];
}

/** The largest number of an INT. */
export const MOST = 2_147_483_647;

export const table = (name: string, key: readonly string[], columns: readonly Column[]): Table => ({
  name,
  key,
  columns,
});
export const required = (column: Column): Column => ({ ...column, required: true });
export const text = (name: string, maxLength: number, pattern?: RegExp): Column => ({
  name,
  type: 'string',
  maxLength,
  ...(pattern && { pattern }),
});
export const prose = (name: string, maxLength: number): Column => ({ ...text(name, maxLength), prose: true });
export const idOf = (prefix: string): Column => text('id', 40, new RegExp(`^${prefix}-[0-9a-z]{4,32}$`));
export const reference = (name: string, references: string, pattern?: RegExp): Column => ({
  ...text(name, 40, pattern),
  references,
});
export const oneOf = (name: string, terms: Record<string, string>): Column => ({
  name,
  type: 'string',
  oneOf: Object.values(terms),
});
export const country = (name: string): Column => text(name, 2, /^[A-Z]{2}$/);
export const language = (name: string): Column => text(name, 2, /^[a-z]{2}$/);
export const integer = (name: string, min: number, max = MOST): Column => ({ name, type: 'integer', min, max });
export const number = (name: string, min: number, max: number): Column => ({ name, type: 'number', min, max });
export const boolean = (name: string): Column => ({ name, type: 'boolean' });
export const date = (name: string, precision?: 'partial'): Column => ({
  name,
  type: precision ? 'string' : 'date',
  ...(precision && { partial: true }),
});
export const instant = (name: string): Column => ({ name, type: 'datetime' });
