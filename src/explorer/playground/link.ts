import type { Question } from './snippets';

export interface Link {
  readonly query: string;
  /** JSON text; empty when the link has none. */
  readonly variables: string;
  /** Null: the first operation. */
  readonly operationName: string | null;
}

/** The question that a link such as `?query={...}&variables={...}&operationName=...` brings; null when it brings none. */
export function linked(search: string): Link | null {
  const params = new URLSearchParams(search);
  const query = params.get('query');
  if (!query) return null;
  const name = params.get('operationName') ?? '';
  return { query, variables: params.get('variables') ?? '', operationName: /^\w+$/.test(name) ? name : null };
}

/** The address here that brings such a question. */
export function linkTo({ query, variables, operationName }: Question): string {
  const words = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  if (operationName) words.set('operationName', operationName);
  return `${window.location.origin}/playground/?${words.toString()}`;
}
