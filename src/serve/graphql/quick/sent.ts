import type { Sent } from './known-queries';

const FIELDS = new Set(['query', 'operationName', 'variables']);

/** What the body of a POST asks; null where it is anything but a plain question. */
export function sentIn(body: string): Sent | null {
  try {
    return plain(JSON.parse(body));
  } catch {
    return null;
  }
}

/** What the search of a GET asks. */
export function sentBy(search: string): Sent | null {
  const given = new URLSearchParams(search);
  const { variables, ...rest } = Object.fromEntries(given) as Record<string, string>;
  if ([...given].length > Object.keys(rest).length + (variables === undefined ? 0 : 1)) return null;
  try {
    return plain({ ...rest, ...(variables !== undefined && { variables: JSON.parse(variables) as unknown }) });
  } catch {
    return null;
  }
}

function plain(found: unknown): Sent | null {
  if (!isRecord(found) || Object.keys(found).some((name) => !FIELDS.has(name))) return null;
  const { query, operationName = null, variables } = found;
  if (typeof query !== 'string' || (operationName !== null && typeof operationName !== 'string')) return null;
  if (variables !== undefined && variables !== null && !isRecord(variables)) return null;
  return { query, operationName, variables: variables ?? {} };
}

const isRecord = (found: unknown): found is Record<string, unknown> =>
  typeof found === 'object' && found !== null && !Array.isArray(found);
