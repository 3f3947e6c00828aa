import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { CollectFailure } from './failure';

/** All addresses of a host. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export interface GuardOptions {
  /** Lets in addresses of this machine, at any port: for tests. */
  readonly allowLoopback: boolean;
  readonly resolve: Resolve;
}

export const systemResolve: Resolve = async (host) => {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
};

/** The address to connect to, once every address of the host was seen to be public.
 *  @throws {CollectFailure} BAD_ADDRESS, PRIVATE_ADDRESS, UNKNOWN_HOST */
export async function guarded(url: URL, { allowLoopback, resolve }: GuardOptions): Promise<string> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new CollectFailure('BAD_ADDRESS', `${url.protocol} is neither http nor https`);
  if (url.username !== '' || url.password !== '')
    throw new CollectFailure('BAD_ADDRESS', 'it holds a user or password');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  const addresses = isIP(host) ? [host] : await resolved(host, resolve);
  const kinds = addresses.map(kindOf);
  if (!(allowLoopback && kinds.every((kind) => kind === 'loopback'))) refuseInner(url, kinds);
  return addresses[0]!;
}

function refuseInner(url: URL, kinds: readonly string[]): void {
  if (kinds.some((kind) => kind !== 'unicast'))
    throw new CollectFailure('PRIVATE_ADDRESS', `${url.host} leads to an address that is not public`);
  if (!['', '80', '443'].includes(url.port))
    throw new CollectFailure('BAD_ADDRESS', `port ${url.port} is neither 80 nor 443`);
}

async function resolved(host: string, resolve: Resolve): Promise<readonly string[]> {
  const found = await resolve(host).catch(() => []);
  if (found.length === 0) throw new CollectFailure('UNKNOWN_HOST', `${host} has no address`);
  return found;
}

/** `unicast` for a public one. What carries an IPv4 address within is of that one's kind, and never public itself. */
function kindOf(text: string): string {
  if (!ipaddr.isValid(text)) return 'invalid';
  const address = ipaddr.process(text);
  return address.range();
}
