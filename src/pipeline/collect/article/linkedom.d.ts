/** Its own types are for ES modules only, though it can be required. */
declare module 'linkedom' {
  export function parseHTML(html: string): { readonly document: unknown };
}
