import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** The fields of the root that an operation asks for, by their names in the schema, each once. The document must be valid. */
export function rootFields(root: SelectionSetNode, { definitions }: DocumentNode): string[] {
  const fragments = new Map(definitions.filter(isFragment).map(({ name, selectionSet }) => [name.value, selectionSet]));
  const found = new Set<string>();
  const walk = ({ selections }: SelectionSetNode): void => {
    for (const one of selections) {
      if (one.kind === Kind.FIELD) found.add(one.name.value);
      else walk(one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet : taken(fragments, one.name.value));
    }
  };
  walk(root);
  return [...found];
}

const isFragment = (one: { kind: Kind }): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION;

const NOTHING: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };

/** Each fragment is read once, however often it is spread. */
function taken(fragments: Map<string, SelectionSetNode>, name: string): SelectionSetNode {
  const selection = fragments.get(name) ?? NOTHING;
  fragments.delete(name);
  return selection;
}
