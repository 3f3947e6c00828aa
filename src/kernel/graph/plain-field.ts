import type { GraphQLField } from 'graphql';

type Field = GraphQLField<unknown, unknown>;

const plain = new WeakSet<Field>();

/** Reads a field off the object itself: a property, or a method without parameters. */
export function readPlainly(field: Field): void {
  const { name } = field;
  plain.add(field);
  field.resolve = (parent) => {
    const value = (parent as Record<string, unknown>)[name];
    return typeof value === 'function' ? (value as () => unknown).call(parent) : value;
  };
}

/** Whether no resolver of ours stands behind a field. */
export const isPlain = (field: Field): boolean => plain.has(field);
