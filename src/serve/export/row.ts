/** What a cell may hold; a list is one text with blanks in CSV. Null: unknown, missing, or does not apply. */
export type Cell = string | number | boolean | null | readonly string[];

/** One row by the names of its columns, in their order. */
export type Row = Readonly<Record<string, Cell>>;

export type Rows = AsyncGenerator<readonly Row[], void, undefined>;
