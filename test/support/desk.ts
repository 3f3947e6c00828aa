import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { GATEWAY_ROOT } from './gateway';

/** What a caller is told over HTTP. */
export interface Heard<T> {
  readonly status: number;
  readonly data: T;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  readonly headers: Headers;
}

/** Asks the graph, with a key if there is one. */
export async function askWith<T>(
  url: string,
  key: string | null,
  query: string,
  variables: object = {},
  more: Record<string, string> = {},
): Promise<Heard<T>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }), ...more },
    body: JSON.stringify({ query, variables }),
  });
  const { status, headers } = response;
  return { status, headers, ...((await response.json()) as Pick<Heard<T>, 'data' | 'errors'>) };
}

/** A payload, or why there is none. */
export type Outcome = Readonly<Record<string, unknown>> & {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly revision?: { readonly id: number } | null;
};

/** One mutation; `selection` is what is asked of its payload. */
export async function mutate(
  url: string,
  key: string | null,
  name: string,
  input: object,
  selection = '',
): Promise<Outcome> {
  const { data, errors } = await askWith<Record<string, Outcome>>(url, key, ...callOf(name, input, selection));
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name]!;
}

/** The query of a mutation, and its variables. */
export function callOf(name: string, input: object, selection = ''): [query: string, variables: object] {
  const type = name[0]!.toUpperCase() + name.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on Refusal { code message } ${selection} } }`;
  return [query, { input: { reason: 'As the page says', clientMutationId: randomUUID(), ...input } }];
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `bin/handover` to its end. */
export function handover(env: Record<string, string>, ...args: string[]): Promise<Ran> {
  const settings = { ...process.env, NODE_ENV: undefined, LOG_LEVEL: 'silent', ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(GATEWAY_ROOT, 'bin', 'handover'), ...args], { env: settings }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out: out.trim(), err }),
    );
  });
}

/** A new key, made by the command line. */
export async function newKey(databaseUrl: string, role: string, label: string, ...more: string[]): Promise<string> {
  const { code, out, err } = await handover(
    { DATABASE_URL: databaseUrl },
    ...['keys', 'create', '--role', role, '--label', label, ...more],
  );
  if (code !== 0) throw new Error(err);
  return out;
}
