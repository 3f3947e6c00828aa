import type { View } from '../view';

/** The row that a condition speaks of: its alias in the SQL, and the state it is read in. */
export interface Scope {
  readonly view: View;
  readonly alias: string;
  /** What stands beside the row already: aliases by what they are of. */
  readonly beside?: ReadonlyMap<string, string>;
}

/** The row of a list, which is called `t`. */
export const listScope = (view: View, beside?: Scope['beside']): Scope => ({
  view,
  alias: 't',
  ...(beside && { beside }),
});

/** A row reached from another one. */
export const innerScope = ({ view, alias }: Scope): Scope => ({ view, alias: `t${Number(alias.slice(1)) + 1}` });
