export interface Example {
  readonly title: string;
  readonly query: string;
}

const files = import.meta.glob<string>('../../../test/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The files of test/queries, which are tests as well, in the order of their names; the comment in their first line is their title. */
export const examples: readonly Example[] = Object.keys(files)
  .sort()
  .map((path) => example(path, files[path] ?? ''));

function example(path: string, query: string): Example {
  return { title: /^#\s*(.+)/.exec(query)?.[1] ?? path, query };
}
