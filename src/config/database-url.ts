import { z } from 'zod';

export interface SqliteAddress {
  readonly kind: 'sqlite';
  readonly path: string;
}

export interface ServerAddress {
  readonly kind: 'mariadb' | 'mysql';
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly name: string;
}

export type DatabaseAddress = SqliteAddress | ServerAddress;

const allowed = 'sqlite:path/of/a/file, mariadb://user:password@host:port/name or mysql://user:password@host:port/name';

/** The name is only letters, digits, - and _, for it is written into statements. */
export const databaseUrl = z.string().transform((url, context): DatabaseAddress => {
  const address = sqlite(url) ?? server(url);
  if (address) return address;
  context.addIssue({ code: 'custom', message: allowed });
  return z.NEVER;
});

/** What was given, fit to print: everything that may be a password is gone, also when the URL is broken. */
export function withoutPassword(text: string): string {
  if (text.startsWith('sqlite:')) return text;
  return text.replace(/^([a-z]+:\/\/)?.*@/is, '$1***@').replace(/:(?!\/|\d{1,5}(\/|$))[^/]*/s, ':***');
}

function sqlite(url: string): SqliteAddress | null {
  const path = /^sqlite:(?!\/\/|:)([^?#\0]+)$/.exec(url)?.[1];
  return path === undefined ? null : { kind: 'sqlite', path };
}

function server(text: string): ServerAddress | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const kind = url.protocol.slice(0, -1);
  const name = url.pathname.slice(1);
  if ((kind !== 'mariadb' && kind !== 'mysql') || !/^[\w-]{1,64}$/.test(name)) return null;
  if (url.hostname === '' || url.username === '' || url.search !== '' || url.hash !== '') return null;
  const [user, password] = [decoded(url.username), decoded(url.password)];
  if (user === null || password === null) return null;
  return { kind, host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(url.port || 3306), user, password, name };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
