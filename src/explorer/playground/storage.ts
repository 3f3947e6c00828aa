const PREFIX = 'graphiql:';

/** GraphiQL's history keeps headers although they are not to be persisted; keys must not lie in the browser. */
const WITH_HEADERS = new Set([`${PREFIX}queries`, `${PREFIX}favorites`]);

const ownKeys = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

/** The browser's storage for GraphiQL's own keys, without any headers. */
export const storage: Storage = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, WITH_HEADERS.has(key) ? withoutHeaders(value) : value),
  removeItem: (key) => localStorage.removeItem(key),
  key: (index) => ownKeys()[index] ?? null,
  clear: () => ownKeys().forEach((key) => localStorage.removeItem(key)),
  get length() {
    return ownKeys().length;
  },
};

/** Queries and variables are texts in there, so nothing else is called "headers". */
function withoutHeaders(json: string): string {
  return JSON.stringify(JSON.parse(json, (key, value: unknown) => (key === 'headers' ? undefined : value)));
}
