import type { IncomingMessage } from 'node:http';
import { Role } from '../../../src/desk/keys/role';
import { clients, roleOf } from '../../../src/serve/limits/client';

const from = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: forwarded ? { 'x-forwarded-for': forwarded } : {} }) as never;

describe('A client', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2/64'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2/64'],
    ['::1', '0:0:0:0/64'],
    ['fe80::1%eth0', 'fe80:0:0:0/64'],
  ])('at %s is %s', (address, client) => expect(clients([]).clientOf(from(address))).toBe(client));

  it.each([
    ['nobody is trusted', [], '10.0.0.1', '198.51.100.1', '10.0.0.1'],
    ['a stranger says so', ['10.0.0.0/8'], '203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['a trusted proxy says so', ['10.0.0.0/8'], '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['two trusted proxies say so', ['10.0.0.0/8', '192.0.2.1'], '10.0.0.1', '198.51.100.1, 192.0.2.1', '198.51.100.1'],
    ['it forges what its proxy hears', ['10.0.0.1'], '10.0.0.1', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
    ['the word is no address', ['10.0.0.1'], '10.0.0.1', 'nobody', '10.0.0.1'],
  ])('is found when %s', (_, trusted, address, forwarded, client) =>
    expect(clients(trusted).clientOf(from(address, forwarded))).toBe(client),
  );

  it('is its key where it comes with one, from whatever address; an address has the role of a reader', () => {
    const { clientOf, countByKey } = clients([]);
    const requests = ['192.0.2.7', '2001:db8::1'].map((address) => from(address));
    expect(roleOf(clientOf(requests[0]!))).toBe(Role.READER);
    for (const request of requests) countByKey(request, { keyId: 'abcdefgh', role: Role.EDITOR });
    expect(requests.map(clientOf)).toEqual(['EDITOR abcdefgh', 'EDITOR abcdefgh']);
    expect(roleOf('EDITOR abcdefgh')).toBe(Role.EDITOR);
  });
});
