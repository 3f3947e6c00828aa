import { registerEnumType } from 'type-graphql';

/** Publishes a TypeScript enum in the graph; the compiler asks for a description of every key. */
export function publishEnum<T extends Record<string, string>>(
  enumeration: T,
  name: string,
  description: string,
  values: { readonly [K in keyof T]: string },
): void {
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(values).map(([key, text]) => [key, { description: text }]),
  ) as { [K in keyof T]: { description: string } };
  registerEnumType(enumeration, { name, description, valuesConfig });
}

/** The SQL condition that keeps a column to the keys of an enum; a null passes, as in every CHECK. */
export function oneOf(column: string, enumeration: Record<string, string>): string {
  return `\`${column}\` IN (${Object.values(enumeration)
    .map((value) => `'${value}'`)
    .join(', ')})`;
}
