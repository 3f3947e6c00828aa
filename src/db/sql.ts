import type { Scalar } from './contract';

/** A piece of SQL with the values bound to it. */
export class Sql {
  constructor(
    readonly text: string,
    readonly params: readonly Scalar[],
  ) {}
}

/** Writes SQL: what is interpolated is bound as a value, or spliced in when it is SQL itself. Text never becomes SQL. */
export function sql(strings: TemplateStringsArray, ...values: readonly (Sql | Scalar)[]): Sql {
  const parts = values.map((value) => (value instanceof Sql ? value : new Sql('?', [value])));
  const text = strings.reduce((before, string, index) => before + (parts[index - 1]?.text ?? '') + string);
  return new Sql(
    text,
    parts.flatMap((part) => part.params),
  );
}

export const TRUE = new Sql('1 = 1', []);
export const FALSE = new Sql('1 = 0', []);

/** A table or column of ours, in back-quotes; a dot separates them. */
export function named(name: string): Sql {
  if (!/^\w+(\.\w+)?$/.test(name)) throw new Error(`Not a name: ${name}`);
  return new Sql(
    name
      .split('.')
      .map((part) => `\`${part}\``)
      .join('.'),
    [],
  );
}

export function joined(parts: readonly Sql[], separator: string): Sql {
  return new Sql(
    parts.map((part) => part.text).join(separator),
    parts.flatMap((part) => part.params),
  );
}

function values(items: readonly Scalar[]): Sql {
  return joined(
    items.map((item) => sql`${item}`),
    ', ',
  );
}

/** `x IN (...)`; in an empty list there is nothing. */
export function isIn(expression: Sql, items: readonly Scalar[]): Sql {
  return items.length === 0 ? FALSE : sql`${expression} IN (${values(items)})`;
}

/** All of them hold. One alone stands as it is: SQLite can only read so many brackets within brackets. */
export const all = (conditions: readonly Sql[]): Sql => linked(conditions, ' AND ', TRUE);

/** At least one of them holds. */
export const any = (conditions: readonly Sql[]): Sql => linked(conditions, ' OR ', FALSE);

function linked(conditions: readonly Sql[], word: string, none: Sql): Sql {
  if (conditions.length < 2) return conditions[0] ?? none;
  const bracketed = conditions.map((one) => sql`(${one})`);
  return joined(bracketed, word);
}
