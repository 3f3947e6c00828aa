export interface Example {
  readonly title: string;
  readonly query: string;
  /** JSON text; empty when the example has none. */
  readonly variables: string;
}

const queries = import.meta.glob<string>('../../../test/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables = import.meta.glob<string>('../../../test/queries/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const SIMPLE: Example = { title: 'What is this?', query: 'query Start {\n  __typename\n}\n', variables: '' };

/** The files of test/queries, which are tests as well, in the order of their names; the comment in their first line is their title. */
const filed = Object.keys(queries)
  .sort()
  .map((path) => example(path, queries[path] ?? ''));

export const examples: readonly Example[] = filed.length > 0 ? filed : [SIMPLE];

function example(path: string, query: string): Example {
  const title = /^#\s*(.+)/.exec(query)?.[1] ?? path;
  return { title, query, variables: variables[path.replace(/\.graphql$/, '.variables.json')] ?? '' };
}
