import { getArgumentValues, Kind, type ValueNode } from 'graphql';
import type { Args } from './batched';
import { perField } from './per-field';
import type { PlannedField, Variables } from './plan';

const NO_ARGUMENTS: Args = Object.freeze({});

/** What a field is asked with, by the variables. */
export function argumentsOf(field: PlannedField, variables: Variables): Args {
  if (field.definition.args.length === 0) return NO_ARGUMENTS;
  return fixedArguments(field) ?? getArgumentValues(field.definition, field.node, variables);
}

/** The arguments of a field whose query names no variable in them; null of others. */
const fixedArguments = perField(({ definition, node }): Args | null => {
  const isFixed = !(node.arguments ?? []).some(({ value }) => namesVariable(value));
  return isFixed ? getArgumentValues(definition, node) : null;
});

function namesVariable(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(namesVariable);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => namesVariable(field.value));
  return value.kind === Kind.VARIABLE;
}
