import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';
import { LRUCache } from 'lru-cache';
import { compile } from 'proxy-addr';
import proxyAddr from 'proxy-addr';
import type { Actor } from '../../desk/keys/actor';
import { Role } from '../../desk/keys/role';

/** Tells who asks. */
export type ClientOf = (request: IncomingMessage) => string;

export interface Clients {
  readonly clientOf: ClientOf;
  /** From now on the client of this request is its key, wherever it comes from. */
  readonly countByKey: (request: IncomingMessage, actor: Pick<Actor, 'keyId' | 'role'>) => void;
}

/** Without a key a client is an address, of IPv6 a whole network of 64 bits, since one household or machine has as many of its addresses as it likes.
 *  Only what a trusted proxy says is believed of `X-Forwarded-For`. */
export function clients(trustedProxies: readonly string[]): Clients {
  const keyFor = trustedProxies.length === 0 ? direct : behind(compile([...trustedProxies]));
  const known = new WeakMap<IncomingMessage, string>();
  return {
    clientOf: (request) => {
      const client = known.get(request) ?? keyFor(request);
      known.set(request, client);
      return client;
    },
    countByKey: (request, { keyId, role }) => void known.set(request, `${role} ${keyId}`),
  };
}

/** The role of a key; of an address that of readers. */
export const roleOf = (client: string): Role =>
  Object.values(Role).find((role) => client.startsWith(`${role} `)) ?? Role.READER;

const remoteAddressOf = ({ socket }: IncomingMessage): string => socket.remoteAddress ?? '';

const behind =
  (trusted: ReturnType<typeof compile>) =>
  (request: IncomingMessage): string => {
    const far = proxyAddr(request, trusted);
    return keyOf(isIP(far) ? far : remoteAddressOf(request));
  };

/** The keys of the addresses that connected last, where no proxy is trusted: they are the same for all. */
const keys = new LRUCache<string, string>({ max: 10_000 });

function direct(request: IncomingMessage): string {
  const address = remoteAddressOf(request);
  const key = keys.get(address) ?? keyOf(address);
  keys.set(address, key);
  return key;
}

/** Two spellings of one address give one key. */
function keyOf(address: string): string {
  const [plain] = address.split('%');
  if (!isIPv6(plain!)) return plain!;
  const { hostname } = new URL(`http://[${plain}]`);
  const mapped = /^\[::ffff:([\da-f]+):([\da-f]+)\]$/.exec(hostname);
  if (mapped) return [mapped[1]!, mapped[2]!].flatMap(bytes).join('.');
  return `${network(hostname.slice(1, -1))}/64`;
}

const bytes = (group: string): number[] => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255];

/** The first four groups of an address in which zeros may be left out. */
function network(address: string): string {
  const [left, right] = address.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = right ? Array<string>(8 - left!.length - right.length).fill('0') : [];
  return [...left!, ...zeros, ...(right ?? [])].slice(0, 4).join(':');
}
