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
  const params: Scalar[] = [];
  let text = strings[0]!;
  values.forEach((value, index) => {
    if (value instanceof Sql) for (const param of value.params) params.push(param);
    else params.push(value);
    text += (value instanceof Sql ? value.text : '?') + strings[index + 1]!;
  });
  return new Sql(text, params);
}

export const TRUE = new Sql('1 = 1', []);
export const FALSE = new Sql('1 = 0', []);

const names = new Map<string, Sql>();

/** A table or column of ours, in back-quotes; a dot separates them. */
export function named(name: string): Sql {
  const known = names.get(name) ?? quoted(name);
  names.set(name, known);
  return known;
}

function quoted(name: string): Sql {
  if (!/^\w+(\.\w+)?$/.test(name)) throw new Error(`Not a name: ${name}`);
  const parts = name.split('.').map((part) => `\`${part}\``);
  return new Sql(parts.join('.'), []);
}

export function joined(parts: readonly Sql[], separator: string): Sql {
  return new Sql(
    parts.map((part) => part.text).join(separator),
    parts.flatMap((part) => part.params),
  );
}

function values(items: readonly Scalar[]): Sql {
  return new Sql(Array<string>(items.length).fill('?').join(', '), items);
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
  const telling = conditions.filter((one) => one !== none);
  if (telling.length < 2) return telling[0] ?? none;
  const bracketed = telling.map((one) => sql`(${one})`);
  return joined(bracketed, word);
}
