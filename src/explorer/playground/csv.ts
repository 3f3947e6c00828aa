type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Fields = { readonly [key: string]: Json };
type Row = Readonly<Record<string, string | number | boolean | null>>;

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows of the first list in an answer, as a spreadsheet reads them; of an answer without a list one row. */
export function csvOf(data: Json): string {
  const rows = (firstList(data) ?? [data]).map((each) => flat(each, ''));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))];
  // With its mark a spreadsheet knows UTF-8.
  return `\uFEFF${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** The one nearest to the root. */
function firstList(data: Json): readonly Json[] | null {
  for (let level: Json[] = [data]; level.length > 0; level = level.flatMap((each) => values(each))) {
    const found = level.find((each) => Array.isArray(each) && each.some((row: Json) => isFields(row)));
    if (Array.isArray(found)) return found as readonly Json[];
  }
  return null;
}

const values = (value: Json): Json[] => (isFields(value) ? Object.values(value) : []);

/** Fields within fields have names with dots; a list within a row stays JSON. */
function flat(value: Json, name: string): Row {
  if (isFields(value)) {
    const parts = Object.entries(value).map(([key, part]) => flat(part, name ? `${name}.${key}` : key));
    return Object.assign({}, ...parts) as Row;
  }
  return { [name]: typeof value === 'object' && value !== null ? JSON.stringify(value) : value };
}

/** A text that a spreadsheet would take for a formula stays a text. */
function cell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
