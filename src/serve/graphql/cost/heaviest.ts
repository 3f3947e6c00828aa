import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import type { Estimate, Question } from './estimate';

/** A list in an answer. */
export interface Part {
  /** The names from the top of the answer down to it, with dots between. */
  readonly path: string;
  /** The objects it may hold in all the places where it stands. */
  readonly cost: number;
}

/** The innermost list that still makes up half of the cost or more: the one to ask less of. */
export function heaviestPart({ document, operation }: Question, { cost, fields }: Estimate): Part | null {
  const path: string[] = [];
  let [times, part, inside] = [1, null as Part | null, operation.selectionSet as SelectionSetNode | undefined];
  while (inside !== undefined && cost !== null) {
    const heaviest = fieldsOf(inside, document)
      .map((node) => ({ node, size: 1, cost: 0, ...fields.get(node) }))
      .reduce((one, other) => (other.cost > one.cost ? other : one));
    if (heaviest.cost * times < cost / 2) break;
    path.push(heaviest.node.alias?.value ?? heaviest.node.name.value);
    if (heaviest.size > 1) part = { path: path.join('.'), cost: heaviest.cost * times };
    times *= heaviest.size;
    inside = heaviest.node.selectionSet;
  }
  return part;
}

/** The fields of a selection, those of its fragments among them; each fragment once. */
function fieldsOf(selection: SelectionSetNode, document: DocumentNode): FieldNode[] {
  const found: FieldNode[] = [];
  const sets = new Set([selection]);
  for (const { selections } of sets)
    for (const one of selections) {
      if (one.kind === Kind.FIELD) found.push(one);
      else
        sets.add(
          one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet : fragment(document, one.name.value).selectionSet,
        );
    }
  return found;
}

const fragment = ({ definitions }: DocumentNode, name: string): FragmentDefinitionNode =>
  definitions.find(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
  )!;
